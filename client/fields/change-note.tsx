import { createMemo, Show, type JSX } from 'solid-js'
import type { Scalar } from '#shared/dossier/content.ts'
import type { Field } from '#shared/dossier/template.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { asLayer } from '#shared/layers.ts'
import { fields as words } from '#client/words/fields.ts'
import type { Entry } from './create-entry.ts'
import { createNames } from './create-names.ts'
import { shownValue } from './shown-value.ts'
import styles from './fields.module.css'

/** What another person just made of this value, and the way back. */
export function ChangeNote(props: { readonly entry: Entry; readonly field: Field }): JSX.Element {
  const nameOf = createNames(() => props.field)
  const change = createMemo(() => props.entry.change())
  const show = (value: Scalar | null) => shownValue(props.field, value ?? undefined, nameOf) || words.empty
  return (
    <Show when={change()}>
      {(made) => (
        <p class={styles.change}>
          <LayerBadge layer={asLayer(made().by.layer) ?? 'partner'} />
          <span>
            {words.changed(made().by.name, made().by.organisation)} <s>{show(made().from)}</s> {words.to}{' '}
            <b>{show(made().to)}</b>.
          </span>
          <Button size={28} onClick={() => props.entry.write(made().from)}>
            {words.putBack}
          </Button>
        </p>
      )}
    </Show>
  )
}
