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
const words = 'Een zin van acht woorden over deze regio. '

/** The largest dossier anyone will write: 27 municipalities, 40 partners, 30 steps, 200 cost lines. */
export function bigDossier(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  plant(doc, edition.template, content())
  return doc
}

function content(): DemoDossier {
  const partners = [...municipalities(), ...count(others, otherPartner)]
  const ids = partners.map(({ id }) => id)
  const who = (at: number): string => ids[at % ids.length] ?? ''
  return {
    sections: {
      identification: {
        title: 'Een heel groot dossier',
        summary: words.repeat(10),
        regionType: 'referentieregio',
        regionCode: 'REFREG03',
        startDate: '2022-01-01',
        durationMonths: 36,
        mandateType: 'burgemeestersoverleg',
        mandateDate: '2021-09-01',
      },
      challenge: {
        challengeText: words.repeat(40),
        whyNotClassic: words.repeat(15),
        leverageText: words.repeat(20),
      },
      partners: { partners },
      asks: {
        asks: ids.map((partner, at): DemoRow => ({
          id: `vraag-${at}`,
          partner,
          type: 'menstijd',
          text: words.repeat(4),
          status: 'toegezegd',
        })),
      },
      plan: {
        steps: count(steps, (at) => step(at, who)),
        results: count(12, (at): DemoRow => ({
          id: `resultaat-${at}`,
          title: `Resultaat ${at}`,
          audience: ['burgers'],
          indicator: 'Aantal gezinnen',
          target: '120',
          steps: [`stap-${at}`],
        })),
      },
      governance: {
        bodies: count(6, (at): DemoRow => ({
          id: `orgaan-${at}`,
          name: `Orgaan ${at}`,
          type: at === 0 ? 'burgemeestersoverleg' : 'werkgroep',
          mission: words.repeat(5),
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
          amountCents: 100_000,
          spender: who(at),
          step: `stap-${at % steps}`,
          inKind: false,
        })),
      },
      risks: {
        risks: count(12, (at): DemoRow => ({
          id: `risico-${at}`,
          type: at < 9 ? 'risico' : 'kans',
          description: words.repeat(3),
          likelihood: 3,
          impact: 4,
          measure: words,
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
    labo: Object.fromEntries(count(20, (at) => [`lijn-${at}`, 50_000])),
  }
}

const municipalities = (): DemoRow[] =>
  municipalitiesIn('REFREG03').map(({ nis, name }) => ({
    id: `gemeente-${nis}`,
    name,
    kind: 'gemeente',
    role: 'indiener',
    nis,
  }))

const otherPartner = (at: number): DemoRow => ({
  id: `partner-${at}`,
  name: `Partner ${at}`,
  kind: ['intergemeentelijke_vereniging', 'vlaams_agentschap', 'provincie', 'vzw'][at % 4] ?? 'vzw',
  role: at === 0 ? 'uitvoerend' : 'kernpartner',
  necessity: words.repeat(6),
  expectation: words.repeat(6),
})

const step = (at: number, who: (at: number) => string): DemoRow => ({
  id: `stap-${at}`,
  title: `Stap nummer ${at + 1}`,
  goal: words.repeat(8),
  startMonth: at + 1,
  endMonth: at + 4,
  lead: who(at),
  partners: [who(at + 1), who(at + 2)],
  track: 'bestuurlijk_proces',
  activities: count(4, (activity): DemoRow => ({
    id: `activiteit-${activity}`,
    title: `Activiteit ${activity}`,
    startMonth: at + 1,
    endMonth: at + 2,
  })),
  deliverables: [{ id: 'oplevering', title: 'Nota', month: at + 4 }],
  dependsOn: at === 0 ? [] : [`stap-${at - 1}`],
})

/** Each pays five lines out of one purse. */
const engagement = (at: number): DemoEngagement => ({
  commitments: [
    {
      id: `engagement-${at}`,
      types: ['financieel', 'menstijd'],
      text: words.repeat(8),
      financialCents: 500_000,
      personDays: 10,
      strength: 'toegezegd',
      mandateBasis: 'collegebesluit',
      mandateDate: '2021-09-01',
    },
  ],
  sources: [{ id: `bron-${at}`, type: 'eigen', status: 'zeker', inKind: false }],
  allocations: Object.fromEntries(
    count(5, (nth) => [`lijn-${(at * 5 + nth) % lines}:bron-${at}`, 100_000] as const),
  ),
})
