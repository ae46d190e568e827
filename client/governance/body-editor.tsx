import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { removalPath } from '#client/fields/create-removal.ts'
import { RemoveRow } from '#client/fields/remove-row.tsx'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { governance as words } from '#client/words/governance.ts'
import { editorId } from './body-card.tsx'
import type { Bodies } from './create-bodies.ts'
import styles from './bodies.module.css'

const roomy = ['rich', 'list']

/** One body laid open: all that the template asks about it. */
export function BodyEditor(props: { readonly bodies: Bodies; readonly id: string }): JSX.Element {
  const dossier = useDossier()
  const [removing, setRemoving] = createSignal(false)
  const row = (): Path => props.bodies.rowPath(props.id)
  const name = () => props.bodies.name(props.id)
  const at = () => props.bodies.ids().indexOf(props.id)
  const fields = (wanted: boolean) =>
    props.bodies.field.fields.filter((field) => roomy.includes(field.kind) === wanted)
  return (
    <section class={styles.editor} id={editorId(props.id)} aria-label={words.card}>
      <header class={styles.editorHead}>
        <h3 class={styles.name}>{name()}</h3>
        <span class={styles.acts}>
          <Show when={props.bodies.mayMove(props.id)}>
            <Button
              size={28}
              look="quiet"
              icon="chevron-left"
              label={words.up(name())}
              aria-disabled={at() === 0 ? 'true' : undefined}
              onClick={() => props.bodies.move(props.id, -1)}
            />
            <Button
              size={28}
              look="quiet"
              icon="chevron-right"
              label={words.down(name())}
              aria-disabled={at() === props.bodies.ids().length - 1 ? 'true' : undefined}
              onClick={() => props.bodies.move(props.id, 1)}
            />
          </Show>
          <Show when={dossier.deny(removalPath(row())) === null}>
            <Button
              size={28}
              look="quiet"
              icon="trash"
              label={words.remove(name())}
              onClick={() => setRemoving(true)}
            />
          </Show>
          <Button
            size={28}
            look="quiet"
            icon="close"
            label={words.close(name())}
            onClick={() => props.bodies.choose(null)}
          />
        </span>
      </header>
      <div id={domId(row())} tabIndex={-1} class={styles.fields}>
        <For each={fields(false)}>{(field) => <FieldView path={[...row(), field.id]} field={field} />}</For>
      </div>
      <div class={styles.roomy}>
        <For each={fields(true)}>{(field) => <FieldView path={[...row(), field.id]} field={field} />}</For>
      </div>
      <RemoveRow
        open={removing()}
        onClose={() => setRemoving(false)}
        path={row()}
        name={name()}
        homeId={domId(props.bodies.path)}
      />
    </section>
  )
}
