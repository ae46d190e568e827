import { For, Match, Show, Switch, type JSX } from 'solid-js'
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
  const layered = () => (props.by.kind === 'layer' ? props.by.layers : undefined)
  return (
    <span class={styles.byline}>
      <Switch fallback={<span>{workshop.unnamed}</span>}>
        <Match when={named()}>
          {(by) => (
            <>
              <LayerBadge layer={by().layer} size={22} />
              <span>
                {by().name}, {by().organisation}
              </span>
            </>
          )}
        </Match>
        <Match when={layered()}>
          {(layers) => (
            <>
              <For each={layers()}>{(layer) => <LayerBadge layer={layer} size={22} silent />}</For>
              <span>
                {layers()
                  .map((layer) => workshop.layer[layer])
                  .join(' of ')}
              </span>
            </>
          )}
        </Match>
      </Switch>
      <Show when={props.scribe}>{(scribe) => <span>· {workshop.writtenDown(scribe())}</span>}</Show>
      <Show when={props.mine}>
        <span>
          · <strong>{workshop.mine}</strong>
        </span>
      </Show>
    </span>
  )
}
