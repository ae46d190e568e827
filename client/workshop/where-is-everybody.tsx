import { Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { laptop as words } from '#client/words/workshop-report.ts'
import styles from './laptop.module.css'

/** Follows once to the section that is pointed at, and back to the own one: nobody is moved by somebody else. */
export function WhereIsEverybody(props: {
  readonly section: string | null
  /** The sections one works in oneself. */
  readonly own: readonly string[]
  readonly onGo: (section: string | null) => void
}): JSX.Element {
  const live = useLive()
  const focus = () => {
    const { focus } = live.view
    return focus?.kind === 'section' ? focus.section : undefined
  }
  const away = () => props.section !== null && !props.own.includes(props.section)
  return (
    <>
      <Show when={focus() !== props.section ? focus() : undefined}>
        {(there) => (
          <button type="button" class={styles.elsewhere} onClick={() => props.onGo(there())}>
            {words.where} {words.whereAt(workshop.section(there()))}
          </button>
        )}
      </Show>
      <Show when={away()}>
        <button type="button" class={styles.elsewhere} onClick={() => props.onGo(props.own[0] ?? null)}>
          {words.backTo}
        </button>
      </Show>
    </>
  )
}
