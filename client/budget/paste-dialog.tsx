import { createUniqueId, For, Index, Show, type JSX } from 'solid-js'
import { lineColumns, type PastedColumn } from '#shared/budget/pasted-columns.ts'
import { formatEuro, sum } from '#shared/cents.ts'
import { fieldOf } from '#shared/dossier/template.ts'
import { focusInside } from '#client/fields/focus.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { DataTable } from '#client/ui/data-table.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { budgetPaste as words } from '#client/words/budget-paste.ts'
import type { Desk } from './create-budget.ts'
import { createPaste, type Paste } from './create-paste.ts'
import styles from './paste-dialog.module.css'

export interface PasteDialogProps {
  readonly desk: Desk
  /** What is already on its way: pasted on the table itself. */
  readonly text: string
  readonly onClose: () => void
}

/** Takes cost lines over from a spreadsheet, after one has seen what comes of them. */
export function PasteDialog(props: PasteDialogProps): JSX.Element {
  const announcer = useAnnouncer()
  const boxId = createUniqueId()
  // A dialog stays with what it was opened for.
  // eslint-disable-next-line solid/reactivity
  const paste = createPaste(props.desk, props.text)
  const count = () => paste.lines().length
  const take = (): void => {
    const taken = count()
    const first = paste.take()
    props.onClose()
    if (first === null) return
    focusInside(props.desk.linePath(first))
    announcer.say(words.taken(taken))
  }
  return (
    <Dialog
      open
      wide
      onClose={() => props.onClose()}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button look="primary" notYet={count() > 0 ? undefined : words.notYet} onClick={take}>
            {count() > 0 ? words.act(count()) : words.actNone}
          </Button>
          <Button onClick={() => props.onClose()}>{words.cancel}</Button>
        </>
      }
    >
      <div class={styles.form}>
        <div class={styles.field}>
          <label for={boxId}>{words.box}</label>
          <textarea
            id={boxId}
            class={styles.box}
            data-first=""
            rows={props.text ? 3 : 6}
            spellcheck={false}
            aria-describedby={`${boxId}-hint`}
            value={paste.text()}
            onInput={(event) => paste.setText(event.currentTarget.value)}
          />
          <p class={styles.hint} id={`${boxId}-hint`}>
            {words.hint}
          </p>
        </div>
        <Show when={paste.columns().length > 0}>
          <Checkbox label={words.heads} checked={paste.heads()} onChange={paste.setHeads} />
          <Columns desk={props.desk} paste={paste} />
          <Show when={count() > 0} fallback={<p role="status">{words.nothing}</p>}>
            <Preview paste={paste} />
          </Show>
        </Show>
      </div>
    </Dialog>
  )
}

/** What each column holds: guessed, and to be changed. */
function Columns(props: { readonly desk: Desk; readonly paste: Paste }): JSX.Element {
  const options = () => [
    { value: 'skip', label: words.column.skip },
    ...lineColumns
      .filter((column) => fieldOf(props.desk.field.fields, column))
      .map((column) => ({ value: column, label: words.column[column] })),
    ...props.paste
      .sources()
      .map(({ id, names }) => ({ value: `source:${id}`, label: words.paidBy(names[0] ?? id) })),
  ]
  return (
    <div class={styles.columns}>
      <Index each={props.paste.columns()}>
        {(column, at) => (
          <SelectField
            label={words.holds(at + 1)}
            help={props.paste.sample(at) || undefined}
            options={options()}
            value={column()}
            onChange={(value) => props.paste.setColumn(at, value as PastedColumn)}
          />
        )}
      </Index>
    </div>
  )
}

function Preview(props: { readonly paste: Paste }): JSX.Element {
  const lines = () => props.paste.lines()
  return (
    <>
      <p role="status" class={styles.count}>
        {words.count(lines().length, formatEuro(sum(lines().map(({ amount }) => amount))))}
      </p>
      <div class={styles.preview} role="region" tabIndex={0} aria-label={words.caption}>
        <DataTable caption={words.caption} dense>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col" data-number="">
                {words.amount}
              </th>
              <th scope="col" data-number="">
                {words.funded}
              </th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr data-error={line.problems.length > 0 ? '' : undefined}>
                  <th scope="row">{String(line.values.label ?? words.nameless)}</th>
                  <td data-number="">{formatEuro(line.amount)}</td>
                  <td data-number="">{formatEuro(sum(Object.values(line.paid)))}</td>
                  <td>{line.problems.map(words.problem).join(' ')}</td>
                </tr>
              )}
            </For>
          </tbody>
        </DataTable>
      </div>
    </>
  )
}
