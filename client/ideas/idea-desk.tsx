import { createEffect, createMemo, For, on, Show, type JSX } from 'solid-js'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import { answersIn, ideaGaps, ideaWords } from '#shared/idea/answers.ts'
import { fieldsOf, ideaTemplate } from '#shared/idea/questions.ts'
import { regions } from '#shared/call/data/regions.ts'
import type { Edition } from '#shared/call/edition.ts'
import type { IdeaPageView } from '#shared/idea/api.ts'
import { SavedBadge } from '#client/dossier/saved-badge.tsx'
import { PageNote } from '#client/dossier/page-note.tsx'
import { SurroundingsProvider } from '#client/fields/surroundings.ts'
import { createDossier } from '#client/sync/create-dossier.ts'
import { DossierProvider, useDossier } from '#client/sync/dossier.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { WordCounter } from '#client/ui/word-counter.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import { QuestionFields } from './question-fields.tsx'
import { Aside, type ViewProps } from './aside.tsx'
import { IdeaHead } from './idea-head.tsx'
import { TodoAndSubmit } from './todo.tsx'
import styles from './idea-page.module.css'

export interface IdeaDeskProps extends ViewProps {
  readonly me: PersonView
  /** Somebody else handed it in: this page is not the page any more. */
  readonly onStale: () => void
}

/** An idea that is being written, by all of its people at once. */
export function IdeaDesk(props: IdeaDeskProps): JSX.Element {
  // Another idea or another person is another desk: this component is then made anew.
  // eslint-disable-next-line solid/reactivity
  const dossier = createDossier({ workspace: asWorkspace(props.view), me: props.me, kind: 'idea' })
  createEffect(
    on(dossier.phase, (phase) => phase === 'frozen' && props.onStale(), {
      defer: true,
    }),
  )
  return (
    <DossierProvider value={dossier}>
      <SurroundingsProvider value={{ organisations: [], regions }}>
        <Desk {...props} />
      </SurroundingsProvider>
    </DossierProvider>
  )
}

/** An idea as the sync layer knows documents: one section, whose fields are the questions. */
function asWorkspace({
  idea,
  edition,
  role,
  coordinates,
  regionCode,
  fictional,
}: IdeaPageView): WorkspaceView {
  if (!edition) throw new Error('Only an idea with questions has a desk')
  return {
    proposal: {
      ...{ id: idea.id, region: idea.region, title: idea.title, fictional, frozen: [] },
      phase: idea.state === 'draft' ? 'draft' : 'frozen',
      role: role ?? (coordinates ? 'reader' : null),
    },
    edition: { ...edition, template: ideaTemplate(edition, regionCode) },
    members: [],
    organisations: [],
    regions,
  }
}

function Desk(props: IdeaDeskProps): JSX.Element {
  const dossier = useDossier()
  const edition = () => props.view.edition as Edition
  const answers = () => answersIn(dossier.content)
  const total = createMemo(() => ideaWords(answers(), edition()))
  const gaps = createMemo(() => ideaGaps(answers(), edition(), props.view.regionCode))
  return (
    <div class={styles.page}>
      <IdeaHead view={props.view} />
      <PageNote proposal={props.view.idea.id} onReload={() => location.reload()} onRetry={dossier.retry} />
      <div class={styles.bar}>
        <SavedBadge />
        <div class={styles.counter} role="group" aria-label={words.words}>
          <WordCounter count={total()} limit={edition().limits.ideaWords} />
        </div>
      </div>
      <div class={styles.columns}>
        <div class={styles.main}>
          <Show when={dossier.ready()} fallback={<Skeleton lines={[100, 100, 100]} height={120} />}>
            <For each={edition().questions}>
              {(block) => (
                <section class={styles.questions}>
                  <h2>{block.title}</h2>
                  <For each={block.questions}>
                    {(question) => (
                      <QuestionFields
                        question={question}
                        fields={fieldsOf(question, edition(), props.view.regionCode)}
                      />
                    )}
                  </For>
                </section>
              )}
            </For>
            <p class={styles.quiet}>{words.whatCounts}</p>
          </Show>
        </div>
        <Aside view={props.view} onView={props.onView}>
          <TodoAndSubmit {...props} gaps={gaps()} answers={answers()} />
        </Aside>
      </div>
    </div>
  )
}
