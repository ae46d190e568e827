import { laboSource } from '#shared/budget/budget.ts'
import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import { listOf, purse, row, type Desk } from '../desk.ts'
import type { Scene } from '../scene.ts'

const line = (id: string, field: string): Path => row('budget', 'lines', `lijn-${id}`, field)
const pays = (organisation: string, id: string, source = organisation): Path =>
  engagementPath(organisation, 'allocations', `lijn-${id}:bron-${source}`)
const laboPays = (id: string): Path => ['budget', 'cells', 'labo', `lijn-${id}:${laboSource.id}`]
const ownMeansGone = (desk: Desk): void => {
  desk.keep(engagementPath('leiedal', 'sources'), [])
  for (const [organisation, { sources }] of Object.entries(desk.content().engagements))
    for (const { id, values } of sources)
      if (values.type === 'eigen') desk.remove(engagementPath(organisation, 'sources', id))
}

export const budgetScenes: readonly Scene[] = [
  {
    rule: 'V60',
    title: 'a cent is missing on one line, and another has too much',
    act(desk) {
      desk.set(pays('kortrijk', 'campagne'), 149_999)
      desk.set(line('lerend-netwerk', 'amountCents'), 200_000)
    },
    says: [
      'error: De kostenlijn ‘Campagne en bewonersavonden’ (€ 4.000,00) is voor € 3.999,99 gefinancierd. Er ontbreekt € 0,01.',
      'error: De kostenlijn ‘Lerend netwerk’ (€ 2.000,00) is voor € 3.000,00 gefinancierd. Dat is € 1.000,00 te veel.',
    ],
  },
  {
    rule: 'V60',
    title: 'a cent from one purse to another keeps the line whole',
    act(desk) {
      desk.set(pays('kortrijk', 'campagne'), 149_999)
      desk.set(pays('provincie-west-vlaanderen', 'campagne', 'provincie'), 250_001)
    },
    says: [],
  },
  {
    rule: 'V62',
    title: 'two lines lack money',
    act(desk) {
      desk.set(pays('kortrijk', 'campagne'), null)
      desk.set(pays('kortrijk', 'procesbegeleiding'), null)
    },
    says: [
      'error: Het hele project kost € 61.500,00 en is voor € 57.500,00 gefinancierd. Er ontbreekt € 4.000,00.',
    ],
  },
  {
    rule: 'V62',
    title: 'two lines have too much',
    act(desk) {
      desk.set(line('campagne', 'amountCents'), 300_000)
      desk.set(line('lerend-netwerk', 'amountCents'), 200_000)
    },
    says: [
      'error: Het hele project kost € 59.500,00 en is voor € 61.500,00 gefinancierd. Dat is € 2.000,00 te veel.',
    ],
  },
  {
    rule: 'V62',
    title: 'one line that does not close says it all by itself',
    act: (desk) => desk.set(pays('kortrijk', 'campagne'), null),
    says: [],
  },
  {
    rule: 'V63',
    title: 'a cent above the ceiling',
    act: (desk) => desk.set(laboPays('instrument'), 1_250_001),
    says: ['error: Je vraagt € 25.000,01 aan het Labo. Dat is € 0,01 boven het plafond.'],
  },
  {
    rule: 'V63',
    title: 'nothing is asked',
    act(desk) {
      desk.set(laboPays('instrument'), null)
      desk.set(laboPays('procesbegeleiding'), null)
    },
    says: ['error: Je vraagt nog niets aan het Labo.'],
  },
  { rule: 'V63', title: 'the ceiling itself may be asked', act: () => undefined, says: [] },
  {
    rule: 'V64',
    title: 'nobody in the region pays',
    act: ownMeansGone,
    says: ['error: De regio investeert zelf nog niets. De oproep vraagt eigen middelen of menstijd.'],
  },
  {
    rule: 'V64',
    title: 'time in kind is an investment too',
    act: (desk) => desk.keep(engagementPath('kortrijk', 'sources'), []),
    says: [],
  },
  {
    rule: 'V65',
    title: 'nobody said what the Labo pays for',
    act: (desk) => desk.set(line('procesbegeleiding', 'laboPurpose'), null),
    says: ['error: Het Labo betaalt mee aan ‘Procesbegeleiding’. Zeg waarvoor: afstemming of instrument.'],
  },
  {
    rule: 'V65',
    title: 'this call pays for research only',
    act: (desk) => desk.set(line('instrument', 'category'), 'onderzoek_studie'),
    says: [
      'error: In deze oproep betaalt het Labo niet voor de categorie ‘Externe expertise’, en dus niet voor ‘Procesbegeleiding’.',
    ],
    limits: { laboCategories: ['onderzoek_studie'] },
  },
  {
    rule: 'V65',
    title: 'this call pays for expertise only, and that is all it pays for',
    act: (desk) => desk.set(line('datastudie', 'laboPurpose'), null),
    says: [],
    limits: { laboCategories: ['externe_expertise'] },
  },
  {
    rule: 'V66',
    title: 'the Labo would pay for time in kind',
    act: (desk) => desk.set(laboPays('coordinator'), 100_000),
    says: [
      'error: ‘Coördinator, 0,2 VTE, 12 maanden’ is een bijdrage in natura. Het Labo kan die niet betalen.',
    ],
  },
  {
    rule: 'V66',
    title: 'the coordinator is hired with money',
    act(desk) {
      desk.set(laboPays('coordinator'), 100_000)
      desk.set(line('coordinator', 'inKind'), false)
    },
    says: [],
  },
  {
    rule: 'V67',
    title: 'most subsidies still have to be asked for',
    act(desk) {
      desk.set(purse('veka', 'bron-veka', 'status'), 'te_vragen')
      desk.set(line('datastudie', 'amountCents'), 2_000_000)
      desk.set(pays('veka', 'datastudie'), 2_000_000)
    },
    says: [
      'warning: Voor € 20.000,00 aan subsidies, 28,0 % van de kosten, is nog niets aangevraagd. Dat geld is niet zeker.',
    ],
  },
  {
    rule: 'V67',
    title: 'a small part may still be a hope, and own means are no subsidy',
    act(desk) {
      desk.set(purse('veka', 'bron-veka', 'status'), 'te_vragen')
      desk.set(purse('leiedal', 'bron-leiedal-natura', 'status'), 'te_vragen')
    },
    says: [],
  },
  {
    rule: 'V68',
    title: 'one subsidy in two purses',
    act(desk) {
      desk.set(
        purse('veka', 'bron-veka', 'provider'),
        'provincie West-Vlaanderen,  reglement streekprojecten ',
      )
      desk.set(pays('veka', 'campagne'), 10_000)
    },
    says: [
      'warning: De subsidie ‘Provincie West-Vlaanderen, reglement streekprojecten’ staat 2 keer bij de bronnen (Vlaams Energie- en Klimaatagentschap (VEKA) en Provincie West-Vlaanderen), ook op de kostenlijn ‘Campagne en bewonersavonden’. Kijk na of hetzelfde geld niet twee keer telt.',
    ],
  },
  {
    rule: 'V68',
    title: 'two purses of own means may bear one name',
    act: (desk) =>
      desk.set(purse('leiedal', 'bron-leiedal-natura', 'provider'), 'Werkingsmiddelen 2022-2023'),
    says: [],
  },
  {
    rule: 'V70',
    title: 'no money to tell anybody',
    act(desk) {
      desk.set(line('campagne', 'category'), 'overige')
      desk.set(line('lerend-netwerk', 'category'), 'overige')
    },
    says: [
      'warning: Geen enkele kostenlijn dient om de resultaten te verspreiden. Voeg er een toe, of leg uit waarom dat niet nodig is.',
    ],
  },
  {
    rule: 'V70',
    title: 'no money to tell anybody, and why none is needed',
    act(desk) {
      desk.set(line('campagne', 'category'), 'overige')
      desk.set(line('lerend-netwerk', 'category'), 'overige')
      desk.type(['dissemination', 'texts', 'noSpreadingBudget'], 'De koepel verspreidt dit kosteloos.')
    },
    says: [],
  },
  {
    rule: 'V70',
    title: 'spaces explain nothing',
    act(desk) {
      desk.set(line('campagne', 'category'), 'overige')
      desk.set(line('lerend-netwerk', 'category'), 'overige')
      desk.type(['dissemination', 'texts', 'noSpreadingBudget'], '   ')
    },
    says: [
      'warning: Geen enkele kostenlijn dient om de resultaten te verspreiden. Voeg er een toe, of leg uit waarom dat niet nodig is.',
    ],
  },
  {
    rule: 'V70',
    title: 'a learning network is a way to tell',
    act: (desk) => desk.set(line('campagne', 'category'), 'overige'),
    says: [],
  },
  {
    rule: 'V70',
    title: 'there are no lines yet',
    act: (desk) => desk.keep(listOf('budget', 'lines'), []),
    says: [],
  },
]
