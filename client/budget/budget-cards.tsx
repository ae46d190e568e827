import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { formatEuro, noCents } from '#shared/cents.ts'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { budget as words } from '#client/words/budget.ts'
import styles from './budget-cards.module.css'
import type { Desk } from './create-budget.ts'
import type { Lines } from './create-lines.ts'
import { layingBy } from './laying-by.ts'
import { LabelCell } from './line-cells.tsx'
import { LineDetails } from './line-details.tsx'
import { MoneyCell } from './money-cell.tsx'
import { ChangedBriefly, createSaid, LineFacts, PutBack } from './said-about-line.tsx'

export interface BudgetCardsProps {
  readonly desk: Desk
  readonly lines: Lines
  readonly onSource: (id: string) => void
}

/** On a phone: a card per cost line. Those that do not close are open, the others folded. */
export function BudgetCards(props: BudgetCardsProps): JSX.Element {
  return (
    <ol class={styles.cards} role="list">
      <For each={props.desk.lines()}>{(line) => <LineCard {...props} line={line} />}</For>
    </ol>
  )
}

function LineCard(props: BudgetCardsProps & { readonly line: string }): JSX.Element {
  // A card stays with its line.
  // eslint-disable-next-line solid/reactivity
  const said = createSaid(props.desk, props.line)
  const [toggled, setToggled] = createSignal<boolean | null>(null)
  const line = () => props.desk.line(props.line)
  const broken = () => said.balance() !== 0
  const open = () => toggled() ?? (broken() || props.lines.isOpen(props.line))
  const id = () => domId(props.desk.linePath(props.line))
  return (
    <li
      class={styles.card}
      id={id()}
      tabIndex={-1}
      data-open={open() ? '' : undefined}
      data-error={broken() ? '' : undefined}
    >
      <button
        type="button"
        class={styles.head}
        aria-expanded={open()}
        aria-controls={`${id()}_body`}
        onClick={() => setToggled(!open())}
      >
        <span class={styles.number}>{props.desk.lineNumber(props.line)}</span>
        <span class={styles.label}>{line()?.label || words.nameless}</span>
        <span class={styles.amount}>{formatEuro(line()?.amount ?? noCents)}</span>
        {/* Once it is open, the sentence below says it. */}
        <Show when={!(open() && broken())}>
          <StateMark state={broken() ? 'error' : 'done'} />
        </Show>
      </button>
      <div id={`${id()}_body`} hidden={!open()}>
        <Show when={open()}>
          <CardBody {...props} said={said} />
        </Show>
      </div>
    </li>
  )
}

function CardBody(
  props: BudgetCardsProps & { readonly line: string; readonly said: ReturnType<typeof createSaid> },
): JSX.Element {
  const dossier = useDossier()
  const [problem, setProblem] = createSignal<string | null>(null)
  const problemId = createUniqueId()
  const name = () => props.desk.lineName(props.line)
  const line = () => props.desk.line(props.line)
  const cell = (source: string) => props.desk.paid(props.line, source)
  /** What pays, and what I could let pay; the empty purses of others would only be in the way. */
  const sources = createMemo(() =>
    props.desk.sources().filter((id) => cell(id) !== 0 || props.desk.denial(id) === null),
  )
  const help = createMemo(() => {
    const here = line()
    return here ? layingBy(props.desk.budget(), here, dossier.actor?.organisation) : null
  })
  return (
    <div class={styles.body}>
      <div class={styles.facts}>
        <LineFacts desk={props.desk} said={props.said} problem={problem()} problemId={problemId} />
      </div>
      <ul class={styles.sources} role="list">
        <For each={sources()}>
          {(source) => (
            <li class={styles.row}>
              <SourceName desk={props.desk} id={source} onSource={props.onSource} />
              <MoneyCell
                desk={props.desk}
                column={source}
                path={props.desk.cell(props.line, source)}
                amount={cell(source)}
                denial={props.desk.denial(source)}
                name={`${name()}, ${props.desk.sourceName(source)} ${props.desk.sourceNote(source)}`}
                onProblem={setProblem}
                problemId={problemId}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.said.change()}>{(change) => <ChangedBriefly change={change()} />}</Show>
      <div class={styles.ways}>
        <Show when={props.said.change()}>{(change) => <PutBack change={change()} size={36} />}</Show>
        <Show when={help()}>
          {(lay) => (
            <Button
              look="secondary"
              onClick={() => dossier.write.set(props.desk.cell(props.line, lay().source.id), lay().amount)}
            >
              {words.lay(formatEuro(lay().missing))}
            </Button>
          )}
        </Show>
      </div>
      <Button
        look="quiet"
        iconEnd={props.lines.isOpen(props.line) ? 'chevron-up' : 'chevron-down'}
        aria-expanded={props.lines.isOpen(props.line)}
        onClick={() => props.lines.open(props.line, !props.lines.isOpen(props.line))}
      >
        {words.details}
      </Button>
      <Show when={props.lines.isOpen(props.line)}>
        <LabelCell desk={props.desk} line={props.line} name={name()} label={line()?.label ?? ''} />
        <div class={styles.row}>
          <span>{words.columns.amount}</span>
          <MoneyCell
            desk={props.desk}
            column="amount"
            path={[...props.desk.linePath(props.line), 'amountCents']}
            ofLine={props.desk.linePath(props.line)}
            amount={line()?.amount ?? noCents}
            denial={dossier.deny([...props.desk.linePath(props.line), 'amountCents'])}
            name={name()}
            onProblem={setProblem}
            problemId={problemId}
          />
        </div>
        <LineDetails desk={props.desk} lines={props.lines} line={props.line} />
      </Show>
    </div>
  )
}

function SourceName(props: {
  readonly desk: Desk
  readonly id: string
  readonly onSource: (id: string) => void
}): JSX.Element {
  const face = () => (
    <>
      <Show
        when={props.desk.sourceLayer(props.id)}
        fallback={<span class={styles.labo} aria-hidden="true" />}
      >
        {(layer) => <LayerBadge layer={layer()} size={22} />}
      </Show>
      <span>
        {props.desk.sourceName(props.id)} <small>{props.desk.sourceNote(props.id)}</small>
      </span>
    </>
  )
  return (
    <Show
      when={props.desk.source(props.id).organisation}
      fallback={<span class={styles.source}>{face()}</span>}
    >
      <button type="button" class={styles.source} onClick={() => props.onSource(props.id)}>
        {face()}
        <Icon name="chevron-right" size={12} />
      </button>
    </Show>
  )
}
