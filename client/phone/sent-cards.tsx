import { For, Show, type JSX } from 'solid-js'
import type { OwnCard } from '#shared/workshop/projection.ts'
import type { Underway } from '#client/live/outbox.ts'
import { FillMark } from '#client/live/marks.tsx'
import { useLive } from '#client/live/use-live.ts'
import { hour, workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { WhoSees } from './who-sees.tsx'
import cardStyles from './card.module.css'
import listStyles from './list.module.css'
import textStyles from './text.module.css'

/** My cards: with the group, or still on this device. */
export function SentCards(props: {
  readonly mine: readonly OwnCard[]
  readonly waiting: readonly Underway[]
  /** The others read them already. */
  readonly open: boolean
  readonly onChange: (card: OwnCard) => void
}): JSX.Element {
  const live = useLive()
  const lost = () => live.link().state !== 'live'
  return (
    <>
      <For each={props.mine}>
        {(card) => (
          <article class={cardStyles.own}>
            <p>{card.text}</p>
            <p class={cardStyles.meta}>
              <span>
                <Show when={live.outbox.sentAt(card.id)} fallback={workshop.card[card.kind]}>
                  {(at) => <>{phone.write.sentAt(hour(at()))}</>}
                </Show>
              </span>
              <Show when={!card.revealed}>
                <button
                  type="button"
                  class={cardStyles.link}
                  aria-label={phone.write.changeThis(card.text)}
                  onClick={() => props.onChange(card)}
                >
                  {phone.write.change}
                </button>
              </Show>
            </p>
          </article>
        )}
      </For>
      <For each={props.waiting}>
        {(card) => (
          <article class={cardStyles.own}>
            <p>{card.command.text}</p>
            <p class={cardStyles.meta}>
              <span>
                {card.made
                  ? phone.write.sentAt(hour(card.at))
                  : live.outbox.sending() && !lost()
                    ? phone.write.sending
                    : phone.write.waits}
              </span>
            </p>
          </article>
        )}
      </For>
      <Show
        when={lost() && props.waiting.length > 0}
        fallback={
          <WhoSees aside open={props.open}>
            {props.open
              ? phone.write.open
              : live.view.workshop.rules.leadReadsAlong
                ? phone.write.leadReads
                : phone.write.nobody}
          </WhoSees>
        }
      >
        <ul class={listStyles.lines} role="list">
          <li>
            <FillMark fill="full" />
            <span>{phone.write.onServer(props.mine.length)}</span>
          </li>
          <li>
            <FillMark fill="quarter" />
            <span>
              {phone.write.here(props.waiting.length)}
              <strong>{phone.write.hereWhere}</strong>
            </span>
          </li>
        </ul>
        <p class={textStyles.help}>{phone.write.hereWhy}</p>
      </Show>
    </>
  )
}
