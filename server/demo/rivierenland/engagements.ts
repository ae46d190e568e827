import type { DemoEngagement, DemoRow } from '../dossier.ts'

const days = (personDays: number, text: string): DemoRow => ({
  id: 'engagement-menstijd',
  types: ['menstijd'],
  text,
  personDays,
  strength: 'intentie',
})

/** A municipality that pays and sends somebody: the amount in euros, and cents per line of the budget. */
function pays(
  id: string,
  euros: number,
  personDays: number,
  basis: object,
  lines: Readonly<Record<string, number>>,
): DemoEngagement {
  const source = `bron-${id}`
  return {
    commitments: [
      {
        id: `engagement-${id}`,
        types: ['financieel', 'menstijd'],
        text: `Betaalt mee aan het kruispunt en zet een maatschappelijk werker in voor ${personDays} dagen per jaar.`,
        financialCents: euros * 100,
        personDays,
        profile: 'Maatschappelijk werker',
        ...basis,
      },
    ],
    sources: [{ id: source, type: 'eigen', inKind: false, provider: 'Meerjarenplan', status: 'te_vragen' }],
    allocations: Object.fromEntries(
      Object.entries(lines).map(([line, cents]) => [`${line}:${source}`, cents]),
    ),
  }
}

const saidSo = { strength: 'toegezegd', mandateBasis: 'mondeling_workshop', mandateDate: '2021-09-09' }
const intends = { strength: 'intentie' }
const explores = { strength: 'verkennend' }

/** What is promised stands in the budget; four municipalities have not spoken yet. */
export const engagements: Readonly<Record<string, DemoEngagement>> = {
  mechelen: pays('mechelen', 8000, 40, saidSo, { 'lijn-regie': 800_000 }),
  lier: pays('lier', 6000, 30, intends, { 'lijn-regie': 400_000, 'lijn-triage': 200_000 }),
  'heist-op-den-berg': pays('heist-op-den-berg', 5000, 24, intends, {
    'lijn-triage': 430_000,
    'lijn-kruispunt': 70_000,
  }),
  willebroek: pays('willebroek', 5000, 24, intends, { 'lijn-kruispunt': 500_000 }),
  'puurs-sint-amands': pays('puurs-sint-amands', 5000, 20, intends, { 'lijn-kruispunt': 500_000 }),
  bornem: pays('bornem', 5000, 20, intends, { 'lijn-kruispunt': 500_000 }),
  duffel: pays('duffel', 4000, 18, explores, { 'lijn-kruispunt': 200_000, 'lijn-leren': 200_000 }),
  putte: pays('putte', 4000, 18, explores, { 'lijn-leren': 400_000 }),
  'zorgpunt-rivierenland': {
    commitments: [
      {
        id: 'engagement-zorgpunt',
        types: ['menstijd', 'mandaat_bestuurlijk'],
        text: `Trekt het kruispunt met een halftijdse coördinator en richt de telefoonpermanentie in.`,
        personDays: 60,
        profile: 'Coördinator',
        ...saidSo,
      },
    ],
  },
  'provincie-antwerpen': {
    commitments: [
      {
        id: 'engagement-provincie',
        types: ['financieel', 'data'],
        text: 'Betaalt mee en levert twee keer per jaar cijfers per gemeente.',
        financialCents: 900_000,
        ...intends,
      },
    ],
    sources: [
      {
        id: 'bron-provincie',
        type: 'andere_subsidie',
        inKind: false,
        provider: 'Provincie Antwerpen, reglement welzijn',
        status: 'aangevraagd',
      },
    ],
    allocations: {
      'lijn-regie:bron-provincie': 500_000,
      'lijn-triage:bron-provincie': 100_000,
      'lijn-leren:bron-provincie': 300_000,
    },
  },
  'zorg-en-gezondheid': {
    commitments: [
      {
        id: 'engagement-agentschap',
        types: ['financieel'],
        text: 'Betaalt mee aan de triage en aan het eerste jaar van het kruispunt.',
        financialCents: 830_000,
        ...intends,
      },
    ],
    sources: [
      {
        id: 'bron-agentschap',
        type: 'andere_subsidie',
        inKind: false,
        provider: 'Projectmiddelen geestelijke gezondheid',
        status: 'te_vragen',
      },
    ],
    allocations: {
      'lijn-triage:bron-agentschap': 500_000,
      'lijn-kruispunt:bron-agentschap': 330_000,
    },
  },
  'cgg-rivierenland': { commitments: [days(50, 'Zet twee medewerkers in voor de triage.')] },
  'caw-rivierenland': {
    commitments: [days(20, 'Neemt het onthaal op zich als de telefoon na vijf uur gaat.')],
  },
}
