import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import { mayGiveFloor, waitingHands } from '#shared/floor.ts'
import type { Hand } from '#shared/hands.ts'
import type { Section } from '#shared/dossier/template.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { floor as words } from '#client/words/floor.ts'
import { FloorAnswers } from './floor-answers.tsx'
import { FloorWords } from './floor-words.tsx'
import { Note } from './note.tsx'

interface Request {
  readonly hand: Hand
  readonly section: Section
}

/** More than these at once would push the dossier off the page. */
const most = 3

/** Whoever may give the floor sees who asks for it, wherever in the dossier, and answers here. */
export function FloorRequests(props: { readonly proposal: string }): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const [trouble, setTrouble] = createSignal(false)
  const before = new Map<string, Request>()
  /** The same object as long as the hand is up: a line made anew would take the focus from its buttons. */
  const requests = createMemo(() => {
    const found = dossier.edition.template.sections.flatMap((section) => {
      const lock = dossier.locks()[section.id]
      if (!lock || mayGiveFloor(dossier.actor, dossier.phase(), lock)) return []
      return waitingHands(lock).map((hand): Request => {
        const key = keyOf({ hand, section })
        return before.get(key) ?? { hand, section }
      })
    })
    before.clear()
    for (const one of found) before.set(keyOf(one), one)
    return found.toSorted((a, b) => a.hand.at - b.hand.at)
  })
  createEffect(
    on(requests, (now, earlier = []) => {
      for (const { hand, section } of now.filter((one) => !earlier.includes(one)))
        announcer.sayNow(words.asks(hand.name, section.letter, section.title))
      if (now.length < earlier.length) setTrouble(false)
    }),
  )
  return (
    <Show when={requests().length > 0}>
      <section aria-label={words.list}>
        <For each={requests().slice(0, most)}>
          {(request) => (
            <OneRequest {...request} proposal={props.proposal} onTrouble={() => setTrouble(true)} />
          )}
        </For>
        <Show when={requests().length > most}>
          <Note icon="people" title={words.more(requests().length - most)} text="" />
        </Show>
        <Show when={trouble()}>
          <p role="alert">{words.answerFailed}</p>
        </Show>
      </section>
    </Show>
  )
}

const keyOf = ({ hand, section }: Request): string =>
  `${section.id} ${hand.person} ${hand.organisation} ${hand.at} ${hand.hasWords ?? false}`

interface OneRequestProps extends Request {
  readonly proposal: string
  readonly onTrouble: () => void
}

function OneRequest(props: OneRequestProps): JSX.Element {
  return (
    <>
      <Note
        icon="comment"
        title={words.title(props.hand.name, props.hand.organisationName)}
        text={
          <>
            {words.where(props.section.letter, props.section.title)}{' '}
            <LayerBadge layer={props.hand.layer} size={18} />
          </>
        }
        action={
          <FloorAnswers
            proposal={props.proposal}
            section={props.section.id}
            hand={props.hand}
            onSent={(isThere) => !isThere && props.onTrouble()}
          />
        }
      />
      <FloorWords proposal={props.proposal} section={props.section.id} hand={props.hand} />
    </>
  )
}
