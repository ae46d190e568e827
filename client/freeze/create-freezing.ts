import { createSignal, type Accessor } from 'solid-js'
import { failed, isRefused, type Api, type Failure } from '#client/api.ts'
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
  /** Everybody sees the clock first. */
  readonly announce: (seconds: number) => Promise<void>
  /** After no answer came: did it happen after all? */
  readonly look: () => Promise<void>
  readonly reset: () => void
}

export interface FreezingDeps {
  readonly onAnnounced?: (() => void) | undefined
  readonly api: Pick<Api, 'freeze' | 'announceFreeze' | 'workspace'>
  readonly proposal: Accessor<string>
  /** The number that this version will have. */
  readonly version: Accessor<number>
  readonly onFrozen: (version: VersionView) => void
}

/** Freezes once: while an answer is awaited nothing is sent again, and no answer is not taken for a no. */
export function createFreezing({ api, proposal, version, onFrozen, onAnnounced }: FreezingDeps): FreezingAct {
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
      setNow(afterFailure(answer))
    })
  const announce = (seconds: number) =>
    alone(async () => {
      const answer = await api.announceFreeze(proposal(), { seconds })
      if (failed(answer)) return void setNow(afterFailure(answer))
      setNow({ state: 'asking' })
      onAnnounced?.()
    })
  const look = () =>
    alone(async () => {
      const answer = await api.workspace(proposal())
      if (failed(answer)) return void setNow({ state: 'unsure' })
      const frozen = answer.proposal.frozen.find((one) => one.number >= version())
      setNow({ state: frozen ? 'asking' : 'not-frozen' })
      if (frozen) onFrozen(frozen)
    })
  return { now, freeze, announce, look, reset: () => !sent && setNow({ state: 'asking' }) }
}

function afterFailure(failure: Failure): Freezing {
  if (!isRefused(failure) || failure.refused.status >= 500) return { state: 'unsure' }
  const { sentence, findings } = failure.refused
  return findings.length > 0 ? { state: 'blocked', sentence, findings } : { state: 'refused', sentence }
}
