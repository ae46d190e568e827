import { For, Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { FillMark } from '#client/live/marks.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './tables-scene.module.css'

/** Table by table: what it writes, and what the jury still needs of it. */
export function TablesScene(props: SceneParts): JSX.Element {
  const live = useLive()
  const rows = () =>
    props.scene.tables ??
    Object.values(live.view.tables).map(({ id, name, sections }) => ({
      id,
      name,
      sections,
      rows: 0,
      missing: [],
    }))
  const paged = () => pageOf(rows(), props.compact ? 5 : 6, props.scene.page)
  const working = () => live.view.step?.step.activity.kind === 'tablework'
  return (
    <SceneFrame {...props} title={live.view.step?.step.question ?? screen.tables.title} paged={paged()}>
      <ul class={styles.tables} role="list">
        <For each={paged().rows}>
          {(table) => (
            <li>
              <strong>{table.name}</strong>
              <span>
                {table.sections.map((id) => workshop.section(id)).join(', ') ||
                  live.view.tables[table.id]?.theme}
              </span>
              <Show
                when={working() && table.sections.length > 0}
                fallback={<span>{workshop.people(live.view.tables[table.id]?.people ?? 0)}</span>}
              >
                <span>{screen.tables.rows(table.rows)}</span>
                <span class={sceneFrameStyles.missing}>
                  <FillMark fill={table.missing.length === 0 ? 'full' : 'quarter'} />
                  <span class={styles.gaps}>
                    {table.missing.length > 0 ? screen.tables.missing(table.missing) : screen.tables.complete}
                  </span>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </SceneFrame>
  )
}
