import * as Y from 'yjs'
import type { DemoDossier, DemoEngagement, DemoRow } from '#server/demo/dossier.ts'
import { plant } from '#server/demo/plant.ts'
import { municipalitiesIn } from '#shared/call/data/find-municipality.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import type { RaciLetter } from '#shared/governance/bodies.ts'

const count = <One>(length: number, make: (at: number) => One): One[] =>
  Array.from({ length }, (_, at) => make(at))

const steps = 30
const lines = 200
const others = 13
/** Twelve pay for every line, and the organiser for the first twenty. */
const purses = 12
const byLabo = 20
/** As many sentences of eight words as come close to what a field may hold: sixty pages in all. */
const about = (most: number): string =>
  'Een zin van acht woorden over deze regio. '.repeat(Math.max(1, Math.floor((most * 0.95) / 8)))

/** The largest dossier anyone will write: 27 municipalities, 40 partners, 30 steps, 200 cost lines × 12 sources. */
export function bigDossier(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  plant(doc, edition.template, bigContent())
  return doc
}

export function bigContent(): DemoDossier {
  const partners = [...municipalities(), ...count(others, otherPartner)]
  const ids = partners.map(({ id }) => id)
  const who = (at: number): string => ids[at % ids.length] ?? ''
  return {
    sections: {
      identification: {
        title: 'Een heel groot dossier',
        summary: about(150),
        subregionRationale: about(100),
        regionType: 'referentieregio',
        regionCode: 'REFREG03',
        startDate: '2022-01-01',
        durationMonths: 36,
        mandateType: 'burgemeestersoverleg',
        mandateDate: '2021-09-01',
      },
      challenge: {
        challengeText: about(400),
        whyNotClassic: about(150),
        leverageText: about(200),
      },
      breakthrough: {
        governanceChange: about(250),
        instrumentDescription: about(150),
        beyondGoodPractice: about(150),
        ambitionRealism: about(150),
      },
      partners: { partners },
      asks: {
        asks: ids.map((partner, at): DemoRow => ({
          id: `vraag-${at}`,
          partner,
          type: 'menstijd',
          text: about(60),
          reason: about(60),
          status: 'toegezegd',
        })),
      },
      plan: {
        steps: count(steps, (at) => step(at, who)),
        results: count(12, (at): DemoRow => ({
          id: `resultaat-${at}`,
          title: `Resultaat ${at}`,
          description: about(60),
          audience: ['burgers'],
          indicator: 'Aantal gezinnen',
          target: '120',
          steps: [`stap-${at}`],
        })),
      },
      governance: {
        escalation: about(80),
        monitoring: about(100),
        bodies: count(6, (at): DemoRow => ({
          id: `orgaan-${at}`,
          name: `Orgaan ${at}`,
          type: at === 0 ? 'burgemeestersoverleg' : 'werkgroep',
          mission: about(60),
          decisionRule: 'consensus',
          frequency: 'Maandelijks',
          members: count(12, (member): DemoRow => ({
            id: `lid-${member}`,
            partner: who(at * 12 + member),
            votes: true,
          })),
        })),
      },
      budget: {
        vatMode: 'incl',
        lines: count(lines, (at): DemoRow => ({
          id: `lijn-${at}`,
          label: `Kostenlijn ${at}`,
          category: 'personeel',
          amountCents: purses * 10_000 + (at < byLabo ? 50_000 : 0),
          ...(at < byLabo && { laboPurpose: 'bestuurlijke_afstemming', laboReason: about(40) }),
          spender: who(at),
          step: `stap-${at % steps}`,
          inKind: false,
        })),
      },
      risks: {
        risks: count(12, (at): DemoRow => ({
          id: `risico-${at}`,
          type: at < 9 ? 'risico' : 'kans',
          description: about(40),
          likelihood: 3,
          impact: 4,
          measure: about(40),
          owner: who(at),
        })),
      },
    },
    engagements: Object.fromEntries(ids.map((id, at) => [id, engagement(at)])),
    raci: Object.fromEntries(
      count(steps, (at) => at).flatMap((at) =>
        ids.map((id, party): [string, RaciLetter] => [
          `stap-${at}:${id}`,
          party === at ? 'A' : party % 2 === 0 ? 'R' : 'I',
        ]),
      ),
    ),
    labo: Object.fromEntries(count(byLabo, (at) => [`lijn-${at}`, 50_000])),
  }
}

const municipalities = (): DemoRow[] =>
  municipalitiesIn('REFREG03').map(({ nis, name }) => ({
    id: `gemeente-${nis}`,
    name,
    kind: 'gemeente',
    role: 'indiener',
    nis,
    necessity: about(80),
    expectation: about(80),
  }))

const otherPartner = (at: number): DemoRow => ({
  id: `partner-${at}`,
  name: `Partner ${at}`,
  kind: ['intergemeentelijke_vereniging', 'vlaams_agentschap', 'provincie', 'vzw'][at % 4] ?? 'vzw',
  role: at === 0 ? 'uitvoerend' : 'kernpartner',
  necessity: about(80),
  expectation: about(80),
})

const step = (at: number, who: (at: number) => string): DemoRow => ({
  id: `stap-${at}`,
  title: `Stap nummer ${at + 1}`,
  goal: about(80),
  startMonth: at + 1,
  endMonth: at + 4,
  lead: who(at),
  partners: [who(at + 1), who(at + 2)],
  track: 'bestuurlijk_proces',
  activities: count(4, (activity): DemoRow => ({
    id: `activiteit-${activity}`,
    title: `Activiteit ${activity}`,
    description: about(40),
    startMonth: at + 1,
    endMonth: at + 2,
  })),
  deliverables: [{ id: 'oplevering', title: 'Nota', month: at + 4 }],
  dependsOn: at === 0 ? [] : [`stap-${at - 1}`],
})

/** Everybody promises; those with a purse pay a part of every line. */
const engagement = (at: number): DemoEngagement => ({
  commitments: [
    {
      id: `engagement-${at}`,
      types: at < purses ? ['financieel', 'menstijd'] : ['menstijd'],
      text: about(120),
      ...(at < purses && { financialCents: lines * 10_000 }),
      personDays: 10,
      strength: 'toegezegd',
      mandateBasis: 'collegebesluit',
      mandateDate: '2021-09-01',
    },
  ],
  ...(at < purses && {
    sources: [{ id: `bron-${at}`, type: 'eigen', status: 'zeker', inKind: false }],
    allocations: Object.fromEntries(count(lines, (line) => [`lijn-${line}:bron-${at}`, 10_000] as const)),
  }),
})
