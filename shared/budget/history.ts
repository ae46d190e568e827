import { engagementsRoot, laboTable, type Path } from '#shared/dossier/schema.ts'
import type { Layer } from '#shared/layers.ts'

/** Of a cost line, the numbers its amount is made of. */
export const amountFields = ['amountCents', 'quantity', 'unitCents'] as const
export type AmountField = (typeof amountFields)[number]

/** One number of the budget that somebody made another. */
export interface AmountChangeView {
  /** Which number of a line; `null` for what a source pays of one. */
  readonly field: AmountField | null
  /** Cents, or a quantity; `null`: nothing stood there. */
  readonly from: number | null
  readonly to: number | null
  /** Epoch ms. */
  readonly at: number
  /** `null`: it stood there from the beginning. */
  readonly by: { readonly name: string; readonly organisation: string; readonly layer: Layer } | null
}

/** The last changes of one amount, newest first. */
export interface AmountHistoryView {
  readonly changes: readonly AmountChangeView[]
}

const keyPattern = /^[\w-]{1,64}$/u
const cellPattern = /^[\w-]{1,64}:[\w-]{1,64}$/u

/**
 * The places whose history may be asked: a cost line, for the amount it has, or a cell, for what a source pays;
 * anything else is `null`.
 */
export function asAmountPlace(raw: string | undefined): Path | null {
  const keys = (raw ?? '').slice(0, 300).split('/')
  const [root = '', second = '', third = '', last = ''] = keys
  if (keys.length !== 4) return null
  if (root === 'budget' && second === 'lists' && third === 'lines' && keyPattern.test(last))
    return [root, second, third, last]
  if (!cellPattern.test(last)) return null
  if (root === laboTable.section && second === 'cells' && third === laboTable.table)
    return [root, second, third, last]
  if (root === engagementsRoot && keyPattern.test(second) && third === 'allocations')
    return [root, second, third, last]
  return null
}
