import { For, Show, type JSX } from 'solid-js'
import { files, useApi } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { FailureNotice } from '#client/page/failure-notice.tsx'
import { Button } from '#client/ui/button.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { jury as words } from '#client/words/jury.ts'
import type { OutlineSection } from '#shared/dossier/outline.ts'
import dossierStyles from './dossier.module.css'
import roomStyles from './room.module.css'

export interface DossierColumnProps {
  readonly proposal: string
  readonly version: number
}

/** Where a link of a criterion leads. */
export const placeId = (section: string): string => `dossier-${section}`

/** The frozen version, to be read beside the criteria. */
export function DossierColumn(props: DossierColumnProps): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.juryDossier(props.proposal))
  const dossier = () => {
    const now = answer.now()
    return now.state === 'here' ? now.view : undefined
  }
  const failure = () => {
    const now = answer.now()
    return now.state === 'failed' ? now.failure : undefined
  }
  return (
    <section class={dossierStyles.dossier} aria-label={words.dossier} tabIndex={0}>
      <div class={roomStyles.top}>
        <h2>{words.dossier}</h2>
        <Button size={28} icon="document" href={files.pdf(props.proposal, props.version)}>
          {words.readVersion}
        </Button>
      </div>
      <Show when={failure()}>
        {(why) => <FailureNotice failure={why()} onRetry={() => answer.again()} />}
      </Show>
      <Show
        when={dossier()}
        fallback={
          <Show when={!failure()}>
            <Skeleton lines={[40, 100, 100, 70, 100, 100]} height={16} />
          </Show>
        }
      >
        {(view) => <For each={view().sections}>{(section) => <Section section={section} />}</For>}
      </Show>
    </section>
  )
}

function Section(props: { readonly section: OutlineSection }): JSX.Element {
  return (
    <article class={dossierStyles.section} id={placeId(props.section.id)} tabIndex={-1}>
      <h3>
        <span aria-hidden="true">{props.section.letter}</span> {props.section.title}
      </h3>
      <For each={props.section.parts}>
        {(part) =>
          part.kind === 'answer' ? (
            <div class={dossierStyles.answer}>
              <h4>{part.entry.label}</h4>
              <p>{part.entry.words}</p>
            </div>
          ) : (
            <div class={dossierStyles.answer}>
              <h4>{part.label}</h4>
              <For each={part.rows}>
                {(row) => (
                  <details class={dossierStyles.row}>
                    <summary>{row.title}</summary>
                    <dl>
                      <For each={row.entries}>
                        {(entry) => (
                          <>
                            <dt>{entry.label}</dt>
                            <dd>{entry.words}</dd>
                          </>
                        )}
                      </For>
                    </dl>
                  </details>
                )}
              </For>
            </div>
          )
        }
      </For>
    </article>
  )
}
