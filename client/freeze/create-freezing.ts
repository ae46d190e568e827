import { createSignal, type Accessor } from 'solid-js'
import { failed, isRefused, type Api } from '#client/api.ts'
import type { FindingView, VersionView } from '#shared/api.ts'

/** How far the freezing of one proposal is. */
export type Freezing =
  | { readonly state: 'asking' }
  | { readonly state: 'busy' }
  /** The checks hold it back. */
  | { readonly state: 'blocked'; readonly sentence: string; readonly findings: readonly FindingView[] }
  | { readonly state: 'refused'; readonly sentence: string }
  /** No answer came: it may or may not be frozen. */
  | { readonly state: 'unsure' }
  /** Looked after no answer came, and it was not. */
  | { readonly state: 'not-frozen' }

export interface FreezingAct {
  readonly now: Accessor<Freezing>
  readonly freeze: () => Promise<void>
  /** After no answer came: did it happen after all? */
  readonly look: () => Promise<void>
  readonly reset: () => void
}

export interface FreezingDeps {
  readonly api: Pick<Api, 'freeze' | 'workspace'>
  readonly proposal: Accessor<string>
  /** The number that this version will have. */
  readonly version: Accessor<number>
  readonly onFrozen: (version: VersionView) => void
}

/** Freezes once: while an answer is awaited nothing is sent again, and no answer is not taken for a no. */
export function createFreezing({ api, proposal, version, onFrozen }: FreezingDeps): FreezingAct {
  const [now, setNow] = createSignal<Freezing>({ state: 'asking' })
  let sent = false

  const alone = async (act: () => Promise<void>) => {
    if (sent) return
    sent = true
    setNow({ state: 'busy' })
    await act()
    sent = false
  }
  const freeze = () =>
    alone(async () => {
      const answer = await api.freeze(proposal())
      if (!failed(answer)) {
        setNow({ state: 'asking' })
        return onFrozen(answer)
      }
      if (!isRefused(answer) || answer.refused.status >= 500) return void setNow({ state: 'unsure' })
      const { sentence, findings } = answer.refused
      setNow(findings.length > 0 ? { state: 'blocked', sentence, findings } : { state: 'refused', sentence })
    })
  const look = () =>
    alone(async () => {
      const answer = await api.workspace(proposal())
      if (failed(answer)) return void setNow({ state: 'unsure' })
      const frozen = answer.proposal.frozen.find((one) => one.number >= version())
      setNow({ state: frozen ? 'asking' : 'not-frozen' })
      if (frozen) onFrozen(frozen)
    })
  return { now, freeze, look, reset: () => !sent && setNow({ state: 'asking' }) }
}
