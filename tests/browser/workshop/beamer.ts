import { bareScene } from '#client/screen/bare-scene.ts'
import type { SceneView } from '#shared/workshop/scene-views.ts'
import type { RoomSlices, View } from '#shared/workshop/projection.ts'
import type { VoteView } from '#shared/workshop/round-views.ts'
import { byId, card, minute, nine, room } from './views.ts'

/** What a beamer receives. */
export const beamer = (
  stepId: string | null,
  scene: Partial<SceneView>,
  more: Partial<RoomSlices> = {},
): View => ({
  ...room(stepId, more),
  scene: { ...bareScene, ...scene },
})

export const running = { kind: 'running' as const, endsAt: nine + 40 * minute, seconds: 1_800 }
const titles = [
  'Niemand heeft de regie',
  'De wachttijd is een doolhof',
  'Eén aanspreekpunt voor verwijzers',
  'De cijfers ontbreken',
  'Jongeren vallen tussen twee stoelen',
  'Intergemeentelijk vereveningsinstrument voor ouderenpsychiatrie',
  'Nulmeting: welke vragen komen binnen',
]
const options = titles.map((title, at) => ({
  key: `cluster:g${at}`,
  source: { kind: 'cluster' as const, id: `g${at}` as never },
  title,
}))
const dots = (each: number) => Object.fromEntries(options.map(({ key }, at) => [key, each * (at % 4)]))
export const closedVote: VoteView = {
  round: 'ronde-1',
  number: 1,
  state: 'closed',
  budget: 3,
  mostPerCard: 2,
  per: 'person',
  options,
  voted: 31,
  eligible: 31,
  result: {
    totals: dots(9),
    split: [
      { layers: ['municipality', 'intermunicipal'], totals: dots(4) },
      { layers: ['province', 'flemish', 'federal'], totals: dots(3) },
      { layers: ['partner'], totals: dots(2) },
    ],
    voted: 31,
    eligible: 31,
  },
}
export const clusters = byId(
  titles.map((title, at) => ({ id: `g${at}`, title, cards: [`k${at}`, `m${at}`, `n${at}`] })),
)
export const cards = byId(
  titles.flatMap((_, at) =>
    ['k', 'm', 'n'].map((row) =>
      card(`${row}${at}`, 'Mensen bellen vijf diensten voor ze iemand vinden die luistert en terugbelt.', {
        cluster: `g${at}`,
        by: { kind: 'layer', layers: at % 2 ? ['flemish'] : ['municipality', 'intermunicipal'] },
      }),
    ),
  ),
)
