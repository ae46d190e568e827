/** Every focusable cell of a table carries the name of its column. */
const cell = '[data-cell]'

/**
 * Arrows, Home and End go from cell to cell; up and down keep to the column. For the whole table, as its
 * `onKeyDown`; a box in which somebody types is no cell, and keeps its arrows.
 */
export function moveInTable(event: KeyboardEvent): void {
  const { target: from, key } = event
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  if (!(from instanceof HTMLElement) || !from.matches(cell) || !isMove(key)) return
  event.preventDefault()
  nextCell(from, key)?.focus()
}

const moves = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
type Move = (typeof moves)[number]
const isMove = (key: string): key is Move => moves.some((move) => move === key)

/** Buttons beside a value: the arrows come by, who fills in cell after cell does not. */
const aside = '[data-aside]'

/** The cell that way from this one, if there is one; `values`: passing by what is no value. */
export function nextCell(from: HTMLElement, move: Move, values = false): HTMLElement | undefined {
  const row = from.closest('tr')
  const table = from.closest('table')
  if (!row || !table) return undefined
  const here = cellsOf(row).filter((one) => !values || one === from || !one.matches(aside))
  const at = here.indexOf(from)
  if (move === 'Home') return here[0]
  if (move === 'End') return here.at(-1)
  if (move === 'ArrowLeft') return here[at - 1]
  if (move === 'ArrowRight') return here[at + 1]
  const rows = [...table.querySelectorAll('tr')].filter((other) => cellsOf(other).length > 0)
  const there = rows[rows.indexOf(row) + (move === 'ArrowUp' ? -1 : 1)]
  if (!there) return undefined
  const cells = cellsOf(there)
  return cells.find((other) => other.dataset.cell === from.dataset.cell) ?? cells[at] ?? cells.at(-1)
}

const cellsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(cell)]
