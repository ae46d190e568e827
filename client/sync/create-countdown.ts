import { createSignal, type Accessor } from 'solid-js'
import type { Countdown, CountdownEnd } from '#shared/freezing.ts'

export type CountdownState =
  /** `at` by the clock of this device. */
  | {
      readonly state: 'counting'
      readonly at: number
      readonly by: { readonly name: string; readonly organisation: string }
    }
  | { readonly state: 'ended'; readonly because: CountdownEnd }

export interface CountdownBook {
  readonly now: Accessor<CountdownState | null>
  readonly take: (countdown: Countdown) => void
  readonly forget: () => void
}

/** What the server tells of a coming freeze, on the clock of this device: the two may differ by minutes. */
export function createCountdown(clock: () => number): CountdownBook {
  const [now, setNow] = createSignal<CountdownState | null>(null)
  return {
    now,
    take: (countdown) =>
      setNow(
        countdown.state === 'ended'
          ? countdown
          : { state: 'counting', at: clock() + countdown.inMs, by: countdown.by },
      ),
    forget: () => setNow(null),
  }
}
