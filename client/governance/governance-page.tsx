import { For, Show, type JSX } from 'solid-js'
import { fieldPath } from '#shared/dossier/schema.ts'
import type { Section } from '#shared/dossier/template.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { domId } from '#client/fields/spot.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { governance as words } from '#client/words/governance.ts'
import { BodyCard } from './body-card.tsx'
import { BodyEditor } from './body-editor.tsx'
import { createBodies } from './create-bodies.ts'
import { createRaci } from './create-raci.ts'
import styles from './bodies.module.css'
import { RaciMatrix } from './raci-matrix.tsx'
import { RaciProblems } from './raci-verdict.tsx'

/** Who decides, who does what per step, and how conflicts and progress are handled. */
export function GovernancePage(props: { readonly section: Section }): JSX.Element {
  // A section keeps its shape for as long as its page stands.
  // eslint-disable-next-line solid/reactivity
  const bodies = createBodies(props.section)
  const raci = createRaci()
  const narrow = createNarrow()
  const heading = createHeading(() => props.section.title)
  return (
    <div class={styles.page}>
      <PageHeader
        look="wide"
        letter={props.section.letter}
        title={props.section.title}
        lead={narrow() ? undefined : props.section.lead}
        headingRef={heading}
        actions={
          <Show when={bodies.mayAdd()}>
            <Button look="primary" icon="plus" onClick={bodies.add}>
              <span aria-hidden="true">{words.body}</span>
              <span class="visually-hidden">{words.addBody}</span>
            </Button>
          </Show>
        }
      />
      <section id={domId(bodies.path)} tabIndex={-1} class={styles.bodies} aria-labelledby="bodies-title">
        <h2 id="bodies-title" class="visually-hidden">
          {words.bodies}
        </h2>
        <Show
          when={bodies.ids().length > 0}
          fallback={
            <EmptyState title={words.none.title}>
              {bodies.mayAdd() ? words.none.text : words.none.read}
            </EmptyState>
          }
        >
          <ul class={styles.cards} role="list">
            <For each={bodies.ids()}>{(id) => <BodyCard bodies={bodies} id={id} />}</For>
          </ul>
        </Show>
        <Show when={bodies.chosen()} keyed>
          {(id) => <BodyEditor bodies={bodies} id={id} />}
        </Show>
      </section>
      <RaciProblems raci={raci} />
      <RaciMatrix raci={raci} />
      <div class={styles.rest}>
        <For each={props.section.fields.filter((field) => field !== bodies.field)}>
          {(field) => <FieldView path={fieldPath(props.section.id, field)} field={field} look="title" />}
        </For>
      </div>
    </div>
  )
}
