import type { Act } from '#shared/access.ts'

/** Who gets through to what a route does. */
export type Gate =
  /** Everybody, signed in or not. */
  | { readonly kind: 'open' }
  /** Everybody who is signed in. */
  | { readonly kind: 'signed-in' }
  /** Who coordinates the call. */
  | { readonly kind: 'coordinator' }
  /** Who takes part in the idea, or coordinates the call; to others it does not exist. */
  | { readonly kind: 'idea' }
  /** Who may do this at the proposal, in the phase it is in. */
  | { readonly kind: 'act'; readonly act: Act }
  /** Who may sit at a document of the proposal. */
  | { readonly kind: 'seat' }
  /** Who has a place in the session of the path: tried in `half-days.test.ts`. */
  | { readonly kind: 'session'; readonly who: Insider }
  /** A beamer that a facilitator let in: tried there too. */
  | { readonly kind: 'screen' }
  /** Who judges or presides: tried in `bench.test.ts`. */
  | { readonly kind: 'jury'; readonly who: 'juror' | 'president' | 'either' | 'reader' }
  /** Not for people: a machine with a token, or the operator's own. */
  | { readonly kind: 'machine' }

export const insiders = [
  /** With an account that reads the dossier: takes the place that belongs to it. */
  'member',
  /** Came in, with an account or by the code. */
  'inside',
  /** And was let in by who leads. */
  'approved',
  /** And leads. */
  'lead',
] as const
export type Insider = (typeof insiders)[number]

export interface RouteRow {
  readonly gate: Gate
  /** A body that would do it, sent by who may not; an empty one is sent by who may. */
  readonly body?: object
  /** It costs seconds: asked by who may in one phase only. */
  readonly dear?: true
  /** That somebody looked is written down. */
  readonly writes?: true
  /** It asks to become a socket. */
  readonly isSocket?: true
}

const open: RouteRow = { gate: { kind: 'open' } }
const act = (name: Act, body?: object): RouteRow => ({
  gate: { kind: 'act', act: name },
  ...(body && { body }),
})
const idea = (body?: object): RouteRow => ({ gate: { kind: 'idea' }, ...(body && { body }) })
const session = (who: Insider, body?: object): RouteRow => ({
  gate: { kind: 'session', who },
  ...(body && { body }),
})
const screen: RouteRow = { gate: { kind: 'screen' } }
const jury = (who: Extract<Gate, { kind: 'jury' }>['who'], body?: object): RouteRow => ({
  gate: { kind: 'jury', who },
  ...(body && { body }),
})
const seat: RouteRow = { gate: { kind: 'seat' } }

const somebody = { person: 'reader', organisation: 'kortrijk' }
const row = {
  name: 'Marijke Desmet',
  email: 'marijke@voorbeeld.example',
  position: 'schepen',
  organisation: 'kortrijk',
  role: 'reader',
}

/** Every route of the server, and who may pass. A route that is not here fails the test. */
export const routes: Readonly<Record<string, RouteRow>> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /metrics': { gate: { kind: 'machine' } },
  'GET /*': open,

  'GET /api/me': open,
  'GET /api/sign-in/:token': open,
  'POST /api/sign-in': open,
  'POST /api/sign-out': open,

  'GET /api/entrances': open,
  'GET /api/privacy': open,
  'POST /api/me/data': { gate: { kind: 'signed-in' }, writes: true },
  // Tried where it hurts nobody who is needed here.
  'POST /api/me/erase': { gate: { kind: 'signed-in' }, dear: true },
  'POST /api/people/:person/erase': { gate: { kind: 'coordinator' } },
  'POST /api/sign-in/request': open,
  'GET /api/openid/start': open,
  'GET /api/openid/back': open,
  'GET /api/me/devices': { gate: { kind: 'signed-in' } },
  'POST /api/me/devices/end': { gate: { kind: 'signed-in' }, body: { all: true } },
  'GET /api/audit': { gate: { kind: 'coordinator' } },
  'POST /api/audit/export': { gate: { kind: 'coordinator' }, body: { format: 'csv' } },
  'GET /api/proposals/:id/audit': act('audit'),
  'POST /api/proposals/:id/audit/export': act('audit', { format: 'json' }),
  'POST /api/outbox': { gate: { kind: 'coordinator' }, writes: true },
  'POST /api/me/organisation': { gate: { kind: 'signed-in' }, body: { organisation: 'kortrijk' } },
  'GET /api/organisations': { gate: { kind: 'coordinator' } },
  'POST /api/organisations/:organisation': {
    gate: { kind: 'coordinator' },
    body: { name: 'Leiedal', layer: 'intermunicipal', nis: '', kbo: '', ovo: '' },
  },
  'POST /api/organisations/:organisation/end': { gate: { kind: 'coordinator' }, body: { person: 'reader' } },

  'GET /api/overview': { gate: { kind: 'signed-in' } },
  'GET /api/call': { gate: { kind: 'coordinator' } },
  'POST /api/call/draft': { gate: { kind: 'coordinator' }, body: { revision: 0, changes: {} } },
  'POST /api/call/draft/publish': { gate: { kind: 'coordinator' }, body: { revision: 0 } },
  'POST /api/call/draft/discard': { gate: { kind: 'coordinator' }, body: { revision: 0 } },
  'GET /api/ideas': { gate: { kind: 'signed-in' } },
  'POST /api/ideas/begin': { gate: { kind: 'signed-in' }, body: { region: 'REFREG07', title: 'Deelwagens' } },
  'GET /api/ideas/:id': idea(),
  'POST /api/ideas/:id/members': idea({ ...row, role: 'reader' }),
  'POST /api/ideas/:id/members/remove': idea({ ...somebody, person: 'penholder' }),
  'POST /api/ideas/:id/step': idea({ step: 'pitch', reason: '' }),
  'POST /api/ideas/:id/submit': idea({ mandate: {} }),
  'POST /api/ideas': {
    gate: { kind: 'coordinator' },
    body: { number: 9, region: 'REFREG07', title: 'Deelwagens', state: 'invited' },
  },
  'POST /api/proposals': {
    gate: { kind: 'coordinator' },
    body: { region: 'REFREG07', title: 'Deelwagens', idea: null },
  },

  'GET /api/proposals/:id': act('read-frozen'),
  'GET /api/proposals/:id/members': act('read'),
  'POST /api/proposals/:id/members': act('invite', { rows: [row] }),
  'POST /api/proposals/:id/members/role': act('invite', { ...somebody, role: 'observer' }),
  'POST /api/proposals/:id/members/remove': act('invite', somebody),
  'POST /api/proposals/:id/members/pen': act('invite', somebody),
  'POST /api/proposals/:id/members/link': act('invite', somebody),
  'POST /api/proposals/:id/locks': act('lock', { section: 'plan', kind: 'locked', reason: '' }),
  // Only where a section is closed: what these do is tried in floor.test.ts.
  'POST /api/proposals/:id/floor': act('write'),
  'GET /api/proposals/:id/floor/words': act('delegate'),
  'POST /api/proposals/:id/floor/withdraw': act('write'),
  'POST /api/proposals/:id/floor/answer': act('delegate'),
  'POST /api/proposals/:id/partners': act('admit', {
    name: 'Menen',
    layer: 'municipality',
    kind: 'gemeente',
  }),
  'POST /api/proposals/:id/pictures': act('write'),
  'POST /api/proposals/:id/evidence': act('write'),
  'GET /api/proposals/:id/files': act('read-frozen'),
  'GET /api/proposals/:id/files/:hash': act('read-frozen'),
  'POST /api/proposals/:id/wishes': act('wish', { asks: true }),
  'POST /api/proposals/:id/delegations': act('delegate', { section: 'plan', organisations: ['kortrijk'] }),
  'GET /api/proposals/:id/bin': act('read'),
  'GET /api/proposals/:id/talk': act('read'),
  'GET /api/proposals/:id/standing': act('read'),
  'POST /api/proposals/:id/municipalities': act('admit', { nis: ['34027'] }),
  'GET /api/proposals/:id/preview': { ...act('read'), dear: true },
  'GET /api/proposals/:id/preview/:revision/:page': act('read'),
  'GET /api/proposals/:id/preview.pdf': { ...act('read'), dear: true },
  'GET /api/proposals/:id/amounts': act('read'),
  'GET /api/proposals/:id/begroting.csv': act('read'),
  'GET /api/proposals/:id/begroting.xlsx': act('read'),
  'GET /api/proposals/:id/versions/:number/begroting.csv': act('read-frozen'),
  'GET /api/proposals/:id/versions/:number/begroting.xlsx': act('read-frozen'),
  'POST /api/proposals/:id/freeze': act('freeze', {}),
  'POST /api/proposals/:id/freezing': act('freeze'),
  'POST /api/proposals/:id/freezing/off': act('freeze'),
  'POST /api/proposals/:id/reopen': act('reopen'),
  'POST /api/proposals/:id/checkpoints': act('checkpoint'),
  'GET /api/proposals/:id/checkpoints/:number/workshopversie.json': act('read'),
  'GET /api/proposals/:id/checkpoints/:number/workshopversie.pdf': { ...act('read'), dear: true },
  'GET /api/proposals/:id/versions': act('read'),
  'GET /api/proposals/:id/versions/:number/declarations/:organisation': act('read-frozen'),
  'GET /api/proposals/:id/versions/:number/difference': act('read-frozen'),
  'GET /api/proposals/:id/versions/:number/signing': act('read-frozen'),
  'POST /api/proposals/:id/versions/:number/remind': act('remind'),
  'POST /api/proposals/:id/versions/:number/sign': act('sign'),
  'POST /api/proposals/:id/versions/:number/sign/link': act('sign'),
  'POST /api/proposals/:id/versions/:number/submit': act('submit'),
  'GET /api/proposals/:id/versions/:number': act('read-frozen'),
  'GET /api/proposals/:id/versions/:number/voorstel.json': act('read-frozen'),
  'GET /api/proposals/:id/versions/:number/voorstel.pdf': { ...act('read-frozen'), dear: true },

  'GET /api/verify/:sha256': open,
  'GET /api/jury': { gate: { kind: 'signed-in' } },
  'GET /api/package.zip': { gate: { kind: 'coordinator' }, writes: true },
  'GET /api/proposals/:id/werkkopie.docx': act('read'),
  'GET /api/proposals/:id/jury': jury('either'),
  'GET /api/proposals/:id/jury/dossier': jury('either'),
  'GET /api/proposals/:id/jury/report.json': jury('reader'),
  'GET /api/proposals/:id/jury/report.pdf': jury('reader'),
  'POST /api/proposals/:id/jury/ballot': jury('president', { open: true }),
  'POST /api/proposals/:id/jury/consensus': jury('president', {
    criterion: 'C1.1',
    level: 3,
    reason: 'Eens',
  }),
  'POST /api/proposals/:id/jury/decision': jury('president', {
    outcome: 'selected',
    method: 'consensus',
    conditions: '',
    reason: 'Sterk',
  }),
  'POST /api/proposals/:id/jury/hand-in': jury('juror'),
  'POST /api/proposals/:id/jury/interest': jury('juror', { has: false, what: '' }),
  'POST /api/proposals/:id/jury/open': jury('president'),
  'POST /api/proposals/:id/jury/reveal': jury('president'),
  'POST /api/proposals/:id/jury/scores': jury('juror', {
    criterion: 'C1.1',
    level: 4,
    reason: 'Goed',
  }),
  'POST /api/proposals/:id/jury/vote': jury('juror', { choice: 'selected' }),

  // A room has a code on the wall: who knows it stands at the door.
  'GET /api/door/:code': open,
  'GET /api/door/:code/guests': open,
  'POST /api/door/:code': open,
  'POST /api/door/again': open,
  'POST /api/door/leave': open,
  'POST /api/door/move': open,
  // A screen asks for a code of its own before anybody is there.
  'POST /api/screens': { ...open, writes: true },
  'GET /api/screens/qr.svg': screen,
  'GET /api/screens/state': screen,
  'GET /screens/live': { ...screen, isSocket: true },
  'GET /api/proposals/:id/workshops': act('read'),
  'POST /api/proposals/:id/workshops': act('lock'),
  'GET /api/workshops/:id/qr.svg': session('inside'),
  'GET /api/workshops/:id/report': session('approved'),
  'GET /api/workshops/:id/report.csv': session('approved'),
  'GET /api/workshops/:id/report.pdf': { ...session('approved'), dear: true },
  'GET /api/workshops/:id/sources/:section': session('approved'),
  'GET /api/workshops/:id/state': session('inside'),
  'POST /api/workshops/:id/extras': session('lead', { people: 0 }),
  'GET /workshop/:id/live': { ...session('inside'), isSocket: true },
  'POST /api/workshops/:id/commands': session('inside', {
    command: { type: 'remark.add', text: 'Dank' },
    expectedRev: null,
  }),
  'POST /api/workshops/:id/enter': session('member'),
  'POST /api/workshops/:id/recover': session('inside', { code: 'mis' }),
  'POST /api/workshops/:id/ticket': session('inside'),

  'GET /sync/:kind/:proposal': { ...seat, isSocket: true },
  'GET /sync/:kind/:proposal/state': seat,
  'POST /sync/:kind/:proposal/lines': seat,
  'POST /sync/:kind/:proposal/lines/:line/down': seat,
  'POST /sync/:kind/:proposal/lines/:line/up': seat,
  'POST /sync/:kind/:proposal/lines/:line/leave': seat,
}
