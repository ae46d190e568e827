import type { View } from '#shared/workshop/projection.ts'
import type { Layer } from '#shared/layers.ts'
import { stances } from '#shared/workshop/rounds.ts'
import { beamer, running } from './beamer.ts'
import { longName } from './phone-screens.ts'
import { byId, card, room, writing } from './views.ts'

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const layerOf = (at: number): Layer => (['municipality', 'partner', 'flemish'] as const)[at % 3] ?? 'partner'

const people = (count: number): View =>
  beamer(
    null,
    { kind: 'lobby' },
    {
      room: {
        ...room(null).room,
        here: count,
        expected: count,
        layers: {
          municipality: count - 5,
          intermunicipal: 1,
          province: 1,
          flemish: 1,
          federal: 1,
          partner: 1,
        },
      },
    },
  )
const ready = (count: number): View =>
  beamer(
    'challenge-alone',
    { kind: 'step' },
    { clock: running, stream: writing(), room: { ...room(null).room, here: count, ready: count - 3 } },
  )
const cards = (count: number, groups: number): View => {
  const all = many(count, (at) =>
    card(`k${at}`, 'Jongeren worden doorverwezen en moeten op achttien opnieuw beginnen. '.repeat(4), {
      cluster: groups > 0 ? `g${at % groups}` : null,
      by: { kind: 'layer', layers: ['province', 'flemish', 'federal'] },
    }),
  )
  return beamer(
    'challenge-clusters',
    { kind: 'cards', mode: 'hold' },
    {
      clock: running,
      stream: writing('clustering', count),
      cards: byId(all),
      clusters: byId(
        many(groups, (at) => ({
          id: `g${at}`,
          title:
            'Intergemeentelijk vereveningsinstrument voor ouderenpsychiatrie in het bewonersparticipatietraject',
          cards: all.flatMap(({ id }, index) => (index % groups === at ? [id] : [])),
        })),
      ),
    },
  )
}
const matrix = beamer(
  'engagements',
  {
    kind: 'engagements',
    engagements: many(40, (at) => ({
      organisation: `o${at}`,
      name: longName,
      layer: layerOf(at),
      speaks: at === 2,
      cells: { menstijd: { state: 'noted', cents: null, days: 240 } },
    })),
  },
  { clock: running },
)
const positions = beamer(
  'consent-integrate',
  { kind: 'consent' },
  {
    consent: {
      phase: 'revealed',
      text: 'x',
      before: null,
      version: 2,
      hash: 'x',
      ballot: {
        round: 'r',
        state: 'revealed',
        given: 16,
        organisations: many(16, (at) => ({
          organisation: `o${at}`,
          name: at === 0 ? longName : `Departement Zorg ${at}`,
          layer: layerOf(at),
          given: true,
          position: {
            stance: at < 4 ? (stances[at] ?? 'agree') : 'agree',
            reason:
              at > 0 && at < 4 ? 'De nacht heeft geen drager na maand 18, en niemand zegt wie dan belt.' : '',
            by: 'Tine',
            confirmed: false,
            met: null,
          },
        })),
      },
    },
  },
)
const budget = (labo: number): View =>
  beamer('jury-check', {
    kind: 'budget',
    budget: {
      total: 6_000_000 + labo,
      own: 5_990_000,
      subsidy: 10_000,
      labo,
      uncovered: 100_000,
      funder: 'Labo',
      ceiling: 2_500_000,
      over: labo - 2_500_000,
      posts: [],
    },
  })

/** The few and the many, the long and the too much. */
export const edgeScenes: readonly (readonly [name: string, view: View])[] = [
  ...[8, 31, 60].map((count) => [`lobby of ${count}`, people(count)] as const),
  ...[8, 60].map((count) => [`step of ${count}`, ready(count)] as const),
  ...(
    [
      [0, 0],
      [1, 0],
      [120, 0],
      [120, 20],
    ] as const
  ).map(([count, groups]) => [`${count} cards in ${groups} groups`, cards(count, groups)] as const),
  ['long names in the matrix', matrix],
  ['long names and reasons', positions],
  ['over the ceiling', budget(2_630_000)],
  ['far over the ceiling', budget(25_000_000)],
]
