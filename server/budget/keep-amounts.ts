import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { Squashed } from '#server/sync/compaction.ts'
import { readName } from '#server/sync/documents.ts'
import { amountsAside } from './amounts-aside.ts'
import type { AmountChange } from './amounts-in-log.ts'

/** Rows in one statement. */
const atOnce = 500

/**
 * For compaction: notes what the rows that are about to go did to the amounts, so that who asks later is told the
 * same as who asked before (R10). Gives what writes it, inside the transaction that takes the rows away.
 */
export async function keepAmounts({
  document,
  before,
  rows,
}: Squashed): Promise<(trx: Transaction<Database>) => Promise<void>> {
  if (readName(document)?.kind !== 'dossier') return () => Promise.resolve()
  const changes = await amountsAside(before, rows)
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  const values = changes.flatMap((change) => {
    const row = bySeq.get(change.seq)
    if (!row) return []
    const { person, organisation, at } = row
    return [{ document, ...storedChange(change), person_id: person, organisation_id: organisation, at }]
  })
  return async (trx) => {
    for (let from = 0; from < values.length; from += atOnce)
      await trx
        .insertInto('amount_changes')
        .values(values.slice(from, from + atOnce))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
}

const isQuantity = (path: string): boolean => path.endsWith('/quantity')

const storedChange = ({ seq, path, from, to }: AmountChange) => {
  const stored = (value: number | null): number | null =>
    value === null ? null : Math.round(isQuantity(path) ? value * 100 : value)
  return { seq, path, from_value: stored(from), to_value: stored(to) }
}

/** As it was before it was stored. */
export const shownValue = (path: string, value: number | null): number | null =>
  value !== null && isQuantity(path) ? value / 100 : value
