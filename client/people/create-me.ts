import { createContext, createSignal, useContext, type Accessor } from 'solid-js'
import { failed, type Api, type Failure } from '#client/api.ts'
import type { OrganisationView, PersonView } from '#shared/api.ts'

/** Who looks at this page; `demo` when this installation shows its demonstration. */
export type Me =
  | { readonly state: 'asking' }
  | {
      readonly state: 'in'
      readonly person: PersonView
      readonly demo: boolean
      /** Other organisations this person may speak for. */
      readonly others: readonly OrganisationView[]
      /** Looks after a whole call. */
      readonly coordinates: boolean
    }
  | { readonly state: 'out'; readonly demo: boolean }
  | { readonly state: 'failed'; readonly failure: Failure }

export interface MeStore {
  readonly me: Accessor<Me>
  readonly person: Accessor<PersonView | null>
  readonly demo: Accessor<boolean>
  readonly ask: () => Promise<void>
  /** After signing in. */
  readonly became: (person: PersonView) => void
  /** The server no longer knows this session. */
  readonly lost: () => void
  /** `null` when done. */
  readonly signOut: () => Promise<Failure | null>
}

export function createMe(api: Pick<Api, 'me' | 'signOut'>): MeStore {
  const [me, setMe] = createSignal<Me>({ state: 'asking' })
  const demo = () => {
    const now = me()
    return (now.state === 'in' || now.state === 'out') && now.demo
  }
  /** An answer to an older question does not undo what happened since. */
  let latest = 0
  const lost = () => {
    latest++
    setMe({ state: 'out', demo: demo() })
  }
  return {
    me,
    demo,
    person: () => {
      const now = me()
      return now.state === 'in' ? now.person : null
    },
    ask: async () => {
      // Who is known stays on screen while we ask again.
      if (me().state === 'failed') setMe({ state: 'asking' })
      const mine = ++latest
      const answer = await api.me()
      if (mine !== latest) return
      if (failed(answer)) setMe({ state: 'failed', failure: answer })
      else if (answer.person) {
        const { person, demo, others = [], coordinates = false } = answer
        setMe({ state: 'in', person, demo, others, coordinates })
      } else setMe({ state: 'out', demo: answer.demo })
    },
    became: (person) => {
      latest++
      setMe({ state: 'in', person, demo: demo(), others: [], coordinates: false })
    },
    lost,
    signOut: async () => {
      const answer = await api.signOut()
      if (failed(answer)) return answer
      lost()
      return null
    },
  }
}

export const MeContext = createContext<MeStore>()

export function useMe(): MeStore {
  const store = useContext(MeContext)
  if (!store) throw new Error('Nobody around this page')
  return store
}
