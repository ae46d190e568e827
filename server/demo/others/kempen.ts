import { kempen as municipalitiesOfRegion } from '../organisations.ts'
import { partner } from '../partner.ts'
import { governance, plan } from './kempen-plan.ts'
import { agreed, dossier, intended, municipalities, promise, region } from './parts.ts'

/** Twenty-five of the twenty-seven: two decided to wait for the first results. */
const joining = municipalitiesOfRegion.filter(({ id }) => id !== 'baarle-hertog' && id !== 'hoogstraten')

/** A large coalition, well on its way: partners, plan and bodies stand, of the budget there are only two lines. */
export const kempen = dossier(
  {
    identification: {
      ...region('REFREG03'),
      title: 'Vervoer op maat van de buurt, ingepast in het regionale netwerk',
      summary: `
        Buurten rijden zelf voor wie niet weg kan; het netwerk rijdt langs lijnen en haltes. De Kempen laat beide op
        elkaar aansluiten, met één afspraak over wie wat rijdt en wie wat betaalt.`,
      startDate: '2022-02-01',
      durationMonths: 24,
      mandateType: 'burgemeestersoverleg',
      mandateDate: '2021-06-25',
      contacts: [
        {
          id: 'contact-sara',
          name: 'Sara Mertens',
          role: 'ambtelijk',
          position: 'projectleider mobiliteit',
          email: 'sara.mertens@voorbeeld.example',
          partner: 'iok',
        },
      ],
    },
    challenge: {
      challengeText: `
        Een buurt denkt vanuit de rit naar de winkel of de dokter. Een vervoersnetwerk denkt vanuit lijnen en
        haltes. In de Kempen bestaan beide naast elkaar: vrijwilligers rijden voor ouderen zonder dat de
        vervoerregio hun ritten kent, en aan een Hoppinpunt wacht niemand op een buurtbus.`,
      challengeKind: ['maatschappelijk', 'bestuurlijk'],
      policyDomains: ['mobiliteit', 'welzijn-gezondheid'],
      whyNotClassic: `
        Buurtvervoer is een zaak van gemeenten en vrijwilligers, het netwerk van de vervoerregio en het
        Departement MOW. Geen van beide kan alleen beslissen dat een rit van de buurt aansluit op een lijn.`,
      leverageText: `
        Het deelmobiliteitsplan van vijfentwintig gemeenten is klaar, en de eerste Hoppinpunten openen volgend jaar.`,
      leverageKinds: ['akkoord', 'eerder_project'],
    },
    breakthrough: {
      governanceChange: `
        De vervoerregio neemt ritten van de buurt op in haar plan, en de gemeenten beslissen mee over de aansluiting
        aan de halte. Eén overlegtafel vervangt vijfentwintig losse afspraken.`,
      alignmentKinds: ['tussen_lokale_besturen', 'interbestuurlijk'],
      laboTracks: ['procesmatig'],
      beyondGoodPractice: `
        Het gaat niet om een extra busje, maar om wie voortaan mag beslissen dat een rit van de buurt deel is van
        het netwerk.`,
      ambitionRealism: `Drie proefbuurten in twee jaar; de hele regio volgt met het volgende vervoerplan.`,
    },
    partners: {
      partners: [
        partner('iok', 'uitvoerend', {
          necessity: 'Maakte het deelmobiliteitsplan en heeft het vertrouwen van de besturen.',
          expectation: 'Trekt het project en begeleidt de drie proefbuurten.',
        }),
        ...municipalities(joining),
        partner('departement-mow', 'kernpartner', {
          necessity:
            'Stelt de regels van het vervoer op maat vast en keurt het plan van de vervoerregio goed.',
          expectation: 'Laat drie proefbuurten toe binnen het vervoer op maat.',
        }),
        partner('vervoerregio-kempen', 'kernpartner', {
          necessity: 'Beslist over lijnen, haltes en vervoer op maat.',
          expectation: 'Neemt de ritten van de buurt op in de planning.',
        }),
        partner('mindermobielen', 'kernpartner', {
          necessity: 'Rijdt vandaag al elf duizend ritten per jaar met vrijwilligers.',
          expectation: 'Deelt haar planning en stemt de uren af.',
        }),
      ],
    },
    asks: {
      asks: [
        {
          id: 'vraag-mow',
          partner: 'departement-mow',
          type: 'mandaat_bestuurlijk',
          text: 'Laat drie proefbuurten toe binnen het vervoer op maat, zonder nieuw bestek.',
          status: 'toegezegd',
          commitment: 'engagement-departement-mow',
        },
        {
          id: 'vraag-vervoerregio',
          partner: 'vervoerregio-kempen',
          type: 'data',
          text: 'Deel de ritten per halte en per uur.',
          status: 'open',
        },
      ],
    },
    plan,
    governance,
    budget: {
      vatMode: 'incl',
      lines: [
        {
          id: 'lijn-begeleiding',
          label: 'Begeleiding van de afspraak',
          category: 'externe_expertise',
          amountCents: 2_000_000,
          spender: 'iok',
          step: 'stap-afspraak',
          inKind: false,
          laboPurpose: 'bestuurlijke_afstemming',
          laboReason: 'De begeleiding brengt gemeenten, vervoerregio en departement tot één afspraak.',
        },
        {
          id: 'lijn-proef',
          label: 'Proef in drie buurten',
          category: 'werking_logistiek',
          amountCents: 1_500_000,
          spender: 'mindermobielen',
          step: 'stap-proef',
          inKind: false,
        },
      ],
    },
    risks: {
      risks: [
        {
          id: 'risico-vrijwilligers',
          type: 'risico',
          description: 'Vrijwilligers haken af als hun ritten in een systeem moeten.',
          category: 'draagvlak',
          likelihood: 3,
          impact: 4,
          measure: 'De centrale plant mee; wie rijdt, merkt niets.',
          owner: 'mindermobielen',
          step: 'stap-proef',
        },
        {
          id: 'risico-plan',
          type: 'risico',
          description: 'Het vervoerplan schuift op en de proef valt ervoor.',
          category: 'planning',
          likelihood: 3,
          impact: 3,
        },
        {
          id: 'kans-hoppin',
          type: 'kans',
          description: 'De Hoppinpunten openen in dezelfde maanden.',
          category: 'planning',
          likelihood: 4,
          impact: 4,
          measure: 'De eerste proefbuurt ligt bij het eerste Hoppinpunt.',
          owner: 'iok',
        },
      ],
    },
  },
  {
    engagements: {
      iok: {
        ...promise(
          'iok',
          ['menstijd', 'financieel'],
          'Een projectleider voor twee dagen per week, en een deel van de begeleiding.',
          {
            financialCents: 500_000,
            ftePercent: 40,
            profile: 'Projectleider mobiliteit',
            ...agreed,
          },
        ),
        sources: [{ id: 'bron-iok', type: 'eigen', status: 'zeker', inKind: false }],
        allocations: { 'lijn-begeleiding:bron-iok': 500_000 },
      },
      'departement-mow': {
        ...promise(
          'departement-mow',
          ['mandaat_bestuurlijk', 'financieel'],
          'Laat drie proefbuurten toe binnen het vervoer op maat, betaalt mee en zit in de stuurgroep.',
          {
            mandateHolder: 'Het afdelingshoofd',
            mandateScope: 'De drie proefbuurten',
            financialCents: 1_000_000,
            ...agreed,
          },
        ),
        sources: [
          {
            id: 'bron-mow',
            type: 'andere_subsidie',
            provider: 'Projectmiddelen vervoer op maat',
            status: 'aangevraagd',
            inKind: false,
          },
        ],
        allocations: { 'lijn-proef:bron-mow': 1_000_000 },
      },
      mindermobielen: promise('mindermobielen', ['menstijd'], 'Plant de ritten van de drie buurten.', {
        personDays: 40,
        ...intended,
      }),
      geel: {
        ...promise('geel', ['financieel'], 'Betaalt mee aan de proef in de eigen buurt.', {
          financialCents: 500_000,
          ...intended,
        }),
        sources: [{ id: 'bron-geel', type: 'eigen', status: 'te_vragen', inKind: false }],
        allocations: { 'lijn-proef:bron-geel': 500_000 },
      },
    },
    raci: {
      'stap-kaart:stuurgroep': 'A',
      'stap-kaart:iok': 'R',
      'stap-kaart:vervoerregio-kempen': 'C',
      'stap-afspraak:stuurgroep': 'A',
      'stap-afspraak:iok': 'R',
      'stap-afspraak:departement-mow': 'C',
      'stap-proef:stuurgroep': 'A',
      'stap-proef:mindermobielen': 'R',
    },
    labo: { 'lijn-begeleiding': 1_500_000 },
  },
)
