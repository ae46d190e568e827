import { createEffect, createSignal, For, Show, type JSX } from 'solid-js'
import { useLive, useMe } from '#client/live/use-live.ts'
import type { Kept } from '#client/live/drafts.ts'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { useMore } from './more.ts'
import { OtherDevice } from './other-device.tsx'
import cardStyles from './card.module.css'
import formStyles from './form.module.css'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './more-sheet.module.css'

/** The browser's own dialog: it keeps the focus, and Escape closes it. */
export function MoreSheet(props: { readonly onLeave: () => void }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const more = useMore()
  const [moving, setMoving] = createSignal(false)
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (more.open()) dialog?.showModal()
    else dialog?.close()
  })
  const open = () => live.view.workshop.state === 'live' && live.view.step?.step.activity.kind === 'write'
  const makeCard = (kept: Kept): void => {
    const activity = live.view.step?.step.activity
    if (activity?.kind !== 'write') return
    live.outbox.put({
      type: 'card.write',
      stream: activity.stream,
      kind: activity.kinds[0] ?? 'idea',
      text: kept.text,
      with: [],
      onBehalf: null,
      pin: null,
    })
    live.drafts.drop(kept.id)
  }
  return (
    <dialog
      class={styles.sheet}
      ref={(element) => (dialog = element)}
      aria-labelledby="more-title"
      onClose={() => {
        more.set(false)
        setMoving(false)
      }}
    >
      <Show when={more.open()}>
        <h2 id="more-title">{phone.more.title}</h2>
        <p class={textStyles.help}>
          {phone.more.you(me.name, me.organisationName)}
          <Show when={live.view.workshop.fictional}> · {workshop.fictional}</Show>
        </p>
        <h3 class={textStyles.ruled}>{phone.more.tray}</h3>
        <Show
          when={live.drafts.tray().length > 0}
          fallback={<p class={textStyles.help}>{phone.more.trayNone}</p>}
        >
          <For each={live.drafts.tray()}>
            {(kept) => (
              <article class={cardStyles.card}>
                <p>{kept.text}</p>
                <p class={textStyles.help}>{kept.because || phone.more.from(kept.where)}</p>
                <div class={pageStyles.rest}>
                  <Show when={open()}>
                    <Act look="quiet" onAct={() => makeCard(kept)}>
                      {phone.more.makeCard}
                    </Act>
                  </Show>
                  <Act
                    look="quiet"
                    said={phone.more.copied}
                    onAct={() => void navigator.clipboard?.writeText(kept.text)}
                  >
                    {phone.more.copy}
                  </Act>
                  <Act look="quiet" onAct={() => live.drafts.drop(kept.id)}>
                    {phone.more.drop}
                  </Act>
                </div>
              </article>
            )}
          </For>
        </Show>
        <Show
          when={moving()}
          fallback={
            <Act look="second" onAct={() => setMoving(true)}>
              {phone.more.device}
            </Act>
          }
        >
          <OtherDevice />
        </Show>
        <label class={formStyles.tick}>
          <input
            type="checkbox"
            checked={live.drafts.read('tril') !== 'uit'}
            onChange={(event) => live.drafts.write('tril', event.currentTarget.checked ? '' : 'uit')}
          />
          {phone.more.vibrate}
        </label>
        <Act look="quiet" onAct={() => props.onLeave()}>
          {phone.more.leave}
        </Act>
        <p class={textStyles.center}>{phone.more.leaveText}</p>
        <Act onAct={() => more.set(false)}>{phone.more.close}</Act>
      </Show>
    </dialog>
  )
}
