import { createSignal, onCleanup, type Accessor } from 'solid-js'

export interface Keeping {
  /** `kept` is said only of what stands there now. */
  readonly state: Accessor<'kept' | 'busy' | 'failed' | null>
  readonly now: () => void
  /** After a pause in typing. */
  readonly soon: () => void
}

/** In ms without a keystroke. */
const pauseMs = 700

/** Keeps what is typed, one after the other, so that an older text never overtakes a newer one. */
export function createKeeping<Asked>(
  current: () => Asked,
  keep: (asked: Asked) => Promise<boolean>,
): Keeping {
  const [state, setState] = createSignal<'kept' | 'busy' | 'failed' | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let newest = 0
  const now = (): void => {
    clearTimeout(timer)
    timer = undefined
    const mine = ++newest
    setState('busy')
    last = last.then(async () => {
      // Overtaken while it waited: the newer one carries it all.
      if (mine !== newest) return
      const kept = await keep(current())
      if (mine === newest) setState(kept ? 'kept' : 'failed')
    })
  }
  onCleanup(() => timer !== undefined && now())
  return {
    state,
    now,
    soon: () => {
      newest++
      setState('busy')
      clearTimeout(timer)
      timer = setTimeout(now, pauseMs)
    },
  }
}
