import { createContext, createMemo, createSelector, createSignal, useContext, type Accessor } from 'solid-js'

/**
 * A table that is one stop for the Tab key, however many cells it has: the cell one was in last, or else its first.
 * From there the arrows go on (`table-keys.ts`).
 */
export interface Grid {
  readonly tabIndex: (key: string) => 0 | -1
  readonly enter: (key: string) => void
}

const GridContext = createContext<Grid>()
export const GridProvider = GridContext.Provider
export const useGrid = (): Grid | undefined => useContext(GridContext)

/** `has`: whether a cell is still there; `first`: the one to begin with. */
export function createGrid(first: Accessor<string>, has: (key: string) => boolean): Grid {
  const [entered, setEntered] = createSignal<string | null>(null)
  const stop = createMemo(() => {
    const key = entered()
    return key !== null && has(key) ? key : first()
  })
  const isStop = createSelector(stop)
  return { tabIndex: (key) => (isStop(key) ? 0 : -1), enter: setEntered }
}
