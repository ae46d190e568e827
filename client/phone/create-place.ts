import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  useContext,
  type Accessor,
} from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { StepView } from '#shared/workshop/projection.ts'
import type { Opened } from '#client/live/use-live.ts'

/** The step on this phone: that of the group, unless somebody is still writing. */
export interface PhonePlace {
  readonly shown: Accessor<StepView | null>
  /** The group went on; this phone did not. */
  readonly moved: Accessor<boolean>
  /** Seconds in which sending still counts; 0 when they are over. */
  readonly left: Accessor<number>
  /** Words that are not sent yet, and where to bring them; `null` when there are none. */
  readonly holds: (words: (() => string) | null) => void
  /** To the group. What was not sent is kept for who wrote it. */
  readonly goOn: () => void
  /** What was being written has gone: on with it. */
  readonly done: () => void
}

export const graceSeconds = 30

const keyOf = (step: StepView | null): string => (step ? `${step.step.id}:${step.round}` : '')

export function createPlace(live: Opened): PhonePlace {
  const current = createMemo(() => keyOf(live.view.step))
  const snapshot = (): StepView | null => {
    const step = live.view.step
    return step ? structuredClone(unwrap(step)) : null
  }
  const [shown, setShown] = createSignal<StepView | null>(snapshot(), {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  const [since, setSince] = createSignal<number | null>(null)
  let words: (() => string) | null = null

  const follow = (): void => {
    setSince(null)
    setShown(snapshot())
  }
  createEffect(
    on(
      [current, () => live.view.step?.step],
      ([key]) => {
        if (key !== keyOf(shown()) && words !== null && words().trim() !== '') {
          if (since() === null) setSince(live.now())
        } else follow()
      },
      { defer: true },
    ),
  )
  const left = createMemo(() => {
    const from = since()
    return from === null
      ? 0
      : Math.min(graceSeconds, Math.max(0, Math.ceil(graceSeconds - (live.now() - from) / 1000)))
  })
  const keep = (): void => {
    const text = words?.() ?? ''
    if (text.trim() !== '') live.drafts.keep({ text, where: shown()?.step.title ?? '', because: '' })
  }
  let kept = false
  createEffect(
    on(
      () => since() !== null && left() === 0,
      (over) => {
        if (over && !kept) keep()
        kept = over
      },
    ),
  )
  return {
    shown,
    moved: () => since() !== null,
    left,
    holds: (now) => void (words = now),
    goOn() {
      if (!kept) keep()
      words = null
      follow()
    },
    done() {
      words = null
      if (since() !== null) follow()
    },
  }
}

export const PlaceContext = createContext<PhonePlace>()

export function usePlace(): PhonePlace {
  const place = useContext(PlaceContext)
  if (!place) throw new Error('No place around this page')
  return place
}
