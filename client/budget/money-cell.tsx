import { createEffect, createSignal, on, onCleanup, Show, type JSX } from 'solid-js'
import { formatEuro, type Cents } from '#shared/cents.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { asLayer, faces } from '#shared/layers.ts'
import { domId } from '#client/fields/spot.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { TableCell, type CellSession } from '#client/tables/table-cell.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { budget as words } from '#client/words/budget.ts'
import { Amount } from './amount.tsx'
import { createMoneyDraft } from './create-money-draft.ts'
import styles from './money-cell.module.css'

export interface MoneyCellProps {
  /** Name of the column, for the arrows. */
  readonly column: string
  readonly path: Path
  readonly amount: Cents
  /** `Kostenlijn 1, Procesbegeleiding, Kortrijk contant`. */
  readonly name: string
  /** What was typed is no amount; `null` once it is, or is taken back. */
  readonly onProblem: (sentence: string | null) => void
  /** Where that sentence stands. */
  readonly problemId: string
  readonly strong?: boolean | undefined
}

/** In ms: so long a change by somebody else keeps its edge. */
const freshMs = 10_000

/** One amount: a zero is a dash, Enter or a digit opens it. */
export function MoneyCell(props: MoneyCellProps): JSX.Element {
  const dossier = useDossier()
  const fresh = createFresh(() => dossier.lastChange(props.path)?.at)
  const changed = () => {
    const by = fresh() ? dossier.lastChange(props.path)?.by : undefined
    return by && faces[asLayer(by.layer) ?? 'partner'].colour
  }
  return (
    <TableCell
      column={props.column}
      place={props.path}
      id={domId(props.path)}
      label={words.valueIn(
        props.name,
        words.columns.amount,
        props.amount ? formatEuro(props.amount) : words.noAmount,
      )}
      denial={dossier.deny(props.path)}
      align="end"
      flag
      changed={changed()}
      opens={/^[\d,€]$/u}
      edit={(session) => <MoneyBox {...props} session={session} />}
    >
      <span
        class={styles.amount}
        data-zero={props.amount === 0 ? '' : undefined}
        data-strong={props.strong ? '' : undefined}
      >
        <Show when={props.amount !== 0} fallback={words.nothing}>
          <Amount cents={props.amount} />
        </Show>
      </span>
    </TableCell>
  )
}

function MoneyBox(props: MoneyCellProps & { readonly session: CellSession }): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  // A cell stays open on one path.
  // eslint-disable-next-line solid/reactivity
  const { session, path } = props
  const draft = createMoneyDraft({
    value: () => props.amount,
    initial: session.initial,
    write: (amount) => dossier.write.set(path, amount || null),
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
    else if (event.key === 'Enter') session.finish()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
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
      onFocus={() => dossier.goTo(path)}
      onKeyDown={onKeyDown}
    />
  )
}

/** True for a while after `at` (ms) becomes another moment. */
function createFresh(at: () => number | undefined): () => boolean {
  const [fresh, setFresh] = createSignal(false)
  createEffect(
    on(at, (moment) => {
      setFresh(moment !== undefined)
      if (moment === undefined) return
      const timer = setTimeout(setFresh, freshMs, false)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return fresh
}
