import { createSignal, For, Show, type JSX } from 'solid-js'
import { fieldPath } from '#shared/dossier/schema.ts'
import type { Section } from '#shared/dossier/template.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { ListEntry } from '#client/fields/list-entry.tsx'
import { domId } from '#client/fields/spot.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { plan as words } from '#client/words/plan.ts'
import { createPlan, type Plan } from './create-plan.ts'
import styles from './plan.module.css'
import { PlanFindings, PlanLegend } from './plan-legend.tsx'
import { StepCard } from './step-card.tsx'
import { StepTable } from './step-table.tsx'
import { TimelineFigure } from './timeline-figure.tsx'
import { createLanes } from './create-lanes.ts'
import { ViewSwitch, type View } from './view-switch.tsx'

/** The steps of the project as a table and in time; the one that was chosen laid open; where they lead. */
export function PlanPage(props: { readonly section: Section }): JSX.Element {
  // A section keeps its shape for as long as its page stands.
  // eslint-disable-next-line solid/reactivity
  const plan = createPlan(props.section)
  const narrow = createNarrow()
  const heading = createHeading(() => props.section.title)
  const [view, setView] = createSignal<View>('timeline')
  return (
    <div class={styles.page}>
      <PageHeader
        look="wide"
        letter={props.section.letter}
        title={props.section.title}
        lead={narrow() ? undefined : props.section.lead}
        headingRef={heading}
        actions={
          <>
            <Show when={!narrow() && plan.ids().length > 0}>
              <ViewSwitch view={view()} onChange={setView} />
            </Show>
            <Show when={plan.mayAdd()}>
              <Button look="primary" icon="plus" onClick={plan.add}>
                <span aria-hidden="true">{words.step}</span>
                <span class="visually-hidden">{words.addStep}</span>
              </Button>
            </Show>
          </>
        }
      />
      <Show when={plan.ids().length > 0 || narrow()} fallback={<NoSteps plan={plan} />}>
        <Show when={narrow()} fallback={<Steps plan={plan} view={view()} />}>
          <PhoneSteps plan={plan} />
        </Show>
      </Show>
      <div class={styles.lists}>
        <For each={props.section.fields.filter((field) => field !== plan.field)}>
          {(field) => <FieldView path={fieldPath(props.section.id, field)} field={field} look="title" />}
        </For>
      </div>
    </div>
  )
}

function NoSteps(props: { readonly plan: Plan }): JSX.Element {
  return (
    <div id={domId(props.plan.path)} tabIndex={-1} class={styles.steps}>
      <StepsTitle plan={props.plan} />
      <EmptyState title={words.none.title}>
        {props.plan.mayAdd() ? words.none.text : words.none.read}
      </EmptyState>
    </div>
  )
}

function Steps(props: { readonly plan: Plan; readonly view: View }): JSX.Element {
  const lanes = createLanes(() => props.plan.ids())
  return (
    <section class={styles.steps} id={domId(props.plan.path)} tabIndex={-1} aria-labelledby="steps-title">
      <StepsTitle plan={props.plan} />
      <div class={styles.board} data-view={props.view}>
        <StepTable plan={props.plan} view={props.view} ref={lanes.watch} />
        <Show when={props.view === 'timeline'}>
          <TimelineFigure
            funder={props.plan.funder}
            plan={props.plan.timeline()}
            lanes={lanes.lanes()}
            head={lanes.head()}
          />
        </Show>
      </div>
      <div class={styles.under}>
        <Show when={props.view === 'timeline'}>
          <PlanLegend />
        </Show>
        <PlanFindings />
      </div>
      <Show when={props.plan.mayAdd()}>
        <p class={styles.keys}>{words.keys}</p>
      </Show>
      <Show when={props.plan.chosen()} keyed>
        {(id) => <StepCard plan={props.plan} id={id} />}
      </Show>
    </section>
  )
}

/** On a phone every step is a card; the drawing above them has its own lanes. */
function PhoneSteps(props: { readonly plan: Plan }): JSX.Element {
  return (
    <div class={styles.steps}>
      <StepsTitle plan={props.plan} />
      <Show when={props.plan.ids().length > 0}>
        <TimelineFigure funder={props.plan.funder} plan={props.plan.timeline()} />
        <PlanLegend />
      </Show>
      <PlanFindings />
      <ListEntry path={props.plan.path} field={props.plan.field} look="title" adding={<></>} />
    </div>
  )
}

/** Seen by who goes from heading to heading; the table says it to everybody else. */
function StepsTitle(props: { readonly plan: Plan }): JSX.Element {
  return (
    <h2 class="visually-hidden" id="steps-title">
      {props.plan.field.label}
    </h2>
  )
}
