import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import type { Remark, Thread } from '#shared/talk/read.ts'
import type { Letters } from '#shared/talk/passage.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useSurroundings } from '#client/fields/surroundings.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import type { Talk } from '#client/sync/talk.ts'
import { Button } from '#client/ui/button.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { talk as words } from '#client/words/talk.ts'
import { OneRemark, whoIs } from './one-remark.tsx'
import { placeWords } from './place-words.ts'
import { RemarkForm } from './remark-form.tsx'
import { showPassage } from './show-passage.ts'
import styles from './talk.module.css'

export const threadId = (key: string): string => `remark-${key}`

export interface ThreadCardProps {
  readonly talk: Talk
  readonly thread: Thread
  readonly passage: (thread: Thread) => Letters | null
  /** It leaves the list that is shown. */
  readonly onLeave: () => void
}

/** One remark with its answers, and all that can be done with it. */
export function ThreadCard(props: ThreadCardProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const surroundings = useSurroundings()
  const spot = useSpot()
  const [answering, setAnswering] = createSignal(false)
  let card: HTMLElement | undefined
  const back = (): void => card?.focus()
  const place = () => placeWords(dossier, props.thread.place)
  const letters = createMemo(() => props.passage(props.thread), null, {
    equals: (a, b) => a?.from === b?.from && a?.to === b?.to,
  })
  const author = () => whoIs(props.talk, surroundings, props.thread.by)
  const mayRemark = () => props.talk.denial() === null
  /** An answer that changes is the same line: who types in it is left alone. */
  const answers = createMemo(
    () => new Map(props.thread.answers.map((one): [string, Remark] => [one.key, one])),
  )
  const keys = createMemo(() => [...answers().keys()], [], {
    equals: (a, b) => a.join() === b.join(),
  })
  const go = (): void => {
    // As the text is at this very moment.
    const found = props.passage(props.thread)
    spot.go(props.thread.place)
    if (found) showPassage(props.thread.place, found)
  }
  return (
    <article
      class={styles.thread}
      id={threadId(props.thread.key)}
      tabIndex={-1}
      ref={(element) => (card = element)}
      data-settled={props.thread.settled ? '' : undefined}
      aria-label={`${place()}, ${author().name}`}
    >
      <p class={styles.place}>
        <TextLink onClick={go}>{place()}</TextLink>
      </p>
      <Show when={props.thread.quote}>
        <blockquote class={styles.quote}>{props.thread.quote}</blockquote>
      </Show>
      <Show when={props.thread.passage !== null && letters() === null && !props.thread.withdrawn}>
        <p class={styles.gone}>{words.gone}</p>
      </Show>
      <OneRemark talk={props.talk} remark={props.thread} onDone={back} />
      <Show when={keys().length > 0}>
        <ul class={styles.answers} role="list">
          <For each={keys()}>
            {(key) => (
              <Show when={answers().get(key)}>
                {(answer) => (
                  <li>
                    <OneRemark talk={props.talk} remark={answer()} onDone={back} />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.thread.settled}>
        {(settled) => (
          <p class={styles.settled}>
            <StateMark state="done" silent />
            {words.settled(whoIs(props.talk, surroundings, settled().by).name, words.at(settled().at))}
          </p>
        )}
      </Show>
      <Show when={mayRemark() && answering()}>
        <RemarkForm
          label={words.answerTo(author().name)}
          text=""
          act={words.send}
          onSend={(text) => {
            props.talk.answer(props.thread, text)
            setAnswering(false)
            announcer.say(words.answered)
            back()
          }}
          onCancel={() => {
            setAnswering(false)
            back()
          }}
        />
      </Show>
      <Show when={mayRemark() && !answering()}>
        <div class={styles.acts}>
          <Button look="secondary" size={28} onClick={() => setAnswering(true)}>
            {words.answer}
          </Button>
          <Show
            when={props.thread.settled}
            fallback={
              <Button
                look="neutral"
                size={28}
                icon="check"
                onClick={() => {
                  props.onLeave()
                  props.talk.settle(props.thread)
                  announcer.say(words.settledNow)
                }}
              >
                {words.settle}
              </Button>
            }
          >
            <Button
              look="neutral"
              size={28}
              onClick={() => {
                props.talk.reopen(props.thread)
                announcer.say(words.reopened)
                back()
              }}
            >
              {words.reopen}
            </Button>
          </Show>
        </div>
      </Show>
    </article>
  )
}
