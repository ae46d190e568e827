const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const month = new Intl.DateTimeFormat('nl-BE', { month: 'short', timeZone: 'UTC' })

/** The words of the page on which the steps of the project stand in time. */
export const plan = {
  view: 'Weergave',
  timeline: 'Tijdlijn',
  table: 'Tabel',
  step: 'Stap',
  addStep: 'Voeg een stap toe',
  caption: 'Stappen van het project, met wie ze trekt en hun maanden',
  columns: {
    number: 'Nr.',
    title: 'Stap en oplevering',
    lead: 'Trekker',
    months: 'Maanden',
    deliverables: 'Opleveringen',
    dependsOn: 'Hangt af van',
    paid: 'Betaald door',
    acts: 'Acties',
  },
  none: {
    title: 'Nog geen stappen',
    text: 'Begin met de eerste stap: wat doen jullie, wie trekt ze en in welke maanden?',
    read: 'Hier staat nog niets.',
  },
  nameless: 'Stap zonder titel',
  noLead: 'Nog geen trekker',
  noMonths: '–',
  name: (number: number, title: string) => `Stap ${number}, ${title}`,
  valueIn: (name: string, column: string, value: string) => `${name}, ${column}: ${value}`,
  months: (from: number | null, to: number | null) =>
    from === null || to === null ? '–' : from === to ? `${from}` : `${from}–${to}`,
  inMonths: (from: number | null, to: number | null) =>
    from === null || to === null
      ? 'nog geen maanden'
      : from === to
        ? `maand ${from}`
        : `maand ${from} tot ${to}`,
  editing: 'bewerkt deze stap',
  labo: 'Labo',
  paidByLabo: 'Labo betaalt mee',
  paidByOthers: 'eigen en andere middelen',
  milestone: 'mijlpaal met beslissing',
  dependsOn: 'hangt af van',
  early: 'start vóór het einde van de vorige',
  drawing: (steps: number, months: number) =>
    `Tijdlijn van ${counted(steps, 'stap', 'stappen')} over ${counted(months, 'maand', 'maanden')}`,
  month: (calendar: number) => month.format(Date.UTC(2022, calendar - 1, 1)),
  projectMonth: (at: number) => `m${at}`,
  open: (name: string) => `Toon ${name}`,
  close: (name: string) => `Sluit ${name}`,
  more: (name: string) => `Meer over ${name}`,
  up: 'Zet hoger',
  down: 'Zet lager',
  first: 'Dit is de eerste stap.',
  last: 'Dit is de laatste stap.',
  moved: (title: string, place: number) => `‘${title}’ staat nu op plaats ${place}.`,
  remove: 'Verwijder',
  card: 'Uitwerking van de stap',
  leadsTo: 'Resultaten uit deze stap',
  noResults: 'Nog geen resultaat verwijst naar deze stap.',
  result: (indicator: string, from: string, to: string) =>
    [indicator, from && to ? `van ${from} naar ${to}` : to && `naar ${to}`].filter(Boolean).join(', '),
  keys: 'Pijltjes gaan van cel naar cel, Enter wijzigt, Esc zet terug. Ctrl+Shift+↑ of ↓ verplaatst een stap.',
} as const
