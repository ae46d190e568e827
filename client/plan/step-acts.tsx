import { Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Menu, MenuItem } from '#client/ui/menu.tsx'
import { plan as words } from '#client/words/plan.ts'
import type { Plan } from './create-plan.ts'
import styles from './step-table.module.css'

/** The id of the card in which a step is laid open. */
export const cardId = (id: string): string => `step-card-${id}`

/** At the end of a row: move the step, or lay it open. */
export function StepActs(props: { readonly plan: Plan; readonly id: string }): JSX.Element {
  const name = () => props.plan.name(props.id)
  const isOpen = () => props.plan.chosen() === props.id
  const at = () => props.plan.number(props.id)
  return (
    <span class={styles.buttons}>
      <Show when={props.plan.mayMove(props.id)}>
        <Menu label={words.more(name())} look="quiet" size={28}>
          <MenuItem
            icon="chevron-up"
            notYet={at() === 1 ? words.first : undefined}
            onSelect={() => props.plan.move(props.id, -1)}
          >
            {words.up}
          </MenuItem>
          <MenuItem
            icon="chevron-down"
            notYet={at() === props.plan.ids().length ? words.last : undefined}
            onSelect={() => props.plan.move(props.id, 1)}
          >
            {words.down}
          </MenuItem>
        </Menu>
      </Show>
      <Button
        look="quiet"
        size={28}
        icon={isOpen() ? 'chevron-up' : 'chevron-down'}
        label={isOpen() ? words.close(name()) : words.open(name())}
        data-cell="open"
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? cardId(props.id) : undefined}
        onClick={() => props.plan.choose(isOpen() ? null : props.id)}
      />
    </span>
  )
}
