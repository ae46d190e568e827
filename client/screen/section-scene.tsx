import { For, Show, type JSX } from 'solid-js'
import type { SceneSection } from '#shared/workshop/scene-views.ts'
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
        <div class={styles.margin}>
          <p class={styles.letter} aria-hidden="true">
            {section()?.letter}
          </p>
          <Show when={section()}>{(now) => <Margin section={now()} compact={props.compact} />}</Show>
        </div>
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

/** Which criteria the section answers, and what it was made of: as much as the margin holds. */
function Margin(props: { readonly section: SceneSection; readonly compact: boolean }): JSX.Element {
  const answers = () => props.section.answers.slice(0, props.compact ? 3 : 5)
  const sources = () => props.section.sources.slice(0, props.compact ? 1 : 3)
  const more = () => props.section.sources.length - sources().length
  return (
    <>
      <Show when={answers().length > 0}>
        <h2>{screen.section.answers}</h2>
        <ul role="list">
          <For each={answers()}>
            {({ code, label }) => (
              <li class={styles.brief}>
                <b>{code}</b> {label}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={sources().length > 0}>
        <h2>{screen.section.from}</h2>
        <ul role="list">
          <For each={sources()}>
            {({ title, cards, dots }) => (
              <li class={styles.brief}>{screen.section.source(title, cards.length, dots)}</li>
            )}
          </For>
          <Show when={more() > 0}>
            <li>{screen.section.more(more())}</li>
          </Show>
        </ul>
      </Show>
    </>
  )
}
