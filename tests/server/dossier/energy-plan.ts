import type { Section } from '#server/dossier/printed.ts'
import { text } from './rich.ts'

const steps = [
  {
    code: '1',
    title: 'Gedeelde vraag en nulmeting',
    from: 1,
    to: 3,
    mark: null,
    month: 3,
    decision: 'Nulmeting aanvaard door het burgemeestersoverleg',
  },
  {
    code: '2',
    title: 'Bestuurlijk afsprakenkader',
    from: 3,
    to: 7,
    mark: 'Labo',
    month: 7,
    decision: 'Afsprakenkader klaar voor de raden',
  },
  {
    code: '3',
    title: 'Vereveningsinstrument',
    from: 5,
    to: 9,
    mark: 'Labo',
    month: 9,
    decision: 'Verdeelsleutel gevalideerd',
  },
  {
    code: '4',
    title: 'Proef in drie buurten',
    from: 7,
    to: 11,
    mark: null,
    month: 11,
    decision: 'Stuurgroep beslist over opschaling',
  },
  {
    code: '5',
    title: 'Verankering en overdracht',
    from: 10,
    to: 12,
    mark: null,
    month: 12,
    decision: 'Dertien gelijkluidende raadsbesluiten',
  },
]

export const plan: Section = {
  letter: 'F',
  title: 'Projectplan',
  lead: 'Vijf stappen in twaalf maanden. Elke stap eindigt met een beslissing die een bestuur kan nemen.',
  answers: [
    { code: 'C1.6', label: 'Tastbaar voor doelgroepen' },
    { code: 'C2.3', label: 'Duidelijk projectplan' },
  ],
  blocks: [
    {
      kind: 'text',
      text: text(
        'We werken in korte lussen: eerst één buurt per bestuurstype, daarna opschalen. Een stap start pas wanneer het resultaat van de vorige is gevalideerd door de stuurgroep.',
        'Het Labo Regiovorming ondersteunt stap 2 en stap 3: daar vallen de bestuurlijke knopen. De andere stappen dragen de partners zelf.',
      ),
    },
    {
      kind: 'timeline',
      alt: 'Vijf stappen: stap 1 maand 1 tot 3, stap 2 maand 3 tot 7, stap 3 maand 5 tot 9, stap 4 maand 7 tot 11, stap 5 maand 10 tot 12.',
      caption: 'Tijdlijn. De ruit is het beslismoment waarmee een stap eindigt; oker draagt het Labo.',
      start: '2027-01',
      months: 12,
      steps: steps.map(({ month, decision, ...step }) => ({
        ...step,
        milestones: [{ title: decision, month }],
      })),
    },
    {
      kind: 'table',
      caption: 'Stappen en te behalen resultaten',
      columns: [
        { label: 'Nr.', align: 'start', width: 'fit', group: null },
        { label: 'Stap', align: 'start', width: 4, group: null },
        { label: 'Maanden', align: 'start', width: 'fit', group: null },
        { label: 'Trekker', align: 'start', width: 3, group: null },
        { label: 'Te behalen resultaat', align: 'start', width: 5, group: null },
      ],
      rows: [
        ['1', '1–3', 'Leiedal', 'Kaart van vraag, aanbod en witte vlekken in dertien gemeenten'],
        ['2', '3–7', 'Stad Kortrijk', 'Ontwerp van beslissingsrecht, tarief en dienstniveau'],
        ['3', '5–9', 'Hogeschool', 'Gevalideerde verdeelsleutel en rekenblad'],
        [
          '4',
          '7–11',
          'Burgercoöperatie Vlaskracht',
          'Drie energiegemeenschappen, zestig deelnemende gezinnen',
        ],
        ['5', '10–12', 'Provincie West-Vlaanderen', 'Modellen gepubliceerd, beheer overgedragen'],
      ].map(([code = '', months = '', lead = '', result = ''], i) => ({
        kind: 'row',
        cells: [
          { text: code, weight: 'code' },
          { text: steps[i]?.title ?? '', weight: 'strong' },
          months,
          lead,
          result,
        ],
      })),
      total: null,
      note: null,
    },
  ],
}

const nothing = '–'
const group = (label: string) => ({ kind: 'group', label }) as const
const line = (...cells: string[]) => ({ kind: 'row', cells }) as const

export const budget: Section = {
  letter: 'H',
  title: 'Begroting',
  lead: 'Voor elke euro van het Labo legt de regio er anderhalve bij.',
  answers: [
    { code: 'C1.2', label: 'Engagement van de regio' },
    { code: 'C1.7', label: 'Steun voor afstemming' },
    { code: 'C2.2', label: 'Duidelijke begroting' },
  ],
  blocks: [
    {
      kind: 'text',
      text: text(
        'De gevraagde middelen gaan uitsluitend naar bestuurlijke afstemming en naar het vereveningsinstrument. Personeel, communicatie en het lerend netwerk worden gedragen door eigen middelen en andere subsidies.',
      ),
    },
    {
      kind: 'shares',
      alt: 'Eigen middelen € 24.000,00 (39,0 %), andere subsidies € 12.500,00 (20,3 %), gevraagd aan het Labo € 25.000,00 (40,7 %).',
      caption: 'Financiering van € 61.500,00',
      parts: [
        {
          source: 'own',
          label: 'Eigen middelen',
          amount: '€ 24.000,00',
          percentage: '39,0 %',
          weight: 2_400_000,
        },
        {
          source: 'other',
          label: 'Andere subsidies',
          amount: '€ 12.500,00',
          percentage: '20,3 %',
          weight: 1_250_000,
        },
        {
          source: 'labo',
          label: 'Gevraagd aan het Labo',
          amount: '€ 25.000,00',
          percentage: '40,7 %',
          weight: 2_500_000,
        },
      ],
    },
    {
      kind: 'table',
      caption: 'Kostenlijnen en wie ze betaalt',
      columns: [
        { label: 'Kostenlijn', align: 'start', width: 1, group: null },
        { label: 'Eigen middelen', align: 'end', width: 'fit', group: 'Financiering' },
        { label: 'Andere subsidies', align: 'end', width: 'fit', group: 'Financiering' },
        { label: 'Gevraagd Labo', align: 'end', width: 'fit', group: 'Financiering' },
        { label: 'Totaal', align: 'end', width: 'fit', group: null },
      ],
      rows: [
        group('Bestuurlijke afstemming'),
        line('Procesbegeleiding', '€ 2.500,00', nothing, '€ 12.500,00', '€ 15.000,00'),
        line('Coördinator 0,2 VTE, 12 maanden (in natura)', '€ 15.500,00', nothing, nothing, '€ 15.500,00'),
        group('Vereveningsinstrument'),
        line('Instrument verevening, jurist', '€ 1.500,00', nothing, '€ 12.500,00', '€ 14.000,00'),
        line('Studie data', nothing, '€ 10.000,00', nothing, '€ 10.000,00'),
        group('Verspreiding'),
        line('Communicatie', '€ 1.500,00', '€ 2.500,00', nothing, '€ 4.000,00'),
        line('Lerend netwerk', '€ 3.000,00', nothing, nothing, '€ 3.000,00'),
      ],
      total: ['Totaal', '€ 24.000,00', '€ 12.500,00', '€ 25.000,00', '€ 61.500,00'],
      note: 'Alle bedragen inclusief btw. De bijdrage van het Labo Regiovorming is begrensd op € 25.000,00.',
    },
  ],
}
