/** Asking for the floor in a section that is closed, and answering who asks. */
export const floor = {
  ask: 'Vraag het woord',
  again: 'Vraag het opnieuw',
  asked: (clock: string) => `Gevraagd om ${clock}. Wie leidt, ziet het.`,
  withdraw: 'Toch niet',
  dismissed: 'Nu niet, zegt wie leidt.',
  given: 'Jij hebt het woord: schrijf gerust.',
  failed: 'Dat lukte niet. Probeer het opnieuw.',
  tooSoon: 'Je vroeg het net. Wacht een halve minuut.',
  /** Said at once to who asked. */
  saidGiven: (section: string) => `Je hebt het woord in ‘${section}’.`,
  saidDismissed: (section: string) => `Nu niet het woord in ‘${section}’.`,

  title: (name: string, organisation: string) => `${name}, ${organisation}, vraagt het woord`,
  where: (letter: string, title: string) => `in ${letter} · ${title}.`,
  asks: (name: string, letter: string, title: string) => `${name} vraagt het woord in ${letter} · ${title}.`,
  give: 'Geef het woord',
  giveTo: (name: string) => `Geef het woord aan ${name}`,
  dismiss: 'Nu niet',
  dismissOf: (name: string) => `Nu niet, voor ${name}`,
  proposes: (name: string) => `Dit stelt ${name} voor`,
  copy: 'Kopieer',
  copyOf: (name: string) => `Kopieer wat ${name} voorstelt`,
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer hem zelf.',
  more: (count: number) =>
    count === 1 ? 'Nog één iemand vraagt het woord.' : `Nog ${count} anderen vragen het woord.`,
  answerFailed: 'Het antwoord kwam niet aan. Misschien is het al beantwoord.',
  console: 'Vraagt het woord',
  list: 'Wie vraagt het woord',
} as const
