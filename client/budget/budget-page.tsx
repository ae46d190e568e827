import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js'
import { engagementsRoot, fieldPath } from '#shared/dossier/schema.ts'
import { labelOf, type Section } from '#shared/dossier/template.ts'
import { valueAt } from '#client/fields/value-at.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { domId, useSpot } from '#client/fields/spot.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { budget as words } from '#client/words/budget.ts'
import { AddSource } from './add-source.tsx'
import { AmountHistory } from './amount-history.tsx'
import { BudgetCards } from './budget-cards.tsx'
import { BudgetHead, Ceiling } from './budget-head.tsx'
import { BudgetTable } from './budget-table.tsx'
import { BudgetViews } from './budget-views.tsx'
import styles from './budget.module.css'
import { createBudget } from './create-budget.ts'
import { createLines } from './create-lines.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { SheetMenu } from './sheet-menu.tsx'
import { SourceCard } from './source-card.tsx'

export interface BudgetPageProps {
  readonly section: Section
  readonly proposal: string
}

/** What it costs, who pays, and what is asked of the organiser. */
export function BudgetPage(props: BudgetPageProps): JSX.Element {
  const spot = useSpot()
  // A section keeps its shape for as long as its page stands.
  // eslint-disable-next-line solid/reactivity
  const desk = createBudget(props.section)
  const narrow = createNarrow()
  const lines = createLines(desk, narrow)
  const heading = createHeading(() => props.section.title)
  const [opened, setOpened] = createSignal<string | null>(null)
  /** Rows of a spreadsheet, pasted on the table or still to be pasted. */
  const [pasting, setPasting] = createSignal<string | null>(null)
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    // One amount in a box is for the box.
    if (!lines.mayAdd() || !/[\t\n]/u.test(text.trim()) || isBox(event.target)) return
    event.preventDefault()
    setPasting(text)
  }
  const source = () => desk.sources().find((id) => id === opened()) ?? null
  createEffect(
    on(spot.target, (target) => {
      const [root, , drawer, id] = target ?? []
      if (root === engagementsRoot && drawer === 'sources' && id !== undefined) setOpened(id)
    }),
  )
  /** Beside the title; on a phone under the lines, where nothing is pushed down by them. */
  const acts = () => (
    <>
      <SheetMenu proposal={props.proposal} mayPaste={lines.mayAdd()} onPaste={() => setPasting('')} />
      <AddSource onAdded={setOpened} />
    </>
  )
  return (
    <div class={styles.page}>
      <PageHeader
        look="wide"
        letter={props.section.letter}
        title={props.section.title}
        lead={narrow() ? undefined : props.section.lead}
        headingRef={heading}
        actions={
          <Show
            when={narrow()}
            fallback={
              <>
                <VatPill section={props.section} />
                {acts()}
                <Show when={lines.mayAdd()}>
                  <Button look="primary" icon="plus" onClick={lines.add}>
                    <span aria-hidden="true">{words.line}</span>
                    <span class="visually-hidden">{words.addLine}</span>
                  </Button>
                </Show>
              </>
            }
          >
            <Show when={lines.mayAdd()}>
              <Button look="primary" icon="plus" label={words.addLine} onClick={lines.add} />
            </Show>
          </Show>
        }
      />
      <section
        id={domId(desk.path)}
        tabIndex={-1}
        class={styles.lines}
        aria-labelledby="lines-title"
        onPaste={onPaste}
      >
        <h2 class="visually-hidden" id="lines-title">
          {desk.field.label}
        </h2>
        <Show
          when={desk.lines().length > 0}
          fallback={
            <EmptyState level={2} title={words.none.title}>
              {lines.mayAdd() ? words.none.text : words.none.read}
            </EmptyState>
          }
        >
          <BudgetHead desk={desk} />
          <Show
            when={narrow()}
            fallback={
              <BudgetTable
                desk={desk}
                lines={lines}
                source={source()}
                onSource={(id) => setOpened((before) => (before === id ? null : id))}
              />
            }
          >
            <BudgetCards desk={desk} lines={lines} onSource={setOpened} />
            <Ceiling desk={desk} />
          </Show>
          <Show when={lines.mayAdd()}>
            <p class={styles.hint}>
              {words.own} <Show when={!narrow()}>{words.keys}</Show>
            </p>
          </Show>
        </Show>
        <Show when={narrow()}>
          <div class={styles.acts}>
            {acts()}
            <VatPill section={props.section} />
          </div>
        </Show>
        <Show when={source()} keyed>
          {(id) => <SourceCard desk={desk} id={id} onClose={() => setOpened(null)} />}
        </Show>
      </section>
      <Show when={desk.lines().length > 0}>
        <BudgetViews desk={desk} />
      </Show>
      <Show when={desk.asked()} keyed>
        {(asked) => <AmountHistory proposal={props.proposal} asked={asked} onClose={() => desk.ask(null)} />}
      </Show>
      <Show when={pasting() !== null}>
        <PasteDialog desk={desk} text={pasting() ?? ''} onClose={() => setPasting(null)} />
      </Show>
      <For each={props.section.fields.filter((field) => field !== desk.field)}>
        {(field) => <FieldView path={fieldPath(props.section.id, field)} field={field} />}
      </For>
    </div>
  )
}

const isBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')

/** With or without VAT: what every amount on the page means. */
function VatPill(props: { readonly section: Section }): JSX.Element {
  const dossier = useDossier()
  const label = () =>
    props.section.fields
      .map((field) =>
        field.kind === 'choice'
          ? labelOf(field.options, valueAt(dossier.content, fieldPath(props.section.id, field)))
          : '',
      )
      .find(Boolean)
  return <Show when={label()}>{(chosen) => <Pill look="plain">{chosen()}</Pill>}</Show>
}
