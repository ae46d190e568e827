import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { cellOf } from '#shared/budget/budget.ts'
import { noCents } from '#shared/cents.ts'
import { domId } from '#client/fields/spot.ts'
import { Icon } from '#client/ui/icon.tsx'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import type { Lines } from './create-lines.ts'
import { Balance, LabelCell } from './line-cells.tsx'
import { LineDetails } from './line-details.tsx'
import { MoneyCell } from './money-cell.tsx'
import { createSaid, SaidAboutLine } from './said-about-line.tsx'
import styles from './budget-table.module.css'

export interface LineRowsProps {
  readonly desk: Desk
  readonly lines: Lines
  readonly line: string
  /** Of the whole table. */
  readonly columns: number
  readonly group: (source: string) => '' | undefined
}

/** One cost line: its amounts, under it what is to be said about it, and its details when they are open. */
export function LineRows(props: LineRowsProps): JSX.Element {
  // A row stays with its line.
  // eslint-disable-next-line solid/reactivity
  const said = createSaid(props.desk, props.line)
  const [problem, setProblem] = createSignal<string | null>(null)
  const problemId = createUniqueId()
  const name = () => props.desk.lineName(props.line)
  const amount = () => props.desk.line(props.line)?.amount ?? noCents
  const wrong = () => (said.balance() !== 0 || problem() !== null ? '' : undefined)
  const speaks = () => said.any() || problem() !== null
  return (
    <>
      <tr
        class={styles.line}
        id={domId(props.desk.linePath(props.line))}
        tabIndex={-1}
        data-error={wrong()}
        data-speaks={speaks() ? '' : undefined}
        on:keydown={(event) => props.lines.onKeyDown(props.line, event)}
      >
        <td class={styles.number}>{props.desk.lineNumber(props.line)}</td>
        <th scope="row" class={styles.first}>
          <LabelCell desk={props.desk} line={props.line} />
          <button
            type="button"
            class={styles.note}
            aria-expanded={props.lines.isOpen(props.line)}
            onClick={() => props.lines.open(props.line, !props.lines.isOpen(props.line))}
          >
            <span>
              {props.desk.lineNote(props.line) || words.details}
              <span class="visually-hidden">
                {' '}
                {(props.lines.isOpen(props.line) ? words.close : words.open)(name())}
              </span>
            </span>
            <Icon name={props.lines.isOpen(props.line) ? 'chevron-up' : 'chevron-down'} size={12} />
          </button>
        </th>
        <td class={styles.money}>
          <MoneyCell
            column="amount"
            path={[...props.desk.linePath(props.line), 'amountCents']}
            amount={amount()}
            name={name()}
            onProblem={setProblem}
            problemId={problemId}
            strong
          />
        </td>
        <For each={props.desk.sources()}>
          {(source) => (
            <td class={styles.money} data-group={props.group(source)}>
              <MoneyCell
                column={source}
                path={props.desk.cell(props.line, source)}
                amount={cellOf(props.desk.budget(), props.line, source)}
                name={`${name()}, ${props.desk.sourceName(source)} ${props.desk.sourceNote(source)}`}
                onProblem={setProblem}
                problemId={problemId}
              />
            </td>
          )}
        </For>
        <td class={styles.balance} data-group="">
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
    </>
  )
}
