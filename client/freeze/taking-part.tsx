import { For, Show, type JSX } from 'solid-js'
import { DataTable } from '#client/ui/data-table.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { freeze } from '#client/words/freeze.ts'
import { ui } from '#client/words/ui.ts'
import type { OrganisationView } from '#shared/api.ts'
import { layers } from '#shared/layers.ts'
import styles from './taking-part.module.css'

/** The organisations in a version: layer by layer, then by name. */
export function TakingPart(props: { readonly organisations: readonly OrganisationView[] }): JSX.Element {
  const ordered = () =>
    props.organisations.toSorted(
      (a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || a.name.localeCompare(b.name, 'nl-BE'),
    )
  return (
    <section class={styles.part}>
      <div class={styles.top}>
        <h2>{freeze.organisations}</h2>
        <Show when={props.organisations.length > 0}>
          <p>{freeze.organisationsCount(props.organisations.length)}</p>
        </Show>
      </div>
      <Show when={ordered().length > 0} fallback={<p>{freeze.noOrganisations}</p>}>
        <DataTable caption={freeze.organisations}>
          <thead>
            <tr>
              <th scope="col">{freeze.organisation}</th>
              <th scope="col">{freeze.layer}</th>
            </tr>
          </thead>
          <tbody>
            <For each={ordered()}>
              {(organisation) => (
                <tr>
                  <th scope="row" data-strong>
                    <span class={styles.name}>
                      <LayerBadge layer={organisation.layer} size={22} silent />
                      {organisation.name}
                    </span>
                  </th>
                  <td>{ui.layer[organisation.layer]}</td>
                </tr>
              )}
            </For>
          </tbody>
        </DataTable>
      </Show>
    </section>
  )
}
