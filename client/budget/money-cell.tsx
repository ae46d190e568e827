import { createEffect, on, onCleanup, type JSX } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { domId } from '#client/fields/spot.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import type { CellSession } from '#client/tables/create-cell-session.ts'
import { useGrid } from '#client/tables/grid.ts'
import { LightCell } from '#client/tables/light-cell.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { Icon } from '#client/ui/icon.tsx'
import { budget as words } from '#client/words/budget.ts'
import { budgetHistory as historyWords } from '#client/words/budget-history.ts'
import type { AskedAmount } from './amount-history.tsx'
import { Amount } from './amount.tsx'
import type { Desk } from './create-budget.ts'
import { createMoneyDraft } from './create-money-draft.ts'
import { cellPurse, linePurse } from './purses.ts'
import styles from './money-cell.module.css'

export interface MoneyCellProps {
  readonly desk: Desk
  /** Name of the column, for the arrows. */
  readonly column: string
  readonly path: Path
  readonly amount: Cents
  readonly denial: Denial | null
  /** `Kostenlijn 1, Procesbegeleiding, Kortrijk contant`. */
  readonly name: string
  /** What was typed is no amount; `null` once it is, or is taken back. */
  readonly onProblem: (sentence: string | null) => void
  /** Where that sentence stands. */
  readonly problemId: string
  /** Of a line: the amount itself, which may be made of a quantity and a price. */
  readonly ofLine?: Path | undefined
}

/** One amount: a zero is a dash, Enter or a digit opens it. */
export function MoneyCell(props: MoneyCellProps): JSX.Element {
  const dossier = useDossier()
  const ask = (cell: HTMLElement): void => props.desk.ask(askedAt(cell, props))
  return (
    <LightCell
      column={props.column}
      id={domId(props.path)}
      label={words.valueIn(
        props.name,
        words.columns.amount,
        props.amount ? formatEuro(props.amount) : words.noAmount,
      )}
      denial={props.denial}
      align="end"
      other={props.desk.other(props.path)}
      changed={props.desk.freshly(props.path)}
      opens={/^[\d,€]$/u}
      onEnter={() => dossier.goTo(props.path)}
      onKey={(key, cell) => {
        if (key === 'h') ask(cell)
        return key === 'h'
      }}
      onDenied={ask}
      edit={(session) => <MoneyBox {...props} session={session} />}
    >
      <span
        class={styles.amount}
        data-zero={props.amount === 0 ? '' : undefined}
        data-strong={props.ofLine ? '' : undefined}
      >
        {props.amount === 0 ? words.nothing : <Amount cents={props.amount} />}
      </span>
    </LightCell>
  )
}

/** Beside what stays there: the box in a cell goes as soon as it loses the focus. */
const askedAt = (cell: HTMLElement, { path, ofLine, name }: MoneyCellProps): AskedAmount => ({
  place: ofLine ?? path,
  name,
  id: domId(path),
  beside: cell.closest<HTMLElement>('[data-align]') ?? cell,
})

function MoneyBox(props: MoneyCellProps & { readonly session: CellSession }): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const inGrid = useGrid() !== undefined
  // A cell stays open on one path.
  // eslint-disable-next-line solid/reactivity
  const { session, path, ofLine, desk } = props
  const draft = createMoneyDraft({
    value: () => props.amount,
    initial: session.initial,
    purse: ofLine ? linePurse(dossier, ofLine, desk.field.fields) : cellPurse(dossier, path),
  })
  session.joins({ leave: draft.commit, stuck: () => draft.problem() !== null, restore: draft.restore })
  createEffect(
    on(draft.problem, (sentence) => {
      props.onProblem(sentence)
      if (sentence) announcer.sayNow(sentence)
    }),
  )
  onCleanup(() => props.onProblem(null))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') session.restore()
    else if (event.key !== 'Enter' || event.ctrlKey) return
    else if (inGrid) session.finishTo(event.shiftKey ? 'ArrowUp' : 'ArrowDown')
    else session.finish()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        class={styles.box}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label={props.name}
        aria-invalid={draft.problem() ? 'true' : undefined}
        aria-describedby={draft.problem() ? props.problemId : undefined}
        value={draft.text()}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class={styles.ask}
        tabIndex={-1}
        aria-label={historyWords.title}
        title={historyWords.title}
        // The box keeps the focus until the window takes it.
        onPointerDown={(event) => event.preventDefault()}
        onClick={(event) => desk.ask(askedAt(event.currentTarget, props))}
      >
        <Icon name="history" size={14} />
      </button>
    </>
  )
}
