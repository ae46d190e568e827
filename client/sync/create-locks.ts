import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js'
import { lockAt, type Lock, type Locks } from '#shared/locks.ts'

export interface LockBook {
  /** All that were announced; some hold only from a moment that is still to come. */
  readonly all: Accessor<Locks>
  readonly take: (locks: Locks) => void
  /** The lock that holds at this root now. */
  readonly at: (root: string) => Lock | null
}

/** The locks as the server tells them, and a clock that wakes up when the next one begins to hold. */
export function createLocks(now: () => number): LockBook {
  const [all, take] = createSignal<Locks>({})
  const [tick, setTick] = createSignal(0)
  createEffect(() => {
    tick()
    const coming = Object.values(all()).flatMap(({ from }) => (from > now() ? [from - now()] : []))
    if (coming.length === 0) return
    const timer = setTimeout(() => setTick((count) => count + 1), Math.min(...coming) + 1)
    onCleanup(() => clearTimeout(timer))
  })
  return {
    all,
    take: (locks) => void take(locks),
    at(root) {
      tick()
      return lockAt(all(), root, now())
    },
  }
}
