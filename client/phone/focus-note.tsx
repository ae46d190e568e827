import { Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import styles from './focus-note.module.css'

/** Where the facilitator points: told, never jumped to. */
export function FocusNote(): JSX.Element {
  const live = useLive()
  const words = () => {
    const focus = live.view.focus
    switch (focus?.kind) {
      case 'section':
        return phone.focus.section(workshop.section(focus.section))
      case 'table':
        return phone.focus.table(live.view.tables[focus.table]?.name ?? '')
      case 'card':
        return live.view.cards[focus.card]?.text ?? ''
      default:
        return ''
    }
  }
  return (
    <Show when={words()}>
      <p class={styles.focus}>
        <Icon name="flag" size={20} />
        <span>
          <strong>{phone.focus.title}</strong> <q>{words()}</q>
        </span>
      </p>
    </Show>
  )
}
