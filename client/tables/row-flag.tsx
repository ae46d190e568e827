import { For, type JSX } from 'solid-js'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import type { Present } from '#client/sync/dossier.ts'
import { CaretFlag } from '#client/ui/caret-flag.tsx'
import styles from './cells.module.css'

export interface RowFlagProps {
  readonly people: readonly Present[]
  /** `bewerkt deze stap`. */
  readonly act: string
}

/** So many names still fit over a row. */
const mostNamed = 2

/** Who else is writing in a row; the row itself stays mine to write in as well. */
export function RowFlag(props: RowFlagProps): JSX.Element {
  return (
    <span class={styles.flags}>
      <For each={props.people.slice(0, mostNamed)}>
        {(present) => (
          <CaretFlag
            layer={layerOfPerson(present)}
            name={`${present.identity.name}, ${present.identity.organisation}, ${props.act}`}
            organisation=""
          />
        )}
      </For>
    </span>
  )
}
