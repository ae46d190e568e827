import { Show, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import { ClockPie } from '#client/live/clock-pie.tsx'
import { lineOf } from '#client/live/step-line.ts'
import { StepClock } from '#client/live/step-clock.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { hour } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { FocusNote } from './focus-note.tsx'
import { graceSeconds, usePlace } from './create-place.ts'
import { useMore } from './more.ts'
import { PhoneHeader } from './phone-header.tsx'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './step-frame.module.css'

export interface StepFrameProps {
  readonly step: StepView
  readonly children: JSX.Element
  /** The one filled button, and what goes with it. */
  readonly acts?: JSX.Element
  /** "Ik zeg het liever" belongs to steps in which one writes. */
  readonly maySay?: boolean
  /** What to do with what is being written when the group went on. */
  readonly onSend?: (() => void) | undefined
}

/** Header, what there is to do, and the acts within reach of a thumb. Says when the group, or the line, has gone. */
export function StepFrame(props: StepFrameProps): JSX.Element {
  const live = useLive()
  const me = useMe()
  const place = usePlace()
  const more = useMore()
  const lost = () => {
    const now = live.link()
    return now.state === 'lost' ? now : undefined
  }
  const leadAway = () => {
    const lead = live.view.workshop.lead
    return lead?.awaySince ? lead.name : undefined
  }
  const line = () => lineOf(props.step)
  return (
    <div class={pageStyles.page}>
      <PhoneHeader
        seed={live.view.workshop.proposal}
        line={line()[0]}
        title={line()[1]}
        clock={<StepClock speaks />}
      />
      <Show when={lost()}>
        {(now) => (
          <p class={styles.band} role="status">
            <Icon name="plug" size={20} />
            <span>
              <strong>{phone.line.lost(hour(now().since))}</strong> {phone.line.goOn}
            </span>
            <button type="button" onClick={() => live.retry()}>
              {phone.line.retry}
            </button>
          </p>
        )}
      </Show>
      <Show when={!lost() && leadAway()}>
        {(name) => <p class={styles.away}>{phone.line.lead(name())}</p>}
      </Show>
      {/* It scrolls: by keyboard too, where nothing in it takes the focus. */}
      <div class={pageStyles.body} tabIndex={0}>
        <Show when={place.moved()}>
          <div class={styles.moved} role="status">
            <span class={styles.movedPie}>
              <ClockPie part={place.left() / graceSeconds} />
            </span>
            <p>
              <strong>{phone.moved.title}</strong>
              <Show when={place.left() > 0} fallback={phone.moved.kept}>
                <span aria-hidden="true">
                  {phone.moved.left}
                  <b>{place.left()} s</b>
                </span>
              </Show>
            </p>
          </div>
        </Show>
        <FocusNote />
        {props.children}
      </div>
      <footer class={pageStyles.foot}>
        <Show
          when={place.moved()}
          fallback={
            <>
              {props.acts}
              <div class={pageStyles.rest}>
                <Show when={props.maySay && me.station !== 'observer'}>
                  <Act
                    look="quiet"
                    icon="comment"
                    onAct={() => void live.send({ type: 'say.ask', asks: true })}
                  >
                    {phone.say.ask}
                  </Act>
                </Show>
                <Act look="quiet" onAct={() => more.set(true)}>
                  {live.drafts.tray().length > 0
                    ? `${phone.more.tray} (${live.drafts.tray().length})`
                    : phone.more.open}
                </Act>
              </div>
            </>
          }
        >
          <Show
            when={place.left() > 0 && props.onSend}
            fallback={<Act onAct={place.goOn}>{phone.moved.back}</Act>}
          >
            {(send) => (
              <>
                <div class={pageStyles.pair}>
                  <Act onAct={() => send()()}>{phone.moved.send}</Act>
                  <Act look="second" onAct={place.goOn}>
                    {phone.moved.keep}
                  </Act>
                </div>
                <p class={textStyles.help}>{phone.moved.how}</p>
              </>
            )}
          </Show>
        </Show>
      </footer>
    </div>
  )
}
