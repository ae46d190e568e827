/** Sections that are closed: who may still write, why, and how they open again. */
export const locks = {
  close: 'Zet deze sectie op slot',
  open: 'Open weer voor iedereen',
  title: (section: string) => `‘${section}’ op slot zetten?`,
  grace:
    'Iedereen ziet het meteen. Wie typt, krijgt nog drie seconden. Wat later komt, blijft bij wie het schreef.',
  who: 'Wie schrijft nog?',
  onlyFacilitators: 'Enkel de begeleiders',
  nobody: 'Niemand',
  reason: 'Waarom',
  reasonHelp: 'Eén zin, voor iedereen zichtbaar. Mag leeg blijven.',
  act: 'Zet op slot',
  keep: 'Laat open',
  locked: 'Deze sectie is op slot.',
  facilitators: 'Deze sectie is enkel voor de begeleiders.',
  by: (name: string, organisation: string) => `${name}, ${organisation}.`,
  rail: 'Op slot',
  opened: (section: string) => `‘${section}’ is weer open voor iedereen.`,
  closed: (section: string) => `‘${section}’ gaat op slot.`,
  failed: 'Het slot veranderde niet. Probeer het opnieuw.',
} as const
