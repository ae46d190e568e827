import type { Field, Section } from '#shared/dossier/template.ts'

export const budget: Section = {
  id: 'budget',
  letter: 'H',
  title: 'Begroting',
  lead: 'Wat kost het, wie betaalt en wat vragen we aan het Labo?',
  shape: 'budget',
  answers: ['C1.2', 'C1.7', 'C2.2'],
  fields: [
    {
      kind: 'choice',
      id: 'vatMode',
      label: 'Btw',
      options: [
        { id: 'incl', label: 'Bedragen inclusief btw' },
        { id: 'excl', label: 'Bedragen exclusief btw' },
      ],
      required: true,
    },
    {
      kind: 'list',
      id: 'lines',
      label: 'Kostenlijnen',
      one: 'een kostenlijn',
      least: 1,
      required: true,
      quote:
        'Er is een duidelijke begroting van het project met overzicht van inbreng eigen middelen, inbreng andere subsidies en gevraagde middelen vanuit Labo Regiovorming.',
      fields: [
        { kind: 'text', id: 'label', label: 'Omschrijving', min: 3, max: 120, required: true },
        {
          kind: 'choice',
          id: 'category',
          label: 'Categorie',
          options: [
            { id: 'personeel', label: 'Personeel' },
            { id: 'externe_expertise', label: 'Externe expertise' },
            { id: 'onderzoek_studie', label: 'Onderzoek en studie' },
            { id: 'communicatie_verspreiding', label: 'Communicatie en verspreiding' },
            { id: 'vorming_lerend_netwerk', label: 'Vorming en lerend netwerk' },
            { id: 'werking_logistiek', label: 'Werking en logistiek' },
            { id: 'software_data', label: 'Software en data' },
            { id: 'investering', label: 'Investering' },
            { id: 'overige', label: 'Overige' },
          ],
          required: true,
        },
        {
          kind: 'number',
          id: 'quantity',
          label: 'Aantal',
          help: 'Met een prijs per eenheid rekent de begroting het bedrag uit.',
          least: 0,
          most: 99_999.99,
          decimals: 2,
        },
        { kind: 'text', id: 'unit', label: 'Eenheid', help: 'Bijvoorbeeld dagen, uren of stuks.', max: 40 },
        { kind: 'money', id: 'unitCents', label: 'Prijs per eenheid' },
        { kind: 'money', id: 'amountCents', label: 'Bedrag' },
        { kind: 'reference', id: 'spender', label: 'Uitgevoerd door', to: 'partner', required: true },
        { kind: 'reference', id: 'step', label: 'Stap', to: 'step' },
        { kind: 'flag', id: 'inKind', label: 'Bijdrage in natura' },
        {
          kind: 'choice',
          id: 'laboPurpose',
          label: 'Doel van de steun van het Labo',
          options: [
            { id: 'bestuurlijke_afstemming', label: 'Bestuurlijke afstemming' },
            { id: 'instrument', label: 'Een instrument' },
          ],
        },
        {
          kind: 'rich',
          id: 'laboReason',
          label: 'Waarom past dit bij wat het Labo ondersteunt?',
          words: 40,
          when: { field: 'laboPurpose', is: ['bestuurlijke_afstemming', 'instrument'] },
        },
        {
          kind: 'money',
          id: 'year1Cents',
          label: 'In jaar 1',
          help: 'Verdeel het bedrag over de jaren, of laat alle jaren leeg.',
        },
        { kind: 'money', id: 'year2Cents', label: 'In jaar 2' },
        { kind: 'money', id: 'year3Cents', label: 'In jaar 3' },
      ],
    },
  ],
}

/** One purse of one organisation: its own means, or a subsidy it brings in. */
export const source: readonly Field[] = [
  {
    kind: 'choice',
    id: 'type',
    label: 'Soort middelen',
    options: [
      { id: 'eigen', label: 'Eigen middelen' },
      { id: 'andere_subsidie', label: 'Andere subsidie' },
    ],
    required: true,
  },
  { kind: 'flag', id: 'inKind', label: 'In natura' },
  { kind: 'text', id: 'provider', label: 'Verstrekker of reglement', max: 200 },
  {
    kind: 'choice',
    id: 'status',
    label: 'Stand',
    options: [
      { id: 'te_vragen', label: 'Nog te vragen' },
      { id: 'aangevraagd', label: 'Aangevraagd' },
      { id: 'toegekend', label: 'Toegekend' },
      { id: 'zeker', label: 'Zeker' },
    ],
    required: true,
  },
  {
    kind: 'text',
    id: 'evidence',
    label: 'Waar blijkt dat uit?',
    help: 'Een beslissing, een brief of een link.',
    max: 300,
  },
  { kind: 'file', id: 'proof', label: 'Toekenning of beslissing' },
]
