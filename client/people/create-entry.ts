import { useNavigate } from '@solidjs/router'
import { createSignal, type Accessor } from 'solid-js'
import { failed, type Failure } from '#client/api.ts'
import type { SignInAnswer } from '#shared/api.ts'
import { useMe } from './create-me.ts'
import { useWayBack } from './way-back.ts'

export interface Entry {
  readonly busy: Accessor<boolean>
  readonly failure: Accessor<Failure | null>
  /** Signs in and goes where that leads; a second call while the first is under way does nothing. */
  readonly enter: (ask: () => Promise<SignInAnswer | Failure>) => Promise<void>
  readonly forget: () => void
}

/** The one act of every page through which somebody comes in. */
export function createEntry(): Entry {
  const me = useMe()
  const wayBack = useWayBack()
  const navigate = useNavigate()
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)

  const enter = async (ask: () => Promise<SignInAnswer | Failure>) => {
    if (busy()) return
    setBusy(true)
    setFailure(null)
    const answer = await ask()
    setBusy(false)
    if (failed(answer)) return void setFailure(answer)
    me.became(answer.person)
    navigate(wayBack.take(answer.to), { replace: true })
  }
  return { busy, failure, enter, forget: () => void setFailure(null) }
}
