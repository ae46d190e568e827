import { createEffect, createMemo, on, type Accessor } from 'solid-js'
import type { Clock } from '#shared/workshop/session.ts'

/** A clock as a page draws it; whole seconds. At zero it says so, and nothing else happens. */
export type Countdown =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on'
      /** Seconds left, never below zero. */
      readonly left: number
      /** Part that is left, from 1 to 0. */
      readonly part: number
      readonly text: string
      readonly paused: boolean
    }

export const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export function countdownOf(clock: Clock, now: number): Countdown {
  if (clock.kind === 'off') return { kind: 'off' }
  const raw = Math.ceil((clock.kind === 'running' ? clock.endsAt - now : clock.left) / 1000)
  const left = Math.max(0, raw)
  const part = clock.seconds > 0 ? Math.min(1, left / clock.seconds) : 0
  return { kind: 'on', left, part, text: minutes(left), paused: clock.kind === 'paused' }
}

export const createCountdown = (clock: Accessor<Clock>, now: Accessor<number>): Accessor<Countdown> =>
  createMemo(() => countdownOf(clock(), now()), undefined, { equals: same })

const same = (a: Countdown, b: Countdown): boolean =>
  a.kind === b.kind &&
  (a.kind === 'off' || (b.kind === 'on' && a.left === b.left && a.part === b.part && a.paused === b.paused))

/** Says one minute and the end, once each: a timer that is read out at every second helps nobody. */
export function createClockSpeech(
  countdown: Accessor<Countdown>,
  say: { readonly minute: () => void; readonly over: () => void },
): void {
  const left = () => {
    const now = countdown()
    return now.kind === 'on' && !now.paused ? now.left : null
  }
  createEffect(
    on(left, (now, before) => {
      if (now === null || before === null || before === undefined) return
      if (before > 60 && now <= 60 && now > 0) say.minute()
      if (before > 0 && now === 0) say.over()
    }),
  )
}
