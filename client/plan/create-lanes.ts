import { createEffect, createSignal, on, onMount, type Accessor } from 'solid-js'
import type { Lane } from '#shared/plan/timeline.ts'
import { watchSize } from '#client/tables/watch-size.ts'

export interface Lanes {
  readonly watch: (table: HTMLTableElement) => void
  /** Where the rows of the table stand, from its top, in px. */
  readonly lanes: Accessor<readonly Lane[]>
  /** Height of its head in px. */
  readonly head: Accessor<number>
}

/** Keeps the drawing beside a table in step with its rows, however high their words make them. */
export function createLanes(rows: Accessor<readonly unknown[]>): Lanes {
  const [lanes, setLanes] = createSignal<readonly Lane[]>([], { equals: sameLanes })
  const [head, setHead] = createSignal(0)
  let table: HTMLTableElement | undefined
  const measure = (): void => {
    if (!table) return
    const from = table.getBoundingClientRect().top
    setHead(table.tHead?.getBoundingClientRect().height ?? 0)
    setLanes(
      [...(table.tBodies[0]?.rows ?? [])].map((row) => {
        const { top, height } = row.getBoundingClientRect()
        return { top: top - from, height }
      }),
    )
  }
  createEffect(on(rows, measure))
  return {
    lanes,
    head,
    watch: (element) => {
      table = element
      onMount(() =>
        watchSize(
          [element, element.tHead, element.tBodies[0]].filter((part) => part instanceof Element),
          measure,
        ),
      )
    },
  }
}

const sameLanes = (a: readonly Lane[], b: readonly Lane[]): boolean =>
  a.length === b.length && a.every((lane, at) => lane.top === b[at]?.top && lane.height === b[at]?.height)
