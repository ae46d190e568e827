import { createEffect, createSignal, type Accessor } from 'solid-js'
import type { Api, Failure } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { createNow } from '#client/ui/create-now.ts'
import type { Phase } from '#shared/access.ts'
import type { HistoryView } from '#shared/version-api.ts'

export interface History {
  /** What was kept, as last heard: it stays while it is asked for anew. */
  readonly view: Accessor<HistoryView | undefined>
  readonly failure: Accessor<Failure | undefined>
  readonly again: () => void
  readonly take: (view: HistoryView) => void
  /** Now, epoch ms, by the clock of the server as soon as that is known. */
  readonly clock: Accessor<number>
}

/** Asked anew when the phase turns: a freeze makes a version, whoever froze it. */
export function createHistory(
  api: Pick<Api, 'history'>,
  proposal: Accessor<string>,
  phase: Accessor<Phase>,
): History {
  const answer = createAnswer(() => (phase(), api.history(proposal())))
  const [view, setView] = createSignal<HistoryView>()
  /** How far this device's clock is behind. In ms. */
  const [behind, setBehind] = createSignal(0)
  const here = createNow(1000)
  createEffect(() => {
    const now = answer.now()
    if (now.state !== 'here') return
    setBehind(Date.parse(now.view.now) - Date.now())
    setView(now.view)
  })
  const failure = (): Failure | undefined => {
    const now = answer.now()
    return now.state === 'failed' ? now.failure : undefined
  }
  return { view, failure, again: answer.again, take: setView, clock: () => here() + behind() }
}
