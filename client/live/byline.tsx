import { For, Match, Show, Switch, type JSX } from 'solid-js'
import type { Layer } from '#shared/layers.ts'
import type { Byline as By } from '#shared/workshop/projection.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { workshop } from '#client/words/workshop.ts'
import styles from './signs.module.css'

/** What may be told of who wrote a card: a name, the layers that share a label, or nothing. */
export function Byline(props: {
  readonly by: By
  readonly scribe?: string | null
  readonly mine?: boolean
}): JSX.Element {
  const named = () => (props.by.kind === 'named' ? props.by : undefined)
  const layers = (): readonly Layer[] => {
    const { by } = props
    return by.kind === 'named' ? [by.layer] : by.kind === 'layer' ? by.layers : []
  }
  return (
    <span class={styles.byline}>
      <For each={layers()}>{(layer) => <LayerBadge layer={layer} size={22} silent={!named()} />}</For>
      <span>
        <Switch fallback={workshop.unnamed}>
          <Match when={named()}>
            {(by) => (
              <>
                {by().name}, {by().organisation}
              </>
            )}
          </Match>
          <Match when={layers().length > 0}>
            {layers()
              .map((layer) => workshop.layer[layer])
              .join(' of ')}
          </Match>
        </Switch>
        <Show when={props.scribe}>{(scribe) => <> · {workshop.writtenDown(scribe())}</>}</Show>
        <Show when={props.mine}>
          {' '}
          · <strong>{workshop.mine}</strong>
        </Show>
      </span>
    </span>
  )
}
