/** What does not fit is paged, never made smaller and never scrolled. The facilitator turns the pages. */
export interface Paged<T> {
  readonly rows: readonly T[]
  /** Counted from one. */
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly to: number
  readonly all: number
}

export function pageOf<T>(rows: readonly T[], perPage: number, wanted: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  // Turning past the last page begins anew: who turns need not know how many fit on this screen.
  const page = wanted % pages
  const from = page * perPage
  const shown = rows.slice(from, from + perPage)
  return { rows: shown, page: page + 1, pages, from: from + 1, to: from + shown.length, all: rows.length }
}
