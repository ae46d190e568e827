import { Match, onMount, Switch, untrack, type JSX } from 'solid-js'
import type { Scalar } from '#shared/dossier/content.ts'
import type { Field, FieldOf } from '#shared/dossier/template.ts'
import { createDraft, type Draft, type Meaning } from '#client/fields/create-draft.ts'
import { createEntry, type Entry, type EntryProps } from '#client/fields/create-entry.ts'
import { createReferents } from '#client/fields/create-names.ts'
import { readNumber } from '#client/fields/number-entry.tsx'
import { NumberField } from '#client/ui/number-field.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { fields as words } from '#client/words/fields.ts'
import type { CellSession } from './create-cell-session.ts'

export interface CellEditorProps extends EntryProps {
  readonly session: CellSession
}

/** The field of a template inside a cell of a table. Escape gives back what stood there on opening. */
export function CellEditor(props: CellEditorProps): JSX.Element {
  const entry = createEntry(props)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.session.restore()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) props.session.finish()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const of = <Kind extends Field['kind']>(kind: Kind): FieldOf<Kind> | false =>
    props.field.kind === kind && (props.field as FieldOf<Kind>)
  return (
    <div onKeyDown={onKeyDown} onFocusIn={() => entry.enter()}>
      <Switch>
        <Match when={of('text')}>{(field) => <TextCell {...props} entry={entry} field={field()} />}</Match>
        <Match when={of('number')}>
          {(field) => <NumberCell {...props} entry={entry} field={field()} />}
        </Match>
        <Match when={of('reference')}>
          {(field) => <ReferenceCell {...props} entry={entry} field={field()} />}
        </Match>
      </Switch>
    </div>
  )
}

interface KindProps<Of extends Field> {
  readonly entry: Entry
  readonly field: Of
  readonly session: CellSession
}

/** What stood there on opening, to be given back. */
function createRestore(entry: Entry): () => void {
  const before = untrack(entry.scalar) ?? null
  return () => {
    if ((entry.scalar() ?? null) !== before) entry.write(before)
  }
}

function createCellDraft(
  props: KindProps<Field>,
  read: (typed: string) => Meaning,
  show: (value: Scalar | undefined) => string,
): Draft {
  const { entry } = props
  const draft = createDraft({ value: entry.scalar, show, read, write: entry.write })
  const restore = createRestore(entry)
  props.session.joins({ leave: draft.leave, stuck: () => draft.problem() !== null, restore })
  onMount(() => {
    if (props.session.initial !== undefined) draft.type(props.session.initial)
  })
  return draft
}

const problems = (draft: Draft): readonly string[] => [draft.problem() ?? []].flat()

function TextCell(props: KindProps<FieldOf<'text'>>): JSX.Element {
  const draft = createCellDraft(
    props,
    (typed) => ({ value: typed || null }),
    (value) => (typeof value === 'string' ? value : ''),
  )
  return (
    <TextField
      label={props.field.label}
      hideLabel
      maxLength={2000}
      ref={draft.box}
      value={draft.text()}
      errors={problems(draft)}
      onInput={draft.type}
      onBlur={draft.leave}
    />
  )
}

function NumberCell(props: KindProps<FieldOf<'number'>>): JSX.Element {
  const draft = createCellDraft(
    props,
    (typed) => readNumber(typed, props.field),
    (value) => (typeof value === 'number' ? String(value) : ''),
  )
  return (
    <NumberField
      label={props.field.label}
      hideLabel
      ref={draft.box}
      value={draft.text()}
      errors={problems(draft)}
      onInput={draft.type}
      onBlur={draft.leave}
    />
  )
}

function ReferenceCell(props: KindProps<FieldOf<'reference'>>): JSX.Element {
  const referents = createReferents(() => props.field)
  // eslint-disable-next-line solid/reactivity -- a cell stays open on one entry.
  const { entry, session } = props
  session.joins({ leave: () => undefined, stuck: () => false, restore: createRestore(entry) })
  const options = () => [
    { value: '', label: words.noChoice },
    ...referents().map((referent) => ({ value: referent.id, label: referent.label })),
  ]
  return (
    <SelectField
      label={props.field.label}
      hideLabel
      options={options()}
      value={String(entry.scalar() ?? '')}
      onChange={(id) => entry.write(id || null)}
    />
  )
}
