/** The words of the picture of risks and opportunities. */
export const risks = {
  title: 'In één beeld',
  caption: 'Waarschijnlijkheid en impact van elk risico en elke kans; de nummers zijn die van de lijst',
  likelihood: 'Waarschijnlijkheid',
  impact: 'Impact',
  row: (value: number) => `Impact ${value}`,
  column: (value: number) => `Waarschijnlijkheid ${value}`,
  risk: 'risico',
  opportunity: 'kans',
  point: (nr: number, isOpportunity: boolean, name: string) =>
    `${isOpportunity ? 'Kans' : 'Risico'} ${nr}, ${name}. Ga ernaartoe.`,
  weighty: (score: number) => `gearceerd: score ${score} of meer, met maatregel en eigenaar`,
  empty: 'Geef bij een risico of kans de waarschijnlijkheid en de impact op; dan staat het hier.',
} as const
