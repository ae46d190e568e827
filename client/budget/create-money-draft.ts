import { createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
import { formatAmount, parseEuro, type Cents } from '#shared/cents.ts'
import type { Wait } from '#client/ui/create-toasts.ts'
import { fields as words } from '#client/words/fields.ts'

/** Where an amount goes. */
export interface Purse {
  /** `null` for an empty box. */
  readonly write: (amount: Cents | null) => void
  /** Takes what is more than an amount, such as `20 × 750`; gives what it comes to, or `null` when it is none. */
  readonly take?: ((typed: string) => Cents | null) | undefined
  /** What stood there when this was made. */
  readonly putBack: () => void
}

export interface MoneyDraftOptions {
  readonly value: Accessor<Cents>
  /** The key that opened the cell, if it was the first of a new amount. */
  readonly initial?: string | undefined
  readonly purse: Purse
  readonly wait?: Wait
}

export interface MoneyDraft {
  readonly text: Accessor<string>
  /** Why what was typed is no amount; said after a pause, or on leaving. */
  readonly problem: Accessor<string | null>
  readonly type: (text: string) => void
  /** Writes what was typed, if it is an amount; does nothing when nothing was typed. */
  readonly commit: () => void
  /** What stood there on opening. */
  readonly restore: () => void
}

/** In ms: whoever stops typing this long wants to see what it comes to. */
const pauseMs = 800

const later: Wait = (ms, act) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

/**
 * An amount while somebody types it. Half an amount (`1.25` on the way to `1.250`) is never written at once: the
 * totals of everybody would jump. It counts after a pause, on Enter and on leaving.
 */
export function createMoneyDraft(options: MoneyDraftOptions): MoneyDraft {
  const { value, purse, wait = later } = options
  const before = untrack(value)
  const [text, setText] = createSignal(options.initial ?? (before === 0 ? '' : formatAmount(before)))
  const [problem, setProblem] = createSignal<string | null>(null)
  let typed = options.initial !== undefined
  let wrote = false
  let stop = (): void => undefined

  const settle = (): void => {
    if (!typed) return
    const bare = text().trim()
    if (purse.take && purse.take(bare) !== null) {
      wrote = true
      setProblem(null)
      return
    }
    const amount = parseEuro(bare)
    if (typeof amount !== 'number') {
      setProblem(words.amount[amount](bare))
      return
    }
    setProblem(null)
    if (amount === value()) return
    wrote = true
    purse.write(bare === '' ? null : amount)
  }
  onCleanup(() => stop())
  return {
    text,
    problem,
    type: (next) => {
      stop()
      typed = true
      setText(next)
      setProblem(null)
      stop = wait(pauseMs, settle)
    },
    commit: () => {
      stop()
      settle()
    },
    restore: () => {
      stop()
      typed = false
      setProblem(null)
      if (wrote) purse.putBack()
    },
  }
}
