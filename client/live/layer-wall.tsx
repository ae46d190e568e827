import { createMemo, For, type JSX } from 'solid-js'
import { layers, type Layer } from '#shared/layers.ts'
import styles from './signs.module.css'

/**
 * The wall of the room: one tile for each person, in the shape of its layer, dealt over the wall so that the layers
 * stand mixed. Who is still expected is a dot. The counts stand in words beside it.
 */
export function LayerWall(props: {
  readonly people: Readonly<Record<Layer, number>>
  readonly expected: number
  readonly columns: number
}): JSX.Element {
  const tiles = createMemo((): readonly (Layer | null)[] => {
    const here = mix(props.people)
    const size = Math.max(here.length, props.expected)
    const full = Math.ceil(size / props.columns) * props.columns
    return [...here, ...Array.from({ length: full - here.length }, () => null)]
  })
  return (
    <span class={styles.wall} data-columns={props.columns} aria-hidden="true">
      <For each={tiles()}>{(layer) => <i data-layer={layer ?? undefined} />}</For>
    </span>
  )
}

/** Each layer spread evenly over the whole, always in the same way: a tile that stands keeps its place. */
function mix(people: Readonly<Record<Layer, number>>): readonly Layer[] {
  const placed = layers.flatMap((layer, rank) =>
    Array.from({ length: people[layer] }, (_, at) => ({
      layer,
      at: (at + 0.5) / people[layer] + rank / 1000,
    })),
  )
  return placed.toSorted((a, b) => a.at - b.at).map(({ layer }) => layer)
}
