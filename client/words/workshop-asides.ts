const minutes = (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`)

/** Winning back what was lost. */
export const winning = {
  ask: (late: number) => `Waar win ik ${minutes(late)}?`,
  until: (title: string, at: string) =>
    `${title} staat vast op ${at}. Dit zijn de stappen ervoor: wat je hier korter maakt, verandert in het draaiboek.`,
  untilEnd: 'Dit zijn de stappen die nog komen: wat je hier korter maakt, verandert in het draaiboek.',
  fromTo: (from: number, to: number) => (from === to ? `${from} min` : `${from} → ${to} min`),
  less: (title: string) => `${title}: een minuut minder`,
  more: (title: string) => `${title}: een minuut meer`,
  tight: 'Dat is minder dan twee derde van wat gepland was.',
  won: (won: number, needed: number) =>
    won >= needed
      ? `Samen ${minutes(won)} gewonnen: daarmee zit je weer op tijd.`
      : `Samen ${won} van ${minutes(needed)} gewonnen. Voor de rest kun je een stap overslaan.`,
  take: (won: number) => `Neem ${minutes(won)} over`,
  nothing: 'Maak eerst een stap korter.',
  none: 'Voor het vaste tijdstip komt er geen stap meer die korter kan.',
  keep: 'Laat zo',
} as const

/** What a section answers, and what it came from. */
export const origin = {
  answers: 'Beantwoordt',
  from: 'Uit de kaarten',
  count: (cards: string, dots: string) => `Uit ${[cards, dots].filter(Boolean).join(', ')}`,
} as const
