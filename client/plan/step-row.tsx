import { createMemo, Show, type JSX } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, type Field } from '#shared/dossier/template.ts'
import { faces } from '#shared/layers.ts'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { createReferents } from '#client/fields/create-names.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { plan as words } from '#client/words/plan.ts'
import { CellEditor } from '#client/tables/cell-editor.tsx'
import { RowFlag } from '#client/tables/row-flag.tsx'
import { shortName } from '#client/tables/short-name.ts'
import { TableCell } from '#client/tables/table-cell.tsx'
import type { Plan } from './create-plan.ts'
import { StepActs } from './step-acts.tsx'
import styles from './step-table.module.css'

export interface StepRowProps {
  readonly plan: Plan
  readonly id: string
  /** With the columns that say in words what the drawing shows. */
  readonly long: boolean
}

export function StepRow(props: StepRowProps): JSX.Element {
  const dossier = useDossier()
  const row = (): Path => props.plan.rowPath(props.id)
  const step = createMemo(() => props.plan.step(props.id))
  const others = createMemo(() => dossier.inside(row()).filter((present) => !present.me))
  const colour = () => {
    const other = others()[0]
    return other && faces[layerOfPerson(other)].colour
  }
  const under = () => {
    const track = fieldOf(props.plan.field.fields, 'track')
    const options = track?.kind === 'choice' ? track.options : []
    const delivers = props.long ? '' : (step()?.deliverables[0]?.title ?? '')
    return [labelOf(options, step()?.track), delivers].filter(Boolean).join(' · ')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    if (props.plan.mayMove(props.id)) props.plan.move(props.id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <tr
      class={styles.row}
      aria-label={props.plan.name(props.id)}
      data-chosen={props.plan.chosen() === props.id ? '' : undefined}
      data-others={others().length > 0 ? '' : undefined}
      style={{ '--other': colour() }}
      on:keydown={onKeyDown}
    >
      <td class={styles.number}>{props.plan.number(props.id)}</td>
      <th scope="row" class={styles.title}>
        <Show when={others().length > 0}>
          <RowFlag people={others()} act={words.editing} />
        </Show>
        <StepCell
          {...props}
          column="title"
          fields={['title']}
          name={words.columns.title}
          value={step()?.title ?? ''}
        >
          <span class={styles.name}>{step()?.title || words.nameless}</span>
        </StepCell>
        <span class={styles.under}>{under()}</span>
      </th>
      <td>
        <Lead {...props} lead={step()?.lead ?? ''} />
      </td>
      <td class={styles.months}>
        <StepCell
          {...props}
          column="months"
          fields={['startMonth', 'endMonth']}
          name={words.columns.months}
          value={words.months(step()?.start ?? null, step()?.end ?? null)}
        >
          {words.months(step()?.start ?? null, step()?.end ?? null)}
        </StepCell>
      </td>
      <Show when={props.long}>
        <td>
          {step()
            ?.deliverables.map((one) => one.title)
            .join('; ') || words.noMonths}
        </td>
        <td>
          {step()
            ?.dependsOn.filter((id) => props.plan.number(id) > 0)
            .map((id) => props.plan.name(id))
            .join('; ') || words.noMonths}
        </td>
        <td>{props.plan.timeline().labo.has(props.id) ? words.pays : words.noMonths}</td>
      </Show>
      <td class={styles.acts}>
        <StepActs plan={props.plan} id={props.id} />
      </td>
    </tr>
  )
}

interface StepCellProps extends StepRowProps {
  readonly column: string
  /** The fields it opens into; the first says who may write and where I am. */
  readonly fields: readonly string[]
  readonly name: string
  readonly value: string
  readonly children: JSX.Element
}

function StepCell(props: StepCellProps): JSX.Element {
  const dossier = useDossier()
  const fields = () =>
    props.fields.map((id) => fieldOf(props.plan.field.fields, id)).filter((field) => field !== undefined)
  const place = (id: string): Path => [...props.plan.rowPath(props.id), id]
  return (
    <TableCell
      column={props.column}
      place={place(props.fields[0] ?? '')}
      label={words.valueIn(props.plan.name(props.id), props.name, props.value)}
      denial={dossier.deny(place(props.fields[0] ?? ''))}
      opens={props.column === 'months' ? /^\d$/u : undefined}
      edit={(session) =>
        fields().map((field) => <CellEditor path={place(field.id)} field={field} session={session} />)
      }
    >
      {props.children}
    </TableCell>
  )
}

function Lead(props: StepRowProps & { readonly lead: string }): JSX.Element {
  const surroundings = useSurroundings()
  const referents = createReferents(() => fieldOf(props.plan.field.fields, 'lead') as Field)
  const name = () =>
    shortName(referents().find((referent) => referent.id === props.lead)?.label ?? words.noLead)
  return (
    <span class={styles.lead}>
      <Show when={layerOf(surroundings, props.lead)}>{(layer) => <LayerBadge layer={layer()} />}</Show>
      <StepCell {...props} column="lead" fields={['lead']} name={words.columns.lead} value={name()}>
        <span data-none={props.lead === '' ? '' : undefined}>{name()}</span>
      </StepCell>
    </span>
  )
}
