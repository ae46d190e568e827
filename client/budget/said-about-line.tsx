import { createMemo, For, Show, type JSX } from 'solid-js'
import { balanceOf, fundedOf } from '#shared/budget/budget.ts'
import { asCents, formatEuro, noCents, type Cents } from '#shared/cents.ts'
import { missingRule } from '#shared/checks/finding.ts'
import type { Scalar } from '#shared/dossier/content.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { asLayer } from '#shared/layers.ts'
import { useFindings } from '#client/fields/findings.ts'
import { useDossier, type Change } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import { without } from './overview.ts'
import styles from './line.module.css'

/** An amount of this line that somebody else just changed. */
export interface LineChange {
  readonly path: Path
  /** Whose money, or the amount of the line itself. */
  readonly column: string
  readonly change: Change
}

/** Everything there is to say of a line: that it does not close, what the checks find, who changed what. */
export interface Said {
  readonly balance: () => Cents
  readonly findings: () => readonly string[]
  readonly change: () => LineChange | null
  readonly any: () => boolean
}

/** That a line does not close is said here at once, and need not be said again by the checks. */
const saidHere = ['V60', missingRule]

export function createSaid(desk: Desk, line: string): Said {
  const dossier = useDossier()
  const findings = useFindings()
  const balance = createMemo(() => {
    const here = desk.line(line)
    return here ? balanceOf(desk.budget(), here) : noCents
  })
  const said = createMemo(() =>
    findings
      .at(desk.linePath(line))
      .filter((finding) => !saidHere.includes(finding.rule))
      .map((finding) => finding.sentence),
  )
  const change = createMemo((): LineChange | null => {
    const places = [
      { path: [...desk.linePath(line), 'amountCents'] as unknown as Path, column: words.columns.amount },
      ...desk.sources().map((id) => ({ path: desk.cell(line, id), column: desk.sourceName(id) })),
    ]
    const changes = places.flatMap((place): LineChange[] => {
      const found = dossier.lastChange(place.path)
      return found ? [{ ...place, change: found }] : []
    })
    return changes.toSorted((a, b) => b.change.at - a.change.at)[0] ?? null
  })
  return {
    balance,
    findings: said,
    change,
    any: () => balance() !== 0 || said().length > 0 || change() !== null,
  }
}

export interface SaidAboutLineProps extends LineFactsProps {
  readonly line: string
}

/** All of it in one row, under the line in the table. */
export function SaidAboutLine(props: SaidAboutLineProps): JSX.Element {
  const funded = () => {
    const line = props.desk.line(props.line)
    return line && words.funded(formatEuro(fundedOf(props.desk.budget(), line)), formatEuro(line.amount))
  }
  return (
    <div class={styles.said} data-under="">
      <LineFacts {...props} funded={funded()} />
      <Show when={props.said.change()}>{(change) => <ChangedAmount change={change()} />}</Show>
    </div>
  )
}

export interface LineFactsProps {
  readonly desk: Desk
  readonly said: Said
  readonly problem: string | null
  readonly problemId: string
  /** How much of it is paid for, where that is not read from the rows. */
  readonly funded?: string | undefined
}

/** What is wrong with a line, each in a paragraph. */
export function LineFacts(props: LineFactsProps): JSX.Element {
  const balance = () => props.said.balance()
  const fact = () => {
    const open = balance()
    return open < 0 ? words.missing(formatEuro(without(open))) : words.over(formatEuro(open))
  }
  return (
    <>
      <Show when={props.problem}>
        <p class={styles.problem} id={props.problemId}>
          <StateMark state="error" />
          {props.problem}
        </p>
      </Show>
      <Show when={balance() !== 0}>
        <p class={styles.fact}>
          <StateMark state="error" />
          <span>
            <b>{fact()}</b> {props.funded}
          </span>
        </p>
      </Show>
      <For each={props.said.findings()}>
        {(sentence) => (
          <p>
            <StateMark state="error" />
            <span>{sentence}</span>
          </p>
        )}
      </For>
    </>
  )
}

/** Who made what of an amount, in few words. */
export function ChangedBriefly(props: { readonly change: LineChange }): JSX.Element {
  const made = () => props.change.change
  return (
    <div class={styles.change}>
      <LayerBadge layer={asLayer(made().by.layer) ?? 'partner'} />
      <span>
        <b>{made().by.name}</b> {words.changedBriefly} <s>{amountOf(made().from)}</s>
        <span class="visually-hidden">. {words.now(amountOf(made().to))}</span>
      </span>
    </div>
  )
}

/** Who made what of an amount, and the way back for who may write there. */
function ChangedAmount(props: { readonly change: LineChange }): JSX.Element {
  const made = () => props.change.change
  return (
    <div class={styles.change}>
      <LayerBadge layer={asLayer(made().by.layer) ?? 'partner'} />
      <span>
        <b>{made().by.name}</b> {words.changed(made().by.organisation)} <s>{amountOf(made().from)}</s>{' '}
        {words.to} <b>{amountOf(made().to)}</b>.
      </span>
      <PutBack change={props.change} size={28} />
    </div>
  )
}

/** The way back from what somebody else made of an amount, for who may write there. */
export function PutBack(props: { readonly change: LineChange; readonly size: 28 | 36 }): JSX.Element {
  const dossier = useDossier()
  return (
    <Show when={dossier.deny(props.change.path) === null}>
      <Button
        size={props.size}
        aria-label={words.putBackFor(props.change.column)}
        onClick={() => dossier.write.set(props.change.path, props.change.change.from)}
      >
        {words.putBack}
      </Button>
    </Show>
  )
}

const amountOf = (value: Scalar | null): string => formatEuro(asCents(value) ?? noCents)
