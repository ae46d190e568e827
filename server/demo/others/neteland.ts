import { kempen } from '../organisations.ts'
import { partner } from '../partner.ts'
import { dossier, intended, municipalities, promise } from './parts.ts'

const inNeteland = ['herentals', 'herenthout', 'grobbendonk', 'olen', 'vorselaar']
const five = kempen.filter(({ id }) => inNeteland.includes(id))

/** A subregion that existed already, with a plan that so far is only about its own administrations. */
export const neteland = dossier(
  {
    identification: {
      title: 'Collectief RPR: één rechtspositieregeling voor de gemeenten van Neteland',
      regionType: 'subregio',
      regionCode: 'REFREG03',
      subregionName: 'Neteland',
      subregionSince: 2017,
      subregionRationale: `
        De vijf gemeenten werken sinds 2017 samen voor personeel en ondersteunende diensten. Ze hebben één overleg
        van burgemeesters en één van algemeen directeurs.`,
      startDate: '2022-01-01',
      durationMonths: 18,
      mandateType: 'handtekeningen',
      mandateDate: '2021-09-06',
      mandateSigned: ['herentals', 'herenthout', 'olen', 'vorselaar'],
    },
    challenge: {
      challengeText: `
        De gemeenten van Neteland willen personeel delen. Dat lukt pas als dezelfde functie overal dezelfde
        voorwaarden heeft. Vandaag beslist elke raad apart over zijn rechtspositieregeling, na apart overleg met
        de vakbonden.

        *Nog te beantwoorden: wat merkt een inwoner hiervan?*`,
      challengeKind: ['bestuurlijk'],
      policyDomains: ['bestuur-personeel'],
      whyNotClassic: `Een gedeelde dienst werkt met het personeel van één bestuur. Delen in twee richtingen vraagt één
        regeling voor vijf.`,
    },
    breakthrough: {
      alignmentKinds: ['tussen_lokale_besturen'],
      laboTracks: ['instrument'],
      instrumentDescription: 'Eén rechtspositieregeling die vijf raden samen vaststellen en wijzigen.',
    },
    partners: {
      partners: [
        ...municipalities(five).map((row) => (row.id === 'herentals' ? { ...row, role: 'uitvoerend' } : row)),
        partner('binnenlands-bestuur', 'kernpartner', {
          necessity: 'Legt uit hoever vijf besturen samen kunnen gaan binnen het decreet lokaal bestuur.',
          expectation: 'Leest de ontwerpregeling en antwoordt binnen dertig dagen.',
        }),
      ],
    },
    asks: {
      asks: [
        {
          id: 'vraag-abb',
          partner: 'binnenlands-bestuur',
          type: 'ander',
          text: 'Zeg binnen dertig dagen of één regeling voor vijf besturen kan.',
          status: 'open',
        },
      ],
    },
    plan: {
      steps: [
        {
          id: 'stap-vergelijken',
          title: 'Vijf regelingen naast elkaar',
          goal: 'De verschillen zijn bekend, met wat ze kosten.',
          startMonth: 1,
          endMonth: 5,
          lead: 'herentals',
          partners: ['olen', 'vorselaar'],
          track: 'bestuurlijk_proces',
          activities: [{ id: 'act-tabel', title: 'Een tabel per functie', startMonth: 1, endMonth: 3 }],
          deliverables: [{ id: 'op-tabel', title: 'Vergelijkende tabel', month: 5 }],
        },
        {
          id: 'stap-ontwerp',
          title: 'Eén ontwerp',
          goal: 'Er is één ontwerp, besproken met de vakbonden.',
          startMonth: 5,
          endMonth: 12,
          lead: 'herentals',
          track: 'instrument',
          activities: [{ id: 'act-bonden', title: 'Overleg met de vakbonden', startMonth: 6, endMonth: 11 }],
          deliverables: [{ id: 'op-ontwerp', title: 'Ontwerpregeling', month: 12 }],
          dependsOn: ['stap-vergelijken'],
        },
        {
          id: 'stap-raden',
          title: 'Vijf raden beslissen',
          startMonth: 12,
          endMonth: 18,
          lead: 'herentals',
          track: 'bestuurlijk_proces',
          dependsOn: ['stap-ontwerp'],
        },
      ],
      results: [
        {
          id: 'resultaat-regeling',
          title: 'Eén regeling in vijf gemeenten',
          audience: ['lokale_besturen'],
          indicator: 'Aantal raden dat ze goedkeurde',
          baseline: '0',
          target: '5',
          unit: 'raden',
          steps: ['stap-raden'],
        },
        {
          id: 'resultaat-delen',
          title: 'Medewerkers die voor twee gemeenten werken',
          audience: ['lokale_besturen'],
          indicator: 'Aantal gedeelde functies',
          baseline: '2',
          target: '10',
          unit: 'functies',
          steps: ['stap-raden'],
        },
      ],
    },
  },
  {
    engagements: {
      herentals: promise('herentals', ['menstijd'], 'Trekt het project met de personeelsdienst.', {
        personDays: 50,
        profile: 'Personeelsdirecteur en jurist',
        ...intended,
      }),
    },
  },
)
