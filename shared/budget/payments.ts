import { asCents, type Cents } from '#shared/cents.ts'
import type { CostLine } from './budget.ts'

/** By source, what it pays of which line; what is not there is zero. */
export type Payments = ReadonlyMap<string, ReadonlyMap<string, Cents>>

/** Out of cells keyed `line:source`, as one organisation fills them in. */
export function paymentsIn(cells: Readonly<Record<string, unknown>>): Payments {
  const found = new Map<string, Map<string, Cents>>()
  for (const [key, raw] of Object.entries(cells)) {
    const amount = asCents(raw)
    if (!amount) continue
    const colon = key.indexOf(':')
    const [line, source] = [key.slice(0, colon), key.slice(colon + 1)]
    const here = found.get(source)
    if (here) here.set(line, amount)
    else found.set(source, new Map([[line, amount]]))
  }
  return found
}

export interface Sums {
  readonly perLine: ReadonlyMap<string, Cents>
  readonly perSource: ReadonlyMap<string, Cents>
}

/** Only of lines that still exist: what was removed is no longer paid. */
export function sumsOf(lines: readonly CostLine[], paid: Payments): Sums {
  const perLine = new Map<string, Cents>()
  const perSource = new Map<string, Cents>()
  const columns = [...paid.entries()]
  const sums = columns.map(() => 0)
  for (const { id } of lines) {
    let all = 0
    // Two hundred lines of twelve sources are summed after every amount: without a list for each sum.
    columns.forEach(([, amounts], at) => {
      const amount = amounts.get(id) ?? 0
      all += amount
      sums[at] = (sums[at] ?? 0) + amount
    })
    perLine.set(id, all as Cents)
  }
  columns.forEach(([source], at) => perSource.set(source, (sums[at] ?? 0) as Cents))
  return { perLine, perSource }
}
