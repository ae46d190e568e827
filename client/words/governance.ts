import type { RaciLetter } from '#shared/governance/bodies.ts'

const letter: Readonly<Record<RaciLetter, string>> = {
  A: 'eindverantwoordelijk',
  R: 'voert uit',
  C: 'wordt geraadpleegd',
  I: 'wordt geïnformeerd',
}

/** The words of the page that says who decides, and who does what. */
export const governance = {
  body: 'Orgaan',
  addBody: 'Voeg een orgaan toe',
  bodies: 'Wie beslist',
  kind: {
    decides: 'beslist',
    executes: 'voert uit',
    advises: 'adviseert',
    open: 'nog geen beslisregel',
  },
  nameless: 'Orgaan zonder naam',
  members: 'Leden',
  rule: 'Regel',
  rhythm: 'Ritme',
  chair: (name: string) => `Voorzitter: ${name}`,
  secretary: (name: string) => `Secretariaat: ${name}`,
  more: (names: string, rest: number) => `${names} en ${rest} andere`,
  majority: (rule: string, percent: number) => `${rule} (${percent} %)`,
  nothing: '–',
  none: {
    title: 'Nog geen organen',
    text: 'Begin met het orgaan dat beslist: wie zit erin, volgens welke regel en hoe vaak?',
    read: 'Hier staat nog niets.',
  },
  open: (name: string) => `Toon ${name}`,
  close: (name: string) => `Sluit ${name}`,
  up: (name: string) => `Zet ${name} vroeger`,
  down: (name: string) => `Zet ${name} later`,
  remove: (name: string) => `Verwijder ${name}`,
  moved: (name: string, place: number) => `‘${name}’ staat nu op plaats ${place}.`,
  card: 'Uitwerking van het orgaan',
  editing: 'bewerkt dit orgaan',

  raci: 'Wie doet wat, per stap',
  caption: 'Wie eindverantwoordelijk is, uitvoert, geraadpleegd en geïnformeerd wordt, per stap',
  stepCaption: (step: string) => `Wie doet wat in ${step}`,
  letter,
  empty: 'leeg',
  step: 'Stap',
  party: 'Wie',
  part: 'Rol',
  check: 'Controle',
  stepName: (number: number, title: string) => `Stap ${number}, ${title || 'zonder titel'}`,
  cell: (step: string, party: string, role: string) => `${step}, ${party}: ${role}`,
  choose: (number: number, party: string) => `Stap ${number} · ${party}`,
  typeLetter: 'typ een letter',
  addColumn: 'Voeg een kolom toe',
  addColumnHint: 'Kies een organisatie',
  keys: 'Typ A, R, C of I in een vakje; Delete maakt het leeg. Pijltjes gaan van vakje naar vakje, Enter toont de keuze.',
  verdict: {
    fine: 'In orde',
    blank: 'Nog leeg',
    'no-a': 'Geen A',
    'many-a': (count: number) => `${count} × A`,
    'no-r': 'Geen R',
  },
  problem: {
    'no-a': (number: number, title: string) =>
      `Stap ${number}, ‘${title}’, heeft geen eindverantwoordelijke. Kies één A.`,
    'many-a': (number: number, title: string) =>
      `Stap ${number}, ‘${title}’, heeft meer dan één eindverantwoordelijke. Kies één A.`,
    'no-r': (number: number, title: string) =>
      `Stap ${number}, ‘${title}’, heeft niemand die uitvoert. Kies ten minste één R.`,
  },
  noSteps: 'Deze tabel vult zich zodra het projectplan stappen heeft.',
} as const
