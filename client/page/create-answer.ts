import { createEffect, createSignal, type Accessor } from 'solid-js'
import { failed, type Failure } from '#client/api.ts'

export type Answered<View> =
  | { readonly state: 'asking' }
  | { readonly state: 'here'; readonly view: View }
  | { readonly state: 'failed'; readonly failure: Failure }

export interface Answer<View> {
  readonly now: Accessor<Answered<View>>
  readonly again: () => void
}

/**
 * What a page asks the server once it opens. Asks anew when something `ask` reads changes; an answer to a
 * question that is no longer asked is dropped.
 */
export function createAnswer<View extends object>(ask: () => Promise<View | Failure>): Answer<View> {
  const [now, setNow] = createSignal<Answered<View>>({ state: 'asking' })
  const [turn, setTurn] = createSignal(0)
  let latest = 0

  const receive = async (asked: Promise<View | Failure>) => {
    const mine = ++latest
    setNow({ state: 'asking' })
    const answer = await asked
    if (mine !== latest) return
    setNow(failed(answer) ? { state: 'failed', failure: answer } : { state: 'here', view: answer })
  }
  createEffect(() => {
    turn()
    void receive(ask())
  })

  return { now, again: () => setTurn((before) => before + 1) }
}
