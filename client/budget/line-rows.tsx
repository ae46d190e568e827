import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import type { CostLine } from '#shared/budget/budget.ts'
import { noCents } from '#shared/cents.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { domId } from '#client/fields/spot.ts'
import { useGrid } from '#client/tables/grid.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Icon } from '#client/ui/icon.tsx'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import type { Lines } from './create-lines.ts'
import { Balance, LabelCell } from './line-cells.tsx'
import { LineDetails } from './line-details.tsx'
import { MoneyCell } from './money-cell.tsx'
import { createSaid, SaidAboutLine } from './said-about-line.tsx'
import styles from './line.module.css'

export interface LineRowsProps {
  readonly desk: Desk
  readonly lines: Lines
  readonly line: string
  /** Of the whole table. */
  readonly columns: number
  readonly group: (source: string) => '' | undefined
}

const same = (a: CostLine | undefined, b: CostLine | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** One cost line: its amounts, under it what is to be said about it, and its details when they are open. */
export function LineRows(props: LineRowsProps): JSX.Element {
  const dossier = useDossier()
  // A row stays with its line.
  // eslint-disable-next-line solid/reactivity
  const said = createSaid(props.desk, props.line)
  const [problem, setProblem] = createSignal<string | null>(null)
  const problemId = createUniqueId()
  const line = createMemo(() => props.desk.line(props.line), undefined, { equals: same })
  const name = createMemo(() =>
    words.name(props.desk.lineNumber(props.line), line()?.label || words.nameless),
  )
  const amountPath = (): Path => [...props.desk.linePath(props.line), 'amountCents']
  const amountDenial = createMemo(() => dossier.deny(amountPath()))
  const wrong = () => (said.balance() !== 0 || problem() !== null ? '' : undefined)
  const speaks = () => said.any() || problem() !== null
  return (
    // A group of its own: what is said under one line comes and goes without touching any other.
    <tbody>
      <tr
        class={styles.line}
        id={domId(props.desk.linePath(props.line))}
        tabIndex={-1}
        data-error={wrong()}
        data-speaks={speaks() ? '' : undefined}
        on:keydown={(event) => props.lines.onKeyDown(props.line, event)}
      >
        <td data-col="number">{props.desk.lineNumber(props.line)}</td>
        <th scope="row" data-col="first">
          <LabelCell desk={props.desk} line={props.line} name={name()} label={line()?.label ?? ''} />
          <NoteButton desk={props.desk} lines={props.lines} line={props.line} name={name()} />
        </th>
        <td data-col="money">
          <MoneyCell
            desk={props.desk}
            column="amount"
            path={amountPath()}
            ofLine={props.desk.linePath(props.line)}
            amount={line()?.amount ?? noCents}
            denial={amountDenial()}
            name={name()}
            onProblem={setProblem}
            problemId={problemId}
          />
        </td>
        <For each={props.desk.sources()}>
          {(source) => (
            <td data-col="money" data-group={props.group(source)}>
              <MoneyCell
                desk={props.desk}
                column={source}
                path={props.desk.cell(props.line, source)}
                amount={props.desk.paid(props.line, source)}
                denial={props.desk.denial(source)}
                name={`${name()}, ${props.desk.sourceName(source)} ${props.desk.sourceNote(source)}`}
                onProblem={setProblem}
                problemId={problemId}
              />
            </td>
          )}
        </For>
        <td data-col="balance" data-group="">
          <Balance balance={said.balance()} />
        </td>
      </tr>
      <Show when={speaks()}>
        <tr class={styles.under} data-error={wrong()}>
          <td colSpan={props.columns}>
            <SaidAboutLine
              desk={props.desk}
              line={props.line}
              said={said}
              problem={problem()}
              problemId={problemId}
            />
          </td>
        </tr>
      </Show>
      <Show when={props.lines.isOpen(props.line)}>
        <tr class={styles.under}>
          <td colSpan={props.columns}>
            <LineDetails desk={props.desk} lines={props.lines} line={props.line} />
          </td>
        </tr>
      </Show>
    </tbody>
  )
}

interface NoteButtonProps {
  readonly desk: Desk
  readonly lines: Lines
  readonly line: string
  readonly name: string
}

/** What kind of cost it is, in small; opens all that can be said about it. */
function NoteButton(props: NoteButtonProps): JSX.Element {
  const grid = useGrid()
  const note = createMemo(() => props.desk.lineNote(props.line))
  const key = () => `${domId(props.desk.linePath(props.line))}_note`
  const isOpen = () => props.lines.isOpen(props.line)
  return (
    <button
      type="button"
      class={styles.note}
      id={key()}
      data-cell="note"
      data-aside=""
      tabIndex={grid?.tabIndex(key())}
      aria-expanded={isOpen()}
      onFocus={() => grid?.enter(key())}
      onClick={() => props.lines.open(props.line, !isOpen())}
    >
      <span>
        {note() || words.details}
        <span class="visually-hidden"> {(isOpen() ? words.close : words.open)(props.name)}</span>
      </span>
      <Icon name={isOpen() ? 'chevron-up' : 'chevron-down'} size={12} />
    </button>
  )
}
