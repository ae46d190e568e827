import { For, Show, type JSX } from 'solid-js'
import type { SceneEngagement } from '#shared/workshop/scene-views.ts'
import { engagementKinds } from '#shared/workshop/harvest.ts'
import { fillOf, FillMark } from '#client/live/marks.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import { euro } from './euro.ts'
import { linesOf, pageAmong, pagesBy } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './promises-scene.module.css'

/** Organisation by kind: state and amount; who speaks is lit, who said nothing yet is told so. */
export function PromisesScene(props: SceneParts): JSX.Element {
  const rows = () => props.scene.engagements ?? []
  /** In rows of one line: a long name takes more. */
  const heightOf = ({ name }: SceneEngagement): number =>
    Math.max(1, props.compact ? linesOf(name, 19) * 0.66 : linesOf(name, 30) * 0.92)
  const pages = () => pagesBy(rows(), heightOf, props.compact ? 8 : 14)
  const speaks = () =>
    Math.max(
      0,
      pages().findIndex((page) => page.some((row) => row.speaks)),
    )
  const paged = () => pageAmong(pages(), speaks() + props.scene.page)
  const said = () => rows().filter(({ cells }) => Object.keys(cells).length > 0).length
  return (
    <SceneFrame
      {...props}
      title={screen.promises.title}
      paged={paged()}
      foot={
        <>
          <For each={['offered', 'noted', 'confirmed'] as const}>
            {(state) => (
              <span class={sceneFrameStyles.key}>
                <FillMark fill={fillOf(state)} />{' '}
                {props.compact && state === 'noted' ? screen.promises.noted : workshop.promise[state]}
              </span>
            )}
          </For>
          <strong>{screen.promises.said(said(), rows().length)}</strong>
        </>
      }
    >
      <table class={`${sceneFrameStyles.table} ${styles.matrix}`}>
        <thead>
          <tr>
            <td />
            <For each={engagementKinds}>
              {(kind) => (
                <th scope="col">{props.compact ? workshop.kindShort[kind] : workshop.kind[kind]}</th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={paged().rows}>
            {(row) => (
              <tr data-speaks={row.speaks ? '' : undefined}>
                <th scope="row">
                  <span>
                    <LayerBadge layer={row.layer} size={34} /> {row.name}
                    <Show when={row.speaks}>
                      <span class="visually-hidden">, {screen.promises.speaks}</span>
                    </Show>
                  </span>
                </th>
                <For each={engagementKinds}>
                  {(kind, at) => (
                    <td>
                      <Show
                        when={row.cells[kind]}
                        fallback={
                          Object.keys(row.cells).length === 0 && at() === 0 ? (
                            <span class={sceneFrameStyles.missing}>
                              <FillMark fill="empty" /> {workshop.nothingYet}
                            </span>
                          ) : (
                            <span class={sceneFrameStyles.dash}>–</span>
                          )
                        }
                      >
                        {(cell) => (
                          <span class={styles.cell}>
                            <FillMark fill={fillOf(cell().state)} />
                            {cell().cents !== null
                              ? euro(cell().cents ?? 0)
                              : cell().days !== null
                                ? `${cell().days} d`
                                : workshop.promise[cell().state as 'noted']}
                          </span>
                        )}
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </SceneFrame>
  )
}
