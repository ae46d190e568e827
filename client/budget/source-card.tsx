import { createSignal, For, Show, type JSX } from 'solid-js'
import { paidBy } from '#shared/budget/budget.ts'
import { formatEuro } from '#shared/cents.ts'
import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { RemoveRow } from '#client/fields/remove-row.tsx'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { budget as words } from '#client/words/budget.ts'
import type { Desk } from './create-budget.ts'
import styles from './budget.module.css'

export interface SourceCardProps {
  readonly desk: Desk
  readonly id: string
  readonly onClose: () => void
}

/** One purse laid open: own means or a subsidy, in money or in kind, from whom, and how sure it is. */
export function SourceCard(props: SourceCardProps): JSX.Element {
  const dossier = useDossier()
  const [removing, setRemoving] = createSignal(false)
  const source = () => props.desk.source(props.id)
  const path = (): Path => engagementPath(source().organisation ?? '', 'sources', props.id)
  const name = () => words.sourceName(props.desk.sourceName(props.id), props.desk.sourceNote(props.id))
  return (
    <section class={styles.card} aria-label={words.sourceCard}>
      <header class={styles.cardHead}>
        <Show when={props.desk.sourceLayer(props.id)}>
          {(layer) => <LayerBadge layer={layer()} size={22} />}
        </Show>
        <h2>{name()}</h2>
        <span>{words.pays(formatEuro(paidBy(props.desk.budget(), source())))}</span>
        <span class={styles.cardActs}>
          <Show when={dossier.deny(path()) === null}>
            <Button
              size={28}
              look="danger"
              icon="trash"
              aria-label={words.remove(name())}
              onClick={() => setRemoving(true)}
            >
              {words.removeAct}
            </Button>
          </Show>
          <Button
            size={28}
            look="quiet"
            icon="close"
            label={words.close(name())}
            onClick={() => props.onClose()}
          />
        </span>
      </header>
      <div class={styles.cardFields} id={domId(path())} tabIndex={-1}>
        <For each={dossier.edition.template.source}>
          {(field) => <FieldView path={[...path(), field.id]} field={field} />}
        </For>
      </div>
      <RemoveRow
        open={removing()}
        onClose={() => setRemoving(false)}
        path={path()}
        name={name()}
        homeId={domId(props.desk.path)}
      />
    </section>
  )
}
