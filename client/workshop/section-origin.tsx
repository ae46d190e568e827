import { createResource, For, Show, type JSX } from 'solid-js'
import type { Template } from '#shared/dossier/template.ts'
import { sectionOf } from '#shared/dossier/template.ts'
import type { SectionSource } from '#shared/workshop/scene-views.ts'
import { useLive } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { origin as words } from '#client/words/workshop-asides.ts'
import styles from './section-origin.module.css'

/** In the margin of a section that a table writes: which criteria it answers, and from which cards it came. */
export function SectionOrigin(props: { readonly template: Template; readonly section: string }): JSX.Element {
  const live = useLive()
  const asked = () =>
    `/api/workshops/${encodeURIComponent(live.view.workshop.id)}/sources/${encodeURIComponent(props.section)}`
  // What is put in the dossier, or taken out of it, shows here too.
  const [answer] = createResource(
    () => [asked(), JSON.stringify(live.view.placed)] as const,
    ([path]) => live.ask<readonly SectionSource[]>('GET', path),
  )
  const sources = (): readonly SectionSource[] => {
    const now = answer.latest
    return now?.kind === 'done' ? now.view : []
  }
  const answers = () => sectionOf(props.template, props.section)?.answers ?? []
  const criteria = () => props.template.criteria.filter(({ code }) => answers().includes(code))
  return (
    <div class={styles.origin}>
      <Show when={criteria().length > 0}>
        <h2>{words.answers}</h2>
        <ul role="list">
          <For each={criteria()}>
            {(criterion) => (
              <li>
                <b>{criterion.code}</b> {criterion.label}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={sources().length > 0}>
        <h2>{words.from}</h2>
        <ul role="list">
          <For each={sources()}>
            {(source) => (
              <li>
                <strong>{source.place}</strong> {source.title}
                <details>
                  <summary>
                    {words.count(
                      workshop.cards(source.cards.length),
                      source.dots === null ? '' : workshop.dots(source.dots),
                    )}
                  </summary>
                  <For each={source.cards}>{(text) => <p class={styles.card}>{text}</p>}</For>
                </details>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
