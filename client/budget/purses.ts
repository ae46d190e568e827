import { asCents, type Cents } from '#shared/cents.ts'
import { timesCents } from '#shared/budget/price.ts'
import { parseUnits } from '#shared/budget/read-price.ts'
import type { Scalar } from '#shared/dossier/content.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import { fieldOf } from '#shared/dossier/template.ts'
import { valueAt } from '#client/fields/value-at.ts'
import type { Dossier } from '#client/sync/dossier.ts'
import type { Purse } from './create-money-draft.ts'

/** One amount at one place. */
export function cellPurse(dossier: Dossier, path: Path): Purse {
  const before = asCents(valueAt(dossier.content, path))
  return {
    write: (amount) => dossier.write.set(path, amount || null),
    putBack: () => dossier.write.set(path, before),
  }
}

const made = ['quantity', 'unit', 'unitCents', 'amountCents'] as const

/**
 * The amount of a cost line: fixed, or made of a quantity and a price. Whoever types a plain amount means that
 * amount, and not the product that stood there; `20 dagen × 750` is a product.
 */
export function linePurse(dossier: Dossier, line: Path, fields: readonly Field[]): Purse {
  const place = (field: string): Path => [...line, field]
  const scalar = (field: string): Scalar | null => {
    const value = valueAt(dossier.content, place(field))
    return typeof value === 'object' ? null : (value ?? null)
  }
  const before = made.map((field) => [field, scalar(field)] as const)
  const canMultiply = fieldOf(fields, 'quantity') !== undefined
  const set = (values: Partial<Record<(typeof made)[number], Scalar | null>>): void =>
    dossier.write.together(() => {
      for (const [field, value] of Object.entries(values)) dossier.write.set(place(field), value)
    })
  return {
    write: (amount: Cents | null) =>
      set({ quantity: null, unitCents: null, unit: null, amountCents: amount || null }),
    take(typed) {
      const units = canMultiply ? parseUnits(typed) : null
      const amount = units && timesCents(units.quantity, units.each)
      if (!units || amount === null) return null
      const { quantity, unit, each } = units
      set({ quantity, unitCents: each, amountCents: null, ...(unit && { unit }) })
      return amount
    },
    putBack: () => set(Object.fromEntries(before)),
  }
}
