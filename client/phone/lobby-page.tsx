import { onMount, Show, type JSX } from 'solid-js'
import { LayerWall } from '#client/live/layer-wall.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { hour, workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { useMore } from './more.ts'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './lobby-page.module.css'

/** In, and nothing to do. */
export function LobbyPage(props: { readonly twin: boolean }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const more = useMore()
  const table = () => (me.table ? live.view.tables[me.table] : undefined)
  return (
    <div class={`${pageStyles.page} ${pageStyles.pine} on-pine`}>
      <div class={pageStyles.body}>
        <p class={textStyles.eyebrow}>{phone.lobby.eyebrow}</p>
        <h1 class={textStyles.hello}>{phone.lobby.hello(me.name.split(' ')[0] ?? me.name)}</h1>
        <p class={textStyles.lead}>{phone.lobby.starts(hour(live.view.workshop.startsAt))}</p>
        <LayerWall people={live.view.room.layers} expected={live.view.room.expected} columns={6} />
        <p>
          <strong>{workshop.present(live.view.room.here, live.view.room.expected)}</strong>{' '}
          {workshop.tilePerPerson}
        </p>
        <Show when={props.twin}>
          <p class={styles.notice}>{phone.lobby.twin}</p>
        </Show>
      </div>
      <footer class={`${pageStyles.foot} ${pageStyles.row}`}>
        <p>
          {me.organisationName}
          <br />
          <Show when={table()} fallback={phone.lobby.noTable}>
            {(mine) => (
              <>
                {mine().name}
                <Show when={mine().theme}> · {mine().theme}</Show>
              </>
            )}
          </Show>
          <Show when={live.view.workshop.fictional}>
            <br />
            <small>{workshop.fictional}</small>
          </Show>
        </p>
        <button type="button" class={pageStyles.small} onClick={() => more.set(true)}>
          {phone.lobby.more}
        </button>
      </footer>
    </div>
  )
}

/** At a door where a facilitator says yes to each. */
export function WaitingPage(props: { readonly name: string }): JSX.Element {
  onMount(() => {
    document.title = phone.page(phone.waiting.title)
  })
  return (
    <div class={`${pageStyles.page} ${pageStyles.pine} on-pine`}>
      <div class={pageStyles.body}>
        <p class={textStyles.eyebrow}>{phone.lobby.hello(props.name.split(' ')[0] ?? '')}</p>
        <h1 class={textStyles.hello}>{phone.waiting.title}</h1>
        <p class={textStyles.lead}>{phone.waiting.text}</p>
      </div>
    </div>
  )
}
