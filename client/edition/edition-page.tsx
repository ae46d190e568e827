import { createSignal, Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Tabs } from '#client/ui/tabs.tsx'
import { longMoment } from '#client/words/app.ts'
import { edition as words } from '#client/words/edition.ts'
import type { CallView } from '#shared/call/api.ts'
import { CriteriaForm } from './criteria-form.tsx'
import { createDraft } from './create-draft.ts'
import { Difference } from './difference.tsx'
import { DraftActs } from './draft-acts.tsx'
import { GeneralForm } from './general-form.tsx'
import { QuestionsForm } from './questions-form.tsx'
import { SectionsForm } from './sections-form.tsx'
import { Versions } from './versions.tsx'
import styles from './edition-page.module.css'

/** `/oproep`: the next version of the call, prepared by who coordinates it. */
export default function EditionPage(): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.call())
  return (
    <Asked answer={answer} opening={words.opening} title={words.page} skeleton={<Shapes />}>
      {(view) => <Prepare view={view} />}
    </Asked>
  )
}

const parts = ['general', 'questions', 'sections', 'criteria', 'difference', 'versions'] as const
type Part = (typeof parts)[number]

function Prepare(props: { readonly view: CallView }): JSX.Element {
  const heading = createHeading(() => words.page)
  // Another call is another page: this component is then made anew.
  // eslint-disable-next-line solid/reactivity
  const draft = createDraft({ api: useApi(), announcer: useAnnouncer(), view: props.view })
  const [part, setPart] = createSignal<Part>('general')
  const contents: Readonly<Record<Part, () => JSX.Element>> = {
    general: () => <GeneralForm draft={draft} />,
    questions: () => <QuestionsForm draft={draft} />,
    sections: () => <SectionsForm draft={draft} />,
    criteria: () => <CriteriaForm draft={draft} />,
    difference: () => <Difference draft={draft} />,
    versions: () => <Versions view={draft.view()} />,
  }
  return (
    <div class={styles.page}>
      <PageHeader
        eyebrow={`${draft.view().current.title} · ${words.current(draft.view().current.version)}`}
        title={words.page}
        lead={words.lead}
        headingRef={heading}
        actions={
          <Button look="quiet" icon="chevron-left" href="/">
            {words.back}
          </Button>
        }
      />
      <div class={styles.bar}>
        <p class={styles.quiet}>
          <Show when={draft.view().draft} fallback={words.noDraft}>
            {(kept) => <>{words.draftOf(kept().by.name, kept().by.organisation, longMoment(kept().at))}</>}
          </Show>
        </p>
        <DraftActs draft={draft} />
      </div>
      <Show when={draft.problem()}>
        <MessageBar kind="error">{draft.problem()}</MessageBar>
      </Show>
      <Tabs
        label={words.parts.label}
        value={part()}
        onChange={setPart}
        tabs={parts.map((value) => ({ value, label: words.parts[value], panel: contents[value] }))}
      />
    </div>
  )
}

function Shapes(): JSX.Element {
  return (
    <div class={styles.page}>
      <Skeleton lines={[30]} height={32} />
      <Skeleton lines={[60]} height={16} />
      <Skeleton lines={[100, 100, 100]} height={48} />
    </div>
  )
}
