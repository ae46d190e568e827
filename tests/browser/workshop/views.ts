import { asStepId } from '#shared/ids.ts'
import { laboHalfDay } from '#shared/workshop/labo-half-day/draaiboek.ts'
import { numberOf, plannedStarts } from '#shared/workshop/draaiboek.ts'
import type { LeadSlices } from '#shared/workshop/lead-views.ts'
import type { CardView, MeView, OwnSlices, RoomSlices, StepView, View } from '#shared/workshop/projection.ts'

/** Nine o'clock on the day of the session, in Flanders. */
export const nine = Date.parse('2026-11-17T08:00:00Z')
export const minute = 60_000
const draaiboek = laboHalfDay('usual')

/** The view of a step of the half-day. */
export function atStep(id: string): StepView {
  const step = draaiboek.steps.find((one) => one.id === id)
  if (!step) throw new Error(`No step ${id}`)
  return { step, ...numberOf(draaiboek, step.id), round: 1 }
}

export const table = (number: number, more = {}) => ({
  id: `tafel-${number}`,
  number,
  name: `Tafel ${number}`,
  theme: ['Projectplan', 'Governance', 'Begroting', 'Vragen aan overheden', 'Risico’s'][number - 1] ?? '',
  remote: number === 5,
  scribe: number === 3 ? null : 'Bert Cools',
  people: 6,
  sections: ['plan'],
  ...more,
})

/** What everybody in the room receives, at a step. */
export function room(stepId: string | null, more: Partial<RoomSlices> = {}): RoomSlices {
  const starts = plannedStarts(draaiboek)
  const at = draaiboek.steps.findIndex(({ id }) => id === stepId)
  return {
    workshop: {
      id: 'werksessie',
      title: 'Geestelijke gezondheidszorg',
      region: 'Regio Rivierenland',
      proposal: 'rivierenland',
      fictional: true,
      state: stepId === null ? 'lobby' : 'live',
      startsAt: nine,
      code: 'K7M4RD',
      rules: { mayNoteObjection: true, leadReadsAlong: false },
      lead: { id: 'an', name: 'An Claeys', awaySince: null },
      runRev: 7,
    },
    plan: draaiboek.steps.map((step, index) => ({
      id: step.id,
      part: step.part,
      title: step.title,
      state: index < at ? 'done' : index === at ? 'active' : 'waiting',
      minutes: step.minutes,
      fixed: step.fixedAt !== null,
      plannedAt: nine + (starts[index] ?? 0) * minute,
      startedAt: index <= at ? nine + ((starts[index] ?? 0) + 7) * minute : null,
      endedAt: index < at ? nine + ((starts[index + 1] ?? 0) + 7) * minute : null,
    })),
    step: stepId === null ? null : atStep(stepId),
    clock: { kind: 'off' },
    room: {
      here: 26,
      expected: 34,
      layers: { municipality: 12, intermunicipal: 2, province: 2, flemish: 5, federal: 1, partner: 4 },
      expectedLayers: {
        municipality: 14,
        intermunicipal: 3,
        province: 2,
        flemish: 5,
        federal: 3,
        partner: 7,
      },
      ready: 0,
    },
    focus: null,
    stream: null,
    cards: {},
    clusters: {},
    vote: null,
    poll: null,
    consent: null,
    tables: Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`tafel-${number}`, table(number)])),
    turn: null,
    promises: {},
    record: {},
    sections: {},
    jury: { lines: [] },
    placed: {},
    ...more,
  }
}

export const tine: MeView = {
  participant: 'tine' as MeView['participant'],
  station: 'participant',
  confirmed: false,
  approved: true,
  scribe: false,
  stokje: false,
  name: 'Tine Wouters',
  organisation: 'heist-op-den-berg',
  organisationName: 'Heist-op-den-Berg',
  layer: 'municipality',
  table: 'tafel-2',
  ready: false,
  arrivedAt: nine - 10 * minute,
  checkedOut: false,
}

export const own = (more: Partial<OwnSlices> = {}): OwnSlices => ({
  me: tine,
  mine: {},
  dots: null,
  answer: null,
  position: null,
  line: null,
  missed: [],
  todo: [],
  ...more,
})

/** As somebody with a phone has it. */
export const participant = (
  stepId: string | null,
  more: Partial<RoomSlices> = {},
  mine: Partial<OwnSlices> = {},
): View => ({ ...room(stepId, more), ...own(mine) })

export const writing = (phase: 'writing' | 'revealed' | 'clustering' = 'writing', revealed = 0) => ({
  id: 'challenge',
  phase,
  naming: 'layer' as const,
  labels: phase === 'writing' ? null : [['municipality' as const], ['flemish' as const, 'partner' as const]],
  revealed,
  later: 0,
})

export const card = (id: string, text: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'idea',
  text,
  by: { kind: 'layer', layers: ['municipality'] },
  scribe: null,
  table: null,
  cluster: null,
  later: false,
  pin: null,
  ...more,
})

export const byId = <T extends { readonly id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((one) => [one.id, one]))

/** What a facilitator receives besides. */
export const lead = (more: Partial<LeadSlices> = {}): LeadSlices => ({
  roster: {},
  guests: [],
  draaiboek,
  control: {
    next: { kind: 'none' },
    leadAway: null,
    returnUntil: null,
    returnTo: null,
    recoveryCode: 'X4T7QD',
  },
  counts: { cards: 0, writers: 0, typing: 0, tables: {} },
  screens: [],
  beamer: { mode: 'follow', scene: 'step', page: 0, section: null, table: null },
  queue: [],
  harvest: { streams: [], sources: [], items: [], partners: [] },
  sweep: { open: 0, dossier: 0, parked: 0, archived: 0 },
  checkpoints: [],
  alerts: [],
  hands: [],
  ...more,
})

export const an: MeView = {
  ...tine,
  participant: 'an' as MeView['participant'],
  station: 'facilitator',
  confirmed: true,
  stokje: true,
  name: 'An Claeys',
  organisation: 'labo',
  organisationName: 'Labo Regiovorming',
  layer: 'partner',
  table: null,
}

export const facilitator = (
  stepId: string | null,
  more: Partial<RoomSlices> = {},
  leads: Partial<LeadSlices> = {},
  me: Partial<MeView> = {},
): View => ({ ...room(stepId, more), ...own({ me: { ...an, ...me } }), ...lead(leads) })

export const stepId = (raw: string) => {
  const id = asStepId(raw)
  if (!id) throw new Error(raw)
  return id
}
