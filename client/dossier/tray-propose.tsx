import { createSignal, Show, type JSX } from 'solid-js'
import { handOf, mayAskFloor } from '#shared/floor.ts'
import { mostFloorWords } from '#shared/hands.ts'
import { sectionOfRoot } from '#shared/locks.ts'
import { failed, isRefused, useApi } from '#client/api.ts'
import { useDossier, type TrayEntry } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { tray as words } from '#client/words/tray.ts'
import { clockOf } from './create-saved-words.ts'
import styles from './panels.module.css'

export interface TrayProposeProps {
  readonly entry: TrayEntry
  readonly proposal: string
}

/** Puts words of mine before who leads, as long as the section is closed to me: it asks for the floor with them. */
export function TrayPropose(props: TrayProposeProps): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const [isSent, setSent] = createSignal(false)
  const [trouble, setTrouble] = createSignal('')
  const section = () => sectionOfRoot(props.entry.path[0] ?? '')
  const lock = () => dossier.locks()[section()] ?? null
  const mayAsk = () => mayAskFloor(dossier.actor, dossier.phase(), lock()) === null
  /** Told by the server: it stands before who leads now. */
  const standing = () => {
    const hand = handOf(lock(), dossier.actor)
    return isSent() && hand?.state === 'asked' && hand.hasWords ? hand : null
  }
  const notYet = (): string | undefined => {
    const hand = standing()
    if (hand) return words.proposed(clockOf(hand.at))
    return props.entry.text.trim().length > mostFloorWords ? words.tooLong(mostFloorWords) : undefined
  }
  const send = async (): Promise<void> => {
    const answer = await api.askFloor(props.proposal, { section: section(), words: props.entry.text })
    const isTooSoon = failed(answer) && isRefused(answer) && answer.refused.status === 429
    setTrouble(failed(answer) ? (isTooSoon ? words.tooSoon : words.notProposed) : '')
    setSent(!failed(answer))
  }
  return (
    <>
      <Show when={mayAsk()}>
        <Button look="primary" icon="pencil" wide notYet={notYet()} onClick={() => void send()}>
          {words.propose}
        </Button>
      </Show>
      <p class={styles.soft} role="status">
        {trouble()}
      </p>
    </>
  )
}
