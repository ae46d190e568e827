import { For, Show, type JSX } from 'solid-js'
import { Icon } from '#client/ui/icon.tsx'
import { screen } from '#client/words/workshop-screen.ts'
import { pageOf, pagesOfText } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import sceneFrameStyles from './scene-frame.module.css'
import styles from './section-scene.module.css'

/** One section as it will be printed; what is written now stands on ochre. */
export function SectionScene(props: SceneParts): JSX.Element {
  const section = () => props.scene.section
  const blocks = () => section()?.blocks.filter(({ lines }) => lines.length > 0) ?? []
  const pages = () => pagesOfText(blocks(), props.compact ? 460 : 720)
  const paged = () => {
    const lit = section()?.lit
    const at = Math.max(
      0,
      pages().findIndex((page) => page.some(({ id }) => id === lit)),
    )
    return pageOf(pages(), 1, at + props.scene.page)
  }
  return (
    <SceneFrame {...props} paged={paged()}>
      <div class={styles.section}>
        <p class={styles.letter} aria-hidden="true">
          {section()?.letter}
        </p>
        <div>
          <h1 class={sceneFrameStyles.title}>{section()?.title}</h1>
          <For
            each={paged().rows[0] ?? []}
            fallback={<p class={sceneFrameStyles.read}>{screen.section.empty}</p>}
          >
            {(block) => (
              <div class={styles.block} data-lit={block.id === section()?.lit ? '' : undefined}>
                <Show when={!block.goesOn}>
                  <h2>{block.label}</h2>
                </Show>
                <For each={block.lines}>{(line) => <p class={sceneFrameStyles.read}>{line}</p>}</For>
                <Show when={block.id === section()?.lit}>
                  <p class={sceneFrameStyles.key}>
                    <Icon name="pencil" size={24} /> {screen.section.here}
                  </p>
                </Show>
              </div>
            )}
          </For>
        </div>
      </div>
    </SceneFrame>
  )
}
