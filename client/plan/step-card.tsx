import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf } from '#shared/dossier/template.ts'
import { resultsOf } from '#shared/plan/steps.ts'
import { removalPath } from '#client/fields/create-removal.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { Marked, MarkMenu } from '#client/fields/mark-menu.tsx'
import { RemarkAct, RemarkCount } from '#client/fields/remark-act.tsx'
import { RemoveRow } from '#client/fields/remove-row.tsx'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { plan as words } from '#client/words/plan.ts'
import type { Plan } from './create-plan.ts'
import { cardId } from './step-acts.tsx'
import styles from './step-card.module.css'

/** Short answers side by side first, then what takes room; whatever else the template asks comes last. */
const short = ['title', 'track', 'startMonth', 'endMonth', 'lead']
const long = ['goal', 'activities', 'deliverables']

/** One step laid open under the table: everything about it, in the fields of the template. */
export function StepCard(props: { readonly plan: Plan; readonly id: string }): JSX.Element {
  const dossier = useDossier()
  const [removing, setRemoving] = createSignal(false)
  const fields = (ids: readonly string[]) =>
    ids.map((id) => fieldOf(props.plan.field.fields, id)).filter((field) => field !== undefined)
  const rest = () =>
    props.plan.field.fields.filter((field) => !short.includes(field.id) && !long.includes(field.id))
  const row = (): Path => props.plan.rowPath(props.id)
  const step = () => props.plan.step(props.id)
  const at = () => props.plan.number(props.id)
  const track = () => {
    const field = fieldOf(props.plan.field.fields, 'track')
    return field?.kind === 'choice' ? labelOf(field.options, step()?.track) : ''
  }
  return (
    <section class={styles.card} id={cardId(props.id)} aria-label={words.card}>
      <div id={domId(row())} tabIndex={-1} class={styles.anchor} />
      <header class={styles.head}>
        <h2 class={styles.title}>
          <span class={styles.number}>{at()}</span> {step()?.title || words.nameless}
        </h2>
        <Show when={track()}>
          <Pill look="busy">{track()}</Pill>
        </Show>
        <span class={styles.acts}>
          <Show when={props.plan.mayMove(props.id)}>
            <Button
              size={28}
              look="quiet"
              icon="chevron-up"
              label={words.up}
              aria-disabled={at() === 1 ? 'true' : undefined}
              onClick={() => props.plan.move(props.id, -1)}
            />
            <Button
              size={28}
              look="quiet"
              icon="chevron-down"
              label={words.down}
              aria-disabled={at() === props.plan.ids().length ? 'true' : undefined}
              onClick={() => props.plan.move(props.id, 1)}
            />
          </Show>
          <Marked path={row()} />
          <RemarkCount path={row()} name={props.plan.name(props.id)} />
          <RemarkAct path={row()} name={props.plan.name(props.id)} bare />
          <MarkMenu path={row()} name={props.plan.name(props.id)} bare />
          <Show when={dossier.deny(removalPath(row())) === null}>
            <Button
              size={28}
              look="quiet"
              icon="trash"
              label={words.remove(props.plan.name(props.id))}
              onClick={() => setRemoving(true)}
            />
          </Show>
          <Button
            size={28}
            look="quiet"
            icon="close"
            label={words.close(props.plan.name(props.id))}
            onClick={() => props.plan.choose(null)}
          />
        </span>
      </header>
      <div class={styles.short}>
        <For each={fields(short)}>{(field) => <FieldView path={[...row(), field.id]} field={field} />}</For>
      </div>
      <div class={styles.long}>
        <For each={fields(long)}>{(field) => <FieldView path={[...row(), field.id]} field={field} />}</For>
      </div>
      <div class={styles.long}>
        <For each={rest()}>{(field) => <FieldView path={[...row(), field.id]} field={field} />}</For>
        <LeadsTo id={props.id} />
      </div>
      <RemoveRow
        open={removing()}
        onClose={() => setRemoving(false)}
        path={row()}
        name={step()?.title || words.nameless}
        homeId={domId(props.plan.path)}
      />
    </section>
  )
}

/** The results that say they come from this step; they are written further down the page. */
function LeadsTo(props: { readonly id: string }): JSX.Element {
  const dossier = useDossier()
  const results = () => resultsOf(dossier.content).filter((result) => result.steps.includes(props.id))
  return (
    <div>
      <h3 class={styles.caption}>{words.leadsTo}</h3>
      <ul class={styles.results} role="list">
        <For each={results()} fallback={<li>{words.noResults}</li>}>
          {(result) => (
            <li>
              <b>{result.title}</b>
              <span>{words.result(result.indicator, result.baseline, result.target)}</span>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
