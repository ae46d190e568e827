import { createResource, createSignal, Show, type JSX } from 'solid-js'
import type { Hand } from '#shared/hands.ts'
import { copyText } from '#client/clipboard.ts'
import { failed, useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { floor as words } from '#client/words/floor.ts'
import styles from './floor-words.module.css'

export interface FloorWordsProps {
  readonly proposal: string
  readonly section: string
  readonly hand: Hand
}

/** What somebody who asks for the floor would write, for who may give it: to read, and to copy. */
export function FloorWords(props: FloorWordsProps): JSX.Element {
  const api = useApi()
  const [said, setSaid] = createSignal('')
  const [asked] = createResource(
    () => (props.hand.hasWords ? `${props.proposal} ${props.hand.at}` : null),
    async () => {
      const answer = await api.floorWords(props.proposal)
      if (failed(answer)) return null
      const { person, organisation } = props.hand
      const mine = answer.words.find(
        (one) => one.section === props.section && one.person === person && one.organisation === organisation,
      )
      return mine?.words ?? null
    },
  )
  const copy = async (text: string): Promise<void> => {
    const done = await copyText(text)
    setSaid(done ? words.copied : words.notCopied)
  }
  return (
    <Show when={!asked.loading && asked.latest}>
      {(text) => (
        <div class={styles.words}>
          <blockquote tabIndex={0} aria-label={words.proposes(props.hand.name)}>
            {text()}
          </blockquote>
          <Button
            size={28}
            look="secondary"
            icon="copy"
            aria-label={words.copyOf(props.hand.name)}
            onClick={() => void copy(text())}
          >
            {words.copy}
          </Button>
          <span role="status">{said()}</span>
        </div>
      )}
    </Show>
  )
}
