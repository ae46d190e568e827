import { createSignal, type Accessor } from 'solid-js'
import { createStore } from 'solid-js/store'
import { failed, isRefused, type Api } from '#client/api.ts'
import { begin as words } from '#client/words/members.ts'
import type { BeginFrom, IdeaState, IdeaView } from '#shared/api.ts'
import { asIdeaNumber } from '#shared/call/idea.ts'
import type { RegionView } from '#shared/api.ts'

/** Stand among the ideas for one that is not in the list yet, and for none. */
export const newIdea = 'new-idea'
export const noIdea = 'no-idea'

export interface Beginning {
  /** Id of an idea, `newIdea` or `noIdea`. */
  from: string
  region: string
  title: string
  number: string
  state: IdeaState
}

export type Slip = 'from' | 'region' | 'title' | 'number'

export interface Filling {
  readonly now: Beginning
  readonly set: (change: Partial<Beginning>) => void
  readonly busy: Accessor<boolean>
  readonly problem: Accessor<string>
  readonly errors: (field: Slip) => readonly string[]
  readonly send: () => Promise<void>
}

interface FillingDeps {
  /** Whether a number is asked for as well. */
  readonly needsNumber: (now: Beginning) => boolean
  /** Whether it is asked where the proposal comes from. */
  readonly needsFrom: boolean
  /** Sends it; the sentence of a refusal, or `null` when it is done. */
  readonly ask: (now: Beginning) => Promise<string | null>
}

/** What both forms of the call share: fields, what is wrong with them, sent once. */
function createFilling({ needsNumber, needsFrom, ask }: FillingDeps): Filling {
  const [now, set] = createStore<Beginning>({
    from: '',
    region: '',
    title: '',
    number: '',
    state: 'submitted',
  })
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const slips = (): Partial<Record<Slip, string>> => ({
    ...(needsFrom && now.from === '' && { from: words.missing.from }),
    ...(now.region === '' && { region: words.missing.region }),
    ...(now.title.trim() === '' && { title: words.missing.name }),
    ...(needsNumber(now) && asIdeaNumber(numberIn(now)) === null && { number: words.missing.number }),
  })
  return {
    now,
    set,
    busy,
    problem,
    errors: (field) => {
      const slip = tried() ? slips()[field] : undefined
      return slip ? [slip] : []
    },
    send: async () => {
      setTried(true)
      if (busy() || Object.keys(slips()).length > 0) return
      setBusy(true)
      setProblem((await ask(now)) ?? '')
      setBusy(false)
    },
  }
}

const numberIn = ({ number }: Beginning): number =>
  /^\d{1,3}$/u.test(number.trim()) ? Number(number.trim()) : NaN

/** Begins a proposal; an idea that is chosen brings its region and title along. */
export function createBeginning(
  api: Pick<Api, 'begin'>,
  ideas: Accessor<readonly IdeaView[]>,
  regions: readonly RegionView[],
  onBegun: (proposal: string) => void,
): Filling {
  const filling = createFilling({
    needsFrom: true,
    needsNumber: ({ from }) => from === newIdea,
    ask: async (now) => {
      const { region } = now
      const answer = await api.begin({ region, title: now.title.trim(), idea: fromIn(now) })
      if (failed(answer)) return isRefused(answer) ? answer.refused.sentence : words.unreachable
      onBegun(answer.id)
      return null
    },
  })
  const choose = (from: string) => {
    const idea = ideas().find(({ id }) => id === from)
    // The call writes `Regio Westhoek` where the list of regions says `Westhoek`.
    const region = idea && regions.find(({ name }) => bare(name) === bare(idea.region))
    filling.set({ from, ...(idea && { title: capital(idea.title), region: region?.code ?? '' }) })
  }
  return {
    ...filling,
    set: (change) => {
      if (change.from === undefined) filling.set(change)
      else choose(change.from)
    },
  }
}

function fromIn(now: Beginning): BeginFrom {
  if (now.from === noIdea) return null
  return now.from === newIdea ? { number: numberIn(now) } : { id: now.from }
}

const bare = (region: string): string => region.replace(/^Regio /u, '').toLocaleLowerCase('nl-BE')
const capital = (title: string): string => title.charAt(0).toLocaleUpperCase('nl-BE') + title.slice(1)

/** Writes down an idea as it was handed in. */
export function createIdea(api: Pick<Api, 'addIdea'>, onAdded: (idea: IdeaView) => void): Filling {
  return createFilling({
    needsFrom: false,
    needsNumber: () => true,
    ask: async (now) => {
      const { region, state } = now
      const answer = await api.addIdea({ number: numberIn(now), region, title: now.title.trim(), state })
      if (failed(answer)) return isRefused(answer) ? answer.refused.sentence : words.unreachable
      onAdded(answer)
      return null
    },
  })
}
