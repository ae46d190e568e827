import { createMemo, For, Show, type JSX } from 'solid-js'
import { partnersOf } from '#shared/dossier/partners.ts'
import { faces, layers, type Layer } from '#shared/layers.ts'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { RowFlag } from '#client/tables/row-flag.tsx'
import { shortName } from '#client/tables/short-name.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { listed } from '#client/words/fields.ts'
import { governance as words } from '#client/words/governance.ts'
import type { Bodies } from './create-bodies.ts'
import styles from './bodies.module.css'

/** So many members are named on a card; of more, the first ones and a count. */
const mostNamed = 4

/** The id of the part of the page in which a body is laid open. */
export const editorId = (id: string): string => `body-${id}`

/** One body at a glance: whether it decides comes first, then who sits in it and how it works. */
export function BodyCard(props: { readonly bodies: Bodies; readonly id: string }): JSX.Element {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  const body = createMemo(() => props.bodies.body(props.id))
  const others = createMemo(() => dossier.inside(props.bodies.rowPath(props.id)).filter((one) => !one.me))
  const names = createMemo(
    () => new Map(partnersOf(dossier.content).map(({ id, name }) => [id, shortName(name)])),
  )
  const members = () => (body()?.members ?? []).flatMap((member) => names().get(member.partner) ?? [])
  const memberLayers = (): readonly Layer[] => {
    const here = new Set((body()?.members ?? []).map((member) => layerOf(surroundings, member.partner)))
    return layers.filter((layer) => here.has(layer))
  }
  const says = () => {
    const all = members()
    if (all.length <= mostNamed) return listed(all) || words.nothing
    return words.more(all.slice(0, mostNamed - 1).join(', '), all.length - mostNamed + 1)
  }
  const lead = () => {
    const { chair = '', secretary = '' } = body() ?? {}
    if (names().has(chair)) return words.chair(names().get(chair) ?? '')
    return names().has(secretary) ? words.secretary(names().get(secretary) ?? '') : ''
  }
  const isOpen = () => props.bodies.chosen() === props.id
  return (
    <li
      class={styles.card}
      data-kind={props.bodies.kind(props.id)}
      data-open={isOpen() ? '' : undefined}
      data-others={others().length > 0 ? '' : undefined}
      style={{ '--other': others()[0] && faces[layerOfPerson(others()[0]!)].colour }}
    >
      <Show when={others().length > 0}>
        <RowFlag people={others()} act={words.editing} />
      </Show>
      <div class={styles.head}>
        <h3 class={styles.name}>{props.bodies.name(props.id)}</h3>
        <span class={styles.badges}>
          <For each={memberLayers()}>{(layer) => <LayerBadge layer={layer} />}</For>
        </span>
      </div>
      <p class={styles.verb}>{words.kind[props.bodies.kind(props.id)]}</p>
      <dl class={styles.facts}>
        <dt>{words.members}</dt>
        <dd>{says()}</dd>
        <dt>{words.rule}</dt>
        <dd>{props.bodies.rule(props.id)}</dd>
        <dt>{words.rhythm}</dt>
        <dd>{body()?.frequency || words.nothing}</dd>
      </dl>
      <div class={styles.last}>
        <span>{lead()}</span>
        <button
          type="button"
          class={styles.open}
          aria-expanded={isOpen()}
          aria-controls={isOpen() ? editorId(props.id) : undefined}
          aria-label={(isOpen() ? words.close : words.open)(props.bodies.name(props.id))}
          onClick={() => props.bodies.choose(isOpen() ? null : props.id)}
        >
          <Icon name={isOpen() ? 'chevron-up' : 'chevron-down'} size={18} />
        </button>
      </div>
    </li>
  )
}
