import type { Field } from '#shared/dossier/template.ts'

const when = { field: 'types', is: ['regelluwte'] } as const

/** What must be said about a rule that is set aside for a time (Bestuursdecreet, III.119 to III.121). */
export const relief: readonly Field[] = [
  {
    kind: 'choice',
    id: 'reliefLaw',
    label: 'Van wie is de regel?',
    options: [
      { id: 'vlaams', label: 'Van Vlaanderen' },
      { id: 'federaal', label: 'Van de federale overheid' },
      { id: 'provinciaal', label: 'Van de provincie' },
      { id: 'lokaal', label: 'Van een lokaal bestuur' },
    ],
    required: true,
    when,
  },
  { kind: 'text', id: 'reliefDomain', label: 'Beleidsdomein van de regel', max: 120, when },
  {
    kind: 'text',
    id: 'regulation',
    label: 'Regelgeving (decreet of besluit, artikel)',
    max: 300,
    required: true,
    when,
  },
  { kind: 'text', id: 'deviation', label: 'Gevraagde afwijking', max: 500, required: true, when },
  { kind: 'text', id: 'reliefNeed', label: 'Waarom is de afwijking nodig?', max: 500, required: true, when },
  {
    kind: 'text',
    id: 'reliefScope',
    label: 'Toepassingsgebied: waar en voor wie?',
    max: 300,
    required: true,
    when,
  },
  {
    kind: 'number',
    id: 'reliefMonths',
    label: 'Duur van de afwijking',
    help: 'Hoogstens tien jaar (Bestuursdecreet, artikel III.119).',
    least: 1,
    most: 600,
    unit: 'maanden',
    required: true,
    when,
  },
  {
    kind: 'number',
    id: 'reliefExtension',
    label: 'Mogelijke verlenging',
    help: 'Eén keer, hoogstens vijf jaar. Enkel voor regels van Vlaanderen.',
    least: 0,
    most: 600,
    unit: 'maanden',
    when,
  },
  { kind: 'reference', id: 'reliefAuthority', label: 'Bevoegde overheid', to: 'partner', when },
  {
    kind: 'text',
    id: 'reliefEvaluation',
    label: 'Hoe en wanneer wordt de afwijking geëvalueerd?',
    max: 300,
    required: true,
    when,
  },
  {
    kind: 'text',
    id: 'reliefCompensation',
    label: 'Vergoeding als de afwijking vroeger stopt',
    max: 300,
    when,
  },
  {
    kind: 'choices',
    id: 'reliefUntouched',
    label: 'De afwijking raakt niet aan',
    help: 'Bevestig elk van de drie.',
    options: [
      { id: 'verweer', label: 'Verweer en beroep' },
      { id: 'grondrechten', label: 'Grondrechten' },
      { id: 'veiligheid', label: 'Veiligheid en gezondheid' },
    ],
    when,
  },
]
