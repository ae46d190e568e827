import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import { applies } from '#shared/dossier/applies.ts'
import { fieldPath } from '#shared/dossier/schema.ts'
import type { Field, Section } from '#shared/dossier/template.ts'
import { isDrawn } from '#shared/plan/risk-grid.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { isWithin, useSpot } from '#client/fields/spot.ts'
import { beside } from '#client/fields/value-at.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { PageHeader } from '#client/ui/page-header.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { listed } from '#client/words/fields.ts'
import { PhoneSteps } from './phone-steps.tsx'
import { RiskPicture } from './risk-picture.tsx'
import { SectionMargin } from './section-margin.tsx'
import styles from './fields-page.module.css'

export interface FieldsPageProps {
  readonly section: Section
  /** Instead of the section's fields one by one. */
  readonly children?: JSX.Element
}

/** A section laid out field by field: its letter and what it answers in the margin, the answers beside it. */
export function FieldsPage(props: FieldsPageProps): JSX.Element {
  const dossier = useDossier()
  const narrow = createNarrow()
  const heading = createHeading(() => props.section.title)
  /** The fields that apply, in order. */
  const asked = createMemo<readonly Field[]>(
    () =>
      props.section.fields.filter((field) =>
        applies(field, beside(dossier.content, fieldPath(props.section.id, field))),
      ),
    [],
    { equals: (a, b) => a.length === b.length && a.every((field, at) => field === b[at]) },
  )
  return (
    <div class={styles.page}>
      <Show when={!narrow()}>
        <SectionMargin section={props.section} fields={asked()} />
      </Show>
      <div class={styles.column}>
        <PageHeader
          title={props.section.title}
          lead={narrow() ? undefined : props.section.lead}
          letter={narrow() ? props.section.letter : undefined}
          headingRef={heading}
        />
        <h2 class="visually-hidden">{words.section.fields}</h2>
        <Show when={narrow() && props.children === undefined} fallback={<AllFields {...props} />}>
          <OneField section={props.section} fields={asked()} />
        </Show>
      </div>
    </div>
  )
}

function AllFields(props: FieldsPageProps): JSX.Element {
  return (
    <div class={styles.fields}>
      <Show when={props.children === undefined} fallback={props.children}>
        <For each={props.section.fields}>
          {(field) => (
            <>
              <FieldView
                path={fieldPath(props.section.id, field)}
                field={field}
                look={isLong(field) ? 'title' : undefined}
              />
              <Drawn section={props.section} field={field} />
            </>
          )}
        </For>
      </Show>
    </div>
  )
}

/** A list that has a picture, with its picture. */
function Drawn(props: { readonly section: Section; readonly field: Field }): JSX.Element {
  return (
    <Show when={isDrawn(props.field) && props.field.kind === 'list' && props.field}>
      {(list) => <RiskPicture section={props.section} list={list()} />}
    </Show>
  )
}

const isLong = (field: Field): boolean => field.kind === 'rich' || field.kind === 'list'

/** On a phone: one field, and the way to the next. */
function OneField(props: { readonly section: Section; readonly fields: readonly Field[] }): JSX.Element {
  const spot = useSpot()
  const [chosen, setChosen] = createSignal(0)
  const at = () => Math.min(chosen(), props.fields.length - 1)
  createEffect(
    on(spot.target, (target) => {
      const found = props.fields.findIndex((field) => isWithin(fieldPath(props.section.id, field), target))
      if (found >= 0) setChosen(found)
    }),
  )
  return (
    <>
      <p class={styles.where}>
        {words.section.field(at() + 1, props.fields.length)} ·{' '}
        {words.section.answersShort(listed(props.section.answers))}
      </p>
      <Show when={props.fields[at()]} keyed>
        {(field) => (
          <>
            <FieldView path={fieldPath(props.section.id, field)} field={field} look="title" />
            <Drawn section={props.section} field={field} />
          </>
        )}
      </Show>
      <PhoneSteps section={props.section} at={at()} count={props.fields.length} onStep={setChosen} />
    </>
  )
}
