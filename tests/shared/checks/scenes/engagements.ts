import { engagementPath } from '#shared/dossier/schema.ts'
import { listOf, partner, partners, promise, row, type Desk } from '../desk.ts'
import type { Scene } from '../scene.ts'

const everybodySilent = (desk: Desk): void => {
  for (const organisation of Object.keys(desk.content().engagements))
    desk.keep(engagementPath(organisation, 'commitments'), [])
}

export const engagementScenes: readonly Scene[] = [
  {
    rule: 'V30',
    title: 'Kuurne took its word back',
    act: (desk) => desk.keep(engagementPath('kuurne', 'commitments'), []),
    says: ['error: Kuurne zegt nog niets toe. Elke partner heeft ten minste één engagement.'],
  },
  {
    rule: 'V30',
    title: 'who only follows need not promise',
    act(desk) {
      desk.keep(engagementPath('kuurne', 'commitments'), [])
      desk.set(partner('kuurne', 'role'), 'volgregio')
    },
    says: [],
  },
  { rule: 'V30', title: 'before anybody promised nobody is late', act: everybodySilent, says: [] },
  {
    rule: 'V31',
    title: 'Kortrijk promised more than it pays',
    act: (desk) => desk.set(promise('kortrijk', 'engagement-kortrijk', 'financialCents'), 525_000),
    says: [
      'error: Kortrijk zegt € 5.250,00 toe en betaalt in de begroting € 4.000,00. Het verschil is € 1.250,00.',
    ],
  },
  {
    rule: 'V31',
    title: 'Kortrijk promised and its purse is gone, Leiedal pays what it no longer promises',
    act(desk) {
      desk.keep(engagementPath('kortrijk', 'sources'), [])
      desk.choose(promise('leiedal', 'engagement-leiedal', 'types'), ['data'])
    },
    says: [
      'error: Kortrijk zegt € 4.000,00 toe, maar betaalt nog niets in de begroting.',
      'error: Leiedal betaalt in de begroting € 4.500,00, maar zegt geen geld toe.',
      'error: Leiedal brengt in de begroting € 15.500,00 in natura in, maar belooft geen menstijd met die waarde.',
    ],
  },
  {
    rule: 'V31',
    title: 'time that is worth something else, and time that stands nowhere',
    act(desk) {
      desk.set(promise('leiedal', 'engagement-leiedal', 'inKindCents'), 1_500_000)
      desk.set(promise('fluvius', 'engagement-fluvius', 'inKindCents'), 600_000)
    },
    says: [
      'error: Leiedal belooft menstijd ter waarde van € 15.000,00 en brengt in de begroting € 15.500,00 in natura in. Het verschil is € 500,00.',
      'error: Fluvius belooft menstijd ter waarde van € 6.000,00, maar die staat nog niet in de begroting.',
    ],
  },
  {
    rule: 'V31',
    title: 'an amount that is still to be filled in is not a wrong one',
    act: (desk) => desk.set(promise('kortrijk', 'engagement-kortrijk', 'financialCents'), null),
    says: [],
  },
  {
    rule: 'V31',
    title: 'promises come before the budget has its first line',
    act: (desk) => desk.keep(listOf('budget', 'lines'), []),
    says: [],
  },
  {
    rule: 'V33',
    title: 'a municipality has not answered yet, and the cooperative said no',
    act(desk) {
      desk.set(row('asks', 'asks', 'vraag-kortrijk', 'status'), 'open')
      desk.set(row('asks', 'asks', 'vraag-leiedal', 'status'), 'afgewezen')
    },
    says: [
      'warning: De vraag aan Leiedal (‘Trek de uitvoering en stel een coördinator aan voor twaalf …’) is afgewezen, zonder toelichting. Schrijf waarom.',
      'warning: De vraag aan Kortrijk (‘Stel drie stadsdaken open, trek de proef en betaal mee aan …’) is nog open.',
    ],
  },
  {
    rule: 'V33',
    title: 'another government has not answered yet',
    act: (desk) => desk.set(row('asks', 'asks', 'vraag-omgeving', 'status'), 'open'),
    says: [
      'error: De vraag aan Departement Omgeving (‘Geef drie buurten een regelluwe zone van 36 maanden: één …’) is nog open.',
    ],
  },
  {
    rule: 'V33',
    title: 'a no with its reason is an answer',
    act(desk) {
      desk.set(row('asks', 'asks', 'vraag-omgeving', 'status'), 'afgewezen')
      desk.type(row('asks', 'asks', 'vraag-omgeving', 'reason'), 'De Vlaamse Regering wacht op de evaluatie.')
    },
    says: [],
  },
  {
    rule: 'V35',
    title: 'the executing partner only intends',
    act: (desk) => desk.set(promise('leiedal', 'engagement-leiedal', 'strength'), 'intentie'),
    says: [
      'error: Leiedal voert uit, maar staat nog niet vast: de sterkte van het engagement moet ‘Toegezegd’ of ‘Besluit’ zijn.',
    ],
  },
  {
    rule: 'V35',
    title: 'the other governments only explore',
    act(desk) {
      desk.set(promise('veka', 'engagement-veka', 'strength'), 'verkennend')
      for (const id of ['departement-omgeving', 'provincie-west-vlaanderen', 'fod-economie'])
        desk.remove([...partners, id])
    },
    says: [
      'error: Het engagement van ten minste 1 andere overheid moet ‘Toegezegd’ of ‘Besluit’ zijn. Nu geldt dat nog niet voor Vlaams Energie- en Klimaatagentschap (VEKA).',
    ],
  },
  {
    rule: 'V35',
    title: 'one other government that means it is enough',
    act: (desk) => desk.set(promise('veka', 'engagement-veka', 'strength'), 'verkennend'),
    says: [],
  },
  {
    rule: 'V36',
    title: 'eleven years, and nobody said what it leaves alone',
    act(desk) {
      desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefMonths'), 132)
      desk.choose(promise('departement-omgeving', 'engagement-omgeving', 'reliefUntouched'), ['verweer'])
    },
    says: [
      'warning: De regelluwte van Departement Omgeving duurt 132 maanden. Meer dan 120 kan enkel met een verlenging.',
      'warning: Bevestig dat de regelluwte van Departement Omgeving niet raakt aan verweer en beroep, grondrechten, veiligheid en gezondheid.',
    ],
  },
  {
    rule: 'V36',
    title: 'a cooperative makes no rules',
    act(desk) {
      desk.choose(promise('vlaskracht', 'engagement-vlaskracht', 'types'), ['regelluwte'])
      desk.choose(promise('vlaskracht', 'engagement-vlaskracht', 'reliefUntouched'), [
        'verweer',
        'grondrechten',
        'veiligheid',
      ])
    },
    says: [
      'error: Vlaskracht kan geen regelluwte geven. Dat doet de overheid die voor de regel bevoegd is; maak haar partner.',
    ],
  },
  {
    rule: 'V36',
    title: 'ten years to the month',
    act: (desk) => desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefMonths'), 120),
    says: [],
  },
  {
    rule: 'V36',
    title: 'prolonged by six years',
    act: (desk) => desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefExtension'), 72),
    says: [
      'error: De regelluwte van Departement Omgeving wordt met 72 maanden verlengd. Dat kan één keer, met hoogstens 60.',
    ],
  },
  {
    rule: 'V36',
    title: 'ten years and five more',
    act(desk) {
      desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefMonths'), 120)
      desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefExtension'), 60)
    },
    says: [],
  },
  {
    rule: 'V36',
    title: 'a federal rule is not bound by the Flemish decree',
    act(desk) {
      desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefLaw'), 'federaal')
      desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefMonths'), 132)
    },
    says: [],
  },
  {
    rule: 'V36',
    title: 'the authority that is named makes no rules',
    act: (desk) =>
      desk.set(promise('departement-omgeving', 'engagement-omgeving', 'reliefAuthority'), 'vlaskracht'),
    says: [
      'error: Vlaskracht kan geen regelluwte geven. Dat doet de overheid die voor de regel bevoegd is; maak haar partner.',
    ],
  },
  {
    rule: 'V33',
    title: 'what was asked of VEKA is answered with a promise of Fluvius',
    act(desk) {
      desk.keep(listOf('asks', 'asks'), ['vraag-veka-studie'])
      desk.set(row('asks', 'asks', 'vraag-veka-studie', 'commitment'), 'engagement-fluvius')
    },
    says: [
      'warning: De vraag aan Vlaams Energie- en Klimaatagentschap (VEKA) (‘Lever de potentieelstudie van daken en netten en betaal ze.’) is beantwoord met een engagement van Fluvius.',
    ],
  },
  {
    rule: 'V33',
    title: 'what was asked of VEKA is answered with its own promise',
    act: (desk) => desk.set(row('asks', 'asks', 'vraag-veka-studie', 'commitment'), 'engagement-veka'),
    says: [],
  },
  {
    rule: 'V30',
    as: 'verplicht',
    title: 'staff time without an amount of it',
    act: (desk) => desk.set(promise('vlaskracht', 'engagement-vlaskracht', 'personDays'), null),
    says: [
      'error: Vlaskracht belooft menstijd. Zeg hoeveel: een aantal dagen of een deel van een voltijdse functie.',
    ],
  },
  {
    rule: 'V30',
    as: 'verplicht',
    title: 'staff time as a part of a function',
    act(desk) {
      desk.set(promise('vlaskracht', 'engagement-vlaskracht', 'personDays'), null)
      desk.set(promise('vlaskracht', 'engagement-vlaskracht', 'ftePercent'), 10)
    },
    says: [],
  },
]
