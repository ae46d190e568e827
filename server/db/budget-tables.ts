/** What the server keeps of a budget beside its document. */
export interface BudgetTables {
  amount_changes: AmountChangeTable
}

/** What the log said of amounts before it was compacted: who made which number what, and when. */
export interface AmountChangeTable {
  document: string
  /** The row of the log that did it. */
  seq: number
  path: string
  /** Hundredths: cents of an amount, hundredths of a quantity. */
  from_value: number | null
  to_value: number | null
  person_id: string | null
  organisation_id: string | null
  at: number
}
