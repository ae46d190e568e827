import { createMemoryHistory, MemoryRouter } from '@solidjs/router'
import { render } from 'solid-js/web'
import { afterEach, expect } from 'vitest'
import { createApi, type Fetch } from '#client/api.ts'
import { App, routes } from '#client/app.tsx'
import type { Shelf } from '#client/people/way-back.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type {
  ApiError,
  DemoPerson,
  FindingView,
  FrozenView,
  IdeaView,
  OrganisationView,
  OverviewView,
  PersonView,
  ProposalView,
  VersionView,
} from '#shared/api.ts'
import '../ui/stage.ts'

export const leiedal: OrganisationView = { id: 'leiedal', name: 'Leiedal', layer: 'intermunicipal' }
export const kortrijk: OrganisationView = { id: 'kortrijk', name: 'Kortrijk', layer: 'municipality' }
export const omgeving: OrganisationView = {
  id: 'departement-omgeving',
  name: 'Departement Omgeving',
  layer: 'flemish',
}

const person = (name: string, position: string, organisation: OrganisationView): PersonView => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  position,
  organisation,
})
export const an = person('An Claeys', 'beleidsadviseur', omgeving)
export const joris = person('Joris Maes', 'schepen', kortrijk)
export const fatima = person('Fatima Aziz', 'coördinator energie', leiedal)

/** SHA-256 of nothing at all. */
export const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
export const version: VersionView = {
  number: 1,
  sha256: emptyHash,
  frozenAt: '2021-09-28T14:42:00.000Z',
  frozenBy: { name: 'Fatima Aziz', organisation: 'Leiedal' },
}
export const frozenView: FrozenView = {
  ...version,
  title: 'Energiegemeenschappen',
  region: 'Regio Zuid-West-Vlaanderen',
  fictional: true,
  organisations: [omgeving, leiedal, kortrijk],
}

export const proposal = (id: string, title: string, more: Partial<ProposalView> = {}): ProposalView => ({
  id,
  title,
  region: 'Regio Zuid-West-Vlaanderen',
  phase: 'draft',
  fictional: true,
  role: null,
  frozen: [],
  ...more,
})
export const idea = (number: number, title: string, state: IdeaView['state']): IdeaView => ({
  id: `idee-${number}`,
  number,
  region: 'Regio Westhoek',
  title,
  state,
})
const { title, organiser, year, limits, milestones } = regionalBreakthroughs2021
export const overview = (more: Partial<OverviewView> = {}): OverviewView => ({
  call: { title, organiser, year, limits, milestones },
  coordinates: false,
  ideas: [idea(1, 'activering', 'invited'), idea(2, 'digicoaches', 'not-selected')],
  proposals: [
    proposal('activering', 'Activering'),
    proposal('energie', 'Energiegemeenschappen', { role: 'penholder' }),
  ],
  ...more,
})
export const demoPerson = (who: PersonView, of: string, role: DemoPerson['role']): DemoPerson => ({
  name: who.name,
  position: who.position,
  organisation: who.organisation,
  role,
  proposal: of,
  link: `/demo/${who.id}`,
})

export interface Reply {
  readonly status: number
  readonly body: object
}
export const says = (body: object): Reply => ({ status: 200, body })
export const refuses = (
  status: number,
  code: string,
  sentence: string,
  findings?: readonly FindingView[],
): Reply => ({
  status,
  body: { error: { code, sentence, ...(findings && { findings }) } } satisfies ApiError,
})
/** The line is dead. */
export const silent = (): never => {
  throw new TypeError('Failed to fetch')
}
export const nobody = says({ person: null, demo: false })
export const me = (who: PersonView, demo = false): Reply => says({ person: who, demo })

export type Answers = Readonly<Record<string, Reply | (() => Reply | Promise<Reply>)>>

/** A server that knows only these questions, `GET /api/me` and so on; any other one fails the test. */
export function fakeServer(answers: Answers): { readonly fetch: Fetch; readonly asked: string[] } {
  const asked: string[] = []
  const fetch: Fetch = async (path, init) => {
    const question = `${init?.method ?? 'GET'} ${path}`
    asked.push(typeof init?.body === 'string' && init.body !== '{}' ? `${question} ${init.body}` : question)
    const answer = answers[question]
    if (!answer) throw new Error(`Nobody taught the server ${question}`)
    const { status, body } = typeof answer === 'function' ? await answer() : answer
    return status === 204 ? new Response(null, { status }) : Response.json(body, { status })
  }
  return { fetch, asked }
}

export interface Visit {
  readonly place: HTMLElement
  /** Where the router stands. */
  readonly at: () => string
  readonly go: (path: string) => void
  readonly asked: readonly string[]
  readonly reloads: () => number
  readonly shelf: Shelf
}

export const makeShelf = (): Shelf => {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const open: (() => void)[] = []
const closeAll = () => {
  for (const close of open.splice(0)) close()
}
afterEach(closeAll)

/** Opens the app at an address, and closes the window that was open. */
export function visit(path: string, answers: Answers, shelf: Shelf = makeShelf()): Visit {
  const { fetch, asked } = fakeServer(answers)
  const history = createMemoryHistory()
  history.set({ value: path })
  let reloads = 0
  closeAll()
  document.documentElement.lang = 'nl-BE'
  const place = document.body.appendChild(document.createElement('div'))
  const dispose = render(
    () => (
      <App api={createApi(fetch)} shelf={() => shelf} clock={() => 0} reload={() => reloads++}>
        <MemoryRouter history={history}>{routes()}</MemoryRouter>
      </App>
    ),
    place,
  )
  open.push(() => {
    dispose()
    place.remove()
  })
  return {
    place,
    at: history.get,
    go: (to) => history.set({ value: to }),
    asked,
    reloads: () => reloads,
    shelf,
  }
}

export const heading = (): string => document.querySelector('h1')?.textContent ?? ''
export const sees = (words: string): Promise<void> =>
  expect.poll(() => document.body.textContent).toContain(words)
