import { createMemo, For, Show, type JSX } from 'solid-js'
import { missingRule } from '#shared/checks/finding.ts'
import { isFilled } from '#shared/checks/presence.ts'
import { fieldPath, type Path } from '#shared/dossier/schema.ts'
import type { Field, Section } from '#shared/dossier/template.ts'
import { useFindings } from '#client/fields/findings.ts'
import { isWithin, useSpot } from '#client/fields/spot.ts'
import { valueAt } from '#client/fields/value-at.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import styles from './section-margin.module.css'

/** The margin of a section: its letter, which criteria it answers, how far each field is. */
export function SectionMargin(props: {
  readonly section: Section
  readonly fields: readonly Field[]
}): JSX.Element {
  const dossier = useDossier()
  const criteria = () =>
    dossier.edition.template.criteria.filter((one) => props.section.answers.includes(one.code))
  return (
    <div class={styles.margin}>
      <span class={styles.letter} aria-hidden="true">
        {props.section.letter}
      </span>
      <Show when={criteria().length > 0}>
        <CapHeading level={2}>{words.section.answers}</CapHeading>
        <ul class={styles.criteria} role="list">
          <For each={criteria()}>
            {(criterion) => (
              <li title={criterion.text}>
                <b>{criterion.code}</b> {criterion.label}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.fields.length > 1}>
        <CapHeading level={2}>{words.section.parts}</CapHeading>
        <ul class={styles.parts} role="list">
          <For each={props.fields}>
            {(field) => <Part path={fieldPath(props.section.id, field)} field={field} />}
          </For>
        </ul>
      </Show>
    </div>
  )
}

function Part(props: { readonly path: Path; readonly field: Field }): JSX.Element {
  const dossier = useDossier()
  const findings = useFindings()
  const spot = useSpot()
  const state = createMemo((): State => {
    const here = findings.all().filter((finding) => isWithin(props.path, finding.path ?? null))
    if (here.some((finding) => finding.severity === 'error' && finding.rule !== missingRule)) return 'error'
    if (here.some((finding) => finding.severity === 'warning')) return 'warning'
    if (!isFilled(valueAt(dossier.content, props.path))) return 'empty'
    return here.length > 0 ? 'busy' : 'done'
  })
  return (
    <li>
      <button type="button" class={styles.part} onClick={() => spot.go(props.path)}>
        <StateMark state={state()} />
        <span>{props.field.label}</span>
      </button>
    </li>
  )
}
