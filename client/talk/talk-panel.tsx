import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import { sectionOf } from '#shared/dossier/template.ts'
import { sectionOfThread } from '#shared/talk/open.ts'
import type { Thread } from '#shared/talk/read.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { useTalk, type Talk } from '#client/sync/talk.ts'
import { Button } from '#client/ui/button.tsx'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { FilterChip } from '#client/ui/filter-chip.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { talk as words } from '#client/words/talk.ts'
import { createPassages } from './create-passages.ts'
import { NewRemark, placeToBegin } from './new-remark.tsx'
import { ThreadCard, threadId } from './thread-card.tsx'
import styles from './talk.module.css'

export interface TalkPanelProps {
  /** The section on the page. */
  readonly section: string | undefined
}

/** What is said beside the dossier: first of the section on the page, then of all others. */
export function TalkPanel(props: TalkPanelProps): JSX.Element {
  const talk = useTalk()
  return <Show when={talk}>{(known) => <Remarks talk={known()} section={props.section} />}</Show>
}

function Remarks(props: TalkPanelProps & { readonly talk: Talk }): JSX.Element {
  const dossier = useDossier()
  const passage = createPassages(dossier)
  const { template } = dossier.edition
  const [all, setAll] = createSignal(false)
  const [last, setLast] = createSignal<Path | null>(null)
  let panel: HTMLDivElement | undefined
  const open = () => props.talk.threads().filter(({ settled }) => !settled)
  const byKey = createMemo(() => new Map(props.talk.threads().map((one): [string, Thread] => [one.key, one])))
  const shown = () => (all() ? props.talk.threads() : open())
  const isHere = (thread: Thread): boolean => sectionOfThread(template, thread) === props.section
  const keysOf = (threads: readonly Thread[]) => threads.map(({ key }) => key)
  const here = createMemo(() => keysOf(shown().filter(isHere)), [], same)
  const elsewhere = createMemo(() => keysOf(shown().filter((one) => !isHere(one))), [], same)
  const focusOn = (id: string): void => {
    queueMicrotask(() => {
      const card = document.getElementById(id)
      card?.focus()
      card?.scrollIntoView({ block: 'nearest' })
    })
  }
  /** Where I am in the text, as the others see it too: that is what a new remark begins with. */
  createEffect(() => {
    const mine = dossier.people().find(({ me }) => me)?.place
    if (mine && mine.length > 1) setLast([mine[0], ...mine.slice(1)])
  })
  createEffect(
    on(
      () => props.talk.asked(),
      (asked) => {
        if (!asked) return
        if (asked.kind === 'place') {
          const [root] = asked.place
          const first =
            open().find(({ place }) => pathKey(place) === pathKey(asked.place)) ??
            open().find((thread) => sectionOfThread(template, thread) === root)
          if (first) focusOn(threadId(first.key))
        } else panel?.querySelector<HTMLElement>('textarea')?.focus()
        props.talk.ask(null)
      },
    ),
  )
  const begin = (): void => {
    const section = sectionOf(template, props.section ?? '') ?? template.sections[0]
    if (section)
      props.talk.setDraft({ place: placeToBegin(section, last()), quote: '', passage: null, text: '' })
  }
  const card = (key: string): JSX.Element => (
    <Show when={byKey().get(key)}>
      {(thread) => (
        <ThreadCard
          talk={props.talk}
          thread={thread()}
          passage={passage}
          onLeave={() => !all() && panel?.focus()}
        />
      )}
    </Show>
  )
  return (
    <div class={styles.panel} ref={(element) => (panel = element)} tabIndex={-1} aria-label={words.panel}>
      <Standing talk={props.talk} frozen={dossier.saved().state === 'frozen'} />
      <Show when={props.talk.denial() === null}>
        <Show
          when={props.talk.draft()}
          fallback={
            <Button look="secondary" icon="comment" wide onClick={begin}>
              {words.begin}
            </Button>
          }
        >
          {(draft) => (
            <NewRemark
              talk={props.talk}
              draft={draft()}
              onPlaced={(key) => focusOn(threadId(key))}
              onCancel={() => panel?.focus()}
            />
          )}
        </Show>
      </Show>
      <Show
        when={props.talk.state() !== 'loading'}
        fallback={
          <div aria-busy="true">
            <span class="visually-hidden">{words.loading}</span>
            <Skeleton lines={[60, 90, 80]} />
          </div>
        }
      >
        <Show when={props.talk.threads().length > 0} fallback={<Nothing said={words.none.all} />}>
          <div class={styles.filter} role="group" aria-label={words.filter}>
            <FilterChip on={!all()} onChange={() => setAll(false)}>
              {words.open(open().length)}
            </FilterChip>
            <FilterChip on={all()} onChange={() => setAll(true)}>
              {words.all(props.talk.threads().length)}
            </FilterChip>
          </div>
          <Show when={shown().length === 0}>
            <Nothing said={words.none.open} />
          </Show>
        </Show>
        <Show when={here().length > 0}>
          <CapHeading level={2}>{words.here}</CapHeading>
          <For each={here()}>{card}</For>
        </Show>
        <Show when={elsewhere().length > 0}>
          <CapHeading level={2}>{words.elsewhere}</CapHeading>
          <For each={elsewhere()}>{card}</For>
        </Show>
      </Show>
    </div>
  )
}

/** The same lines in the same order: who writes in one of them is left alone. */
const same = { equals: (a: readonly string[], b: readonly string[]) => a.join() === b.join() }

function Nothing(props: { readonly said: string }): JSX.Element {
  const talk = useTalk()
  return (
    <p class={styles.soft}>
      {props.said} <Show when={talk?.denial() === null}>{words.none.how}</Show>
    </p>
  )
}

/** What holds of all of them: only read, without a connection, beside what is frozen. */
function Standing(props: { readonly talk: Talk; readonly frozen: boolean }): JSX.Element {
  const mayRemark = () => props.talk.denial() === null
  return (
    <>
      <Show when={props.talk.state() === 'offline'}>
        <p class={styles.note}>
          {mayRemark() ? words.offline : words.offlineReading}{' '}
          <Show when={props.talk.waiting() > 0}>{words.waiting(props.talk.waiting())}</Show>
        </p>
      </Show>
      <Show when={!mayRemark()}>
        <p class={styles.soft}>{words.reading}</p>
      </Show>
      <Show when={props.frozen && mayRemark()}>
        <p class={styles.note}>{words.frozen}</p>
      </Show>
    </>
  )
}
