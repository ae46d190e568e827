import { midwest as municipalitiesOfRegion } from '../organisations.ts'
import { partner } from '../partner.ts'
import { agreed, dossier, exploring, intended, municipalities, promise, region } from './parts.ts'

/** A question of who pays for what, with an instrument to share it and a rule that stands in the way. */
export const midwest = dossier(
  {
    identification: {
      ...region('REFREG10'),
      title: 'Eén visie op bovenlokale sportinfrastructuur, met een eerlijke verdeelsleutel',
      startDate: '2022-02-01',
      durationMonths: 24,
      mandateType: 'burgemeestersoverleg',
      mandateDate: '2021-07-02',
    },
    challenge: {
      challengeText: `
        Elke gemeente bouwt en onderhoudt haar eigen sporthal en zwembad. Inwoners trekken zich van de
        gemeentegrens niets aan: de ene gemeente betaalt voor zwemmers van vijf andere. Over wie wat bouwt, en wie
        meebetaalt aan het tekort, bestaat geen afspraak.`,
      challengeKind: ['bestuurlijk'],
      policyDomains: ['sport-jeugd', 'omgeving', 'bestuur-personeel'],
      whyNotClassic: `
        Een gedeelde sportdienst regelt de kalender, niet het tekort van een zwembad. Wie niet bouwt, betaalt
        vandaag niets, en heeft geen reden om dat te veranderen.`,
      leverageText: `
        Het masterplan voor bovenlokale sportinfrastructuur is klaar en door het burgemeestersoverleg besproken.
        Twee zwembaden zijn binnen vijf jaar aan vervanging toe.`,
      leverageKinds: ['eerste_analyse', 'eerder_project'],
      leverageEvidence: [
        {
          id: 'masterplan',
          label: 'Masterplan bovenlokale sportinfrastructuur',
          note: 'Vraag en aanbod per gemeente',
        },
      ],
    },
    breakthrough: {
      alignmentKinds: ['tussen_lokale_besturen', 'verdelingsvraagstuk'],
      laboTracks: ['instrument'],
      instrumentDescription: `
        Een vereveningsinstrument: de gemeente die bouwt, krijgt een bijdrage van de gemeenten waar de gebruikers
        wonen. Te bespreken in de workshop: tellen we gebruikers of inwoners?`,
      beyondGoodPractice: `
        De sleutel wordt een besluit van zeventien raden, geldt voor elk nieuw gebouw en blijft na het project.`,
    },
    partners: {
      partners: [
        partner('dvv-midwest', 'uitvoerend', {
          necessity: 'Beheert het masterplan en bereidt het burgemeestersoverleg voor.',
          expectation: 'Werkt de verdeelsleutel uit en toetst ze bij elke raad.',
        }),
        ...municipalities(municipalitiesOfRegion),
        partner('sport-vlaanderen', 'kernpartner', {
          necessity: `De subsidieregels leggen een drempel per gebouw en een straal rond de site vast. Zonder afwijking
            telt een gebouw dat over drie gemeenten verspreid is, niet mee.`,
          expectation: 'Zoekt met ons hoe de regels een gedeelde aanpak kunnen toelaten.',
        }),
        partner('provincie-west-vlaanderen', 'geassocieerd', {
          necessity: 'Kent de regionale sportnoden en beheert zelf domeinen.',
          expectation: 'Leest mee met de verdeelsleutel.',
        }),
      ],
    },
    asks: {
      asks: [
        {
          id: 'vraag-sport',
          partner: 'sport-vlaanderen',
          type: 'regelluwte',
          text: 'Laat voor twee sites de straal en de drempel per gebouw los, voor de duur van de proef.',
          status: 'deels',
          reason: 'Het agentschap onderzoekt de straal. Over de drempel wil het eerst de cijfers zien.',
          commitment: 'engagement-sport-vlaanderen',
        },
      ],
    },
    plan: {
      steps: [
        {
          id: 'stap-cijfers',
          title: 'Wie gebruikt wat',
          goal: 'Voor elk gebouw is bekend uit welke gemeente de gebruikers komen, en wat het tekort is.',
          startMonth: 1,
          endMonth: 6,
          lead: 'dvv-midwest',
          partners: ['roeselare', 'izegem', 'tielt'],
          track: 'bestuurlijk_proces',
          activities: [
            { id: 'act-tellen', title: 'Tellen aan de kassa, zes weken', startMonth: 2, endMonth: 4 },
          ],
          deliverables: [{ id: 'op-cijfers', title: 'Cijfers per gebouw', form: 'Nota', month: 6 }],
        },
        {
          id: 'stap-sleutel',
          title: 'De verdeelsleutel',
          goal: 'Zeventien colleges hebben zich uitgesproken over één van drie sleutels.',
          startMonth: 6,
          endMonth: 15,
          lead: 'dvv-midwest',
          track: 'instrument',
          activities: [
            { id: 'act-varianten', title: 'Drie varianten doorrekenen', startMonth: 6, endMonth: 9 },
          ],
          deliverables: [{ id: 'op-sleutel', title: 'Ontwerp van verdeelsleutel', month: 15 }],
          dependsOn: ['stap-cijfers'],
        },
      ],
      milestones: [
        {
          id: 'mijlpaal-sleutel',
          title: 'Keuze van de sleutel',
          month: 12,
          decision: 'Het burgemeestersoverleg kiest gebruikers of inwoners als maat.',
          step: 'stap-sleutel',
        },
      ],
    },
    risks: {
      risks: [
        {
          id: 'risico-betalers',
          type: 'risico',
          description: 'Wie vandaag niets betaalt, stapt uit zodra de sleutel bekend is.',
          category: 'draagvlak',
          likelihood: 4,
          impact: 5,
          measure: 'De drie varianten worden samen voorgelegd, met een overgang van vier jaar.',
          owner: 'dvv-midwest',
          step: 'stap-sleutel',
        },
        {
          id: 'kans-zwembaden',
          type: 'kans',
          description: 'Twee zwembaden moeten toch vervangen worden: de eerste toepassing ligt klaar.',
          category: 'planning',
          likelihood: 4,
          impact: 3,
        },
      ],
    },
  },
  {
    engagements: {
      'dvv-midwest': promise(
        'dvv-midwest',
        ['menstijd'],
        'Een projectleider sport voor twee dagen per week.',
        {
          personDays: 80,
          profile: 'Projectleider sport',
          ...agreed,
        },
      ),
      'sport-vlaanderen': promise(
        'sport-vlaanderen',
        ['regelluwte'],
        'Onderzoekt of de straal van de subsidieregel voor twee sites kan wijken.',
        {
          reliefLaw: 'vlaams',
          reliefDomain: 'Sport',
          regulation: 'Subsidiereglement bovenlokale sportinfrastructuur',
          deviation: 'Gebouwen op drie plaatsen tellen samen als één site.',
          reliefNeed: 'Een gedeelde site over drie gemeenten haalt de straal nooit.',
          reliefScope: 'Twee sites in de Midwest, nog te kiezen.',
          reliefMonths: 48,
          reliefEvaluation: 'Na twee jaar, met de cijfers per gebouw.',
          reliefUntouched: ['verweer', 'grondrechten'],
          ...exploring,
        },
      ),
      roeselare: promise('roeselare', ['data'], 'Deelt de kassagegevens van het zwembad.', {
        dataset: 'Bezoekers per postcode, per maand',
        dataTerms: 'Enkel voor de verdeelsleutel, niet per persoon',
        ...agreed,
      }),
      izegem: promise('izegem', ['financieel'], 'Betaalt mee aan de doorrekening.', {
        financialCents: 200_000,
        ...intended,
      }),
    },
  },
)
