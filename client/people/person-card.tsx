import { Show, type JSX } from 'solid-js'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { ui } from '#client/words/ui.ts'
import type { OrganisationView } from '#shared/api.ts'
import styles from './person-card.module.css'

export interface PersonCardProps {
  readonly name: string
  readonly position?: string | undefined
  readonly organisation: OrganisationView
  /** What this person does, a line each. */
  readonly children?: JSX.Element
}

/** The person somebody is about to be: name, organisation and layer in full, so that nobody signs as another. */
export function PersonCard(props: PersonCardProps): JSX.Element {
  return (
    <div class={styles.card}>
      <LayerBadge layer={props.organisation.layer} size={34} silent />
      <div class={styles.words}>
        <p class={styles.name}>{props.name}</p>
        <Show when={props.position}>
          <p>{props.position}</p>
        </Show>
        <p>
          <b>{props.organisation.name}</b> · {ui.layer[props.organisation.layer]}
        </p>
        {props.children}
      </div>
    </div>
  )
}
