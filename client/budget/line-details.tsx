import { createSignal, For, Show, type JSX } from 'solid-js'
import { FieldView } from '#client/fields/field-view.tsx'
import { Marked, MarkMenu } from '#client/fields/mark-menu.tsx'
import { RemarkAct, RemarkCount } from '#client/fields/remark-act.tsx'
import { RemoveRow } from '#client/fields/remove-row.tsx'
import { domId } from '#client/fields/spot.ts'
import { Button } from '#client/ui/button.tsx'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import type { Lines } from './create-lines.ts'
import styles from './line.module.css'

export interface LineDetailsProps {
  readonly desk: Desk
  readonly lines: Lines
  readonly line: string
}

/** What stands in cells of its own. */
const inCells = ['label', 'amountCents']

/** The rest of a cost line: what kind of cost, whose, for which step; and what can be done with it. */
export function LineDetails(props: LineDetailsProps): JSX.Element {
  const [removing, setRemoving] = createSignal(false)
  const name = () => props.desk.lineName(props.line)
  const at = () => props.desk.lines().indexOf(props.line)
  return (
    <div class={styles.details} data-under="">
      <div class={styles.fields}>
        <For each={props.desk.field.fields.filter((field) => !inCells.includes(field.id))}>
          {(field) => <FieldView path={[...props.desk.linePath(props.line), field.id]} field={field} />}
        </For>
      </div>
      <div class={styles.acts}>
        <Marked path={props.desk.linePath(props.line)} />
        <RemarkCount path={props.desk.linePath(props.line)} name={name()} />
        <RemarkAct path={props.desk.linePath(props.line)} name={name()} bare />
        <MarkMenu path={props.desk.linePath(props.line)} name={name()} bare />
        <Show when={props.lines.mayMove(props.line)}>
          <Button
            size={28}
            look="quiet"
            icon="chevron-up"
            label={words.up(name())}
            aria-disabled={at() === 0 ? 'true' : undefined}
            onClick={() => props.lines.move(props.line, -1)}
          />
          <Button
            size={28}
            look="quiet"
            icon="chevron-down"
            label={words.down(name())}
            aria-disabled={at() === props.desk.lines().length - 1 ? 'true' : undefined}
            onClick={() => props.lines.move(props.line, 1)}
          />
        </Show>
        <Show when={props.lines.mayRemove(props.line)}>
          <Button
            size={28}
            look="danger"
            icon="trash"
            aria-label={words.remove(name())}
            onClick={() => setRemoving(true)}
          >
            {words.removeAct}
          </Button>
        </Show>
      </div>
      <RemoveRow
        open={removing()}
        onClose={() => setRemoving(false)}
        path={props.desk.linePath(props.line)}
        name={props.desk.line(props.line)?.label || words.nameless}
        homeId={domId(props.desk.path)}
      />
    </div>
  )
}
