import { createSignal, For, Show, type JSX } from 'solid-js'
import type { CardView, StepView } from '#shared/workshop/projection.ts'
import { Byline } from '#client/live/byline.tsx'
import { groupsOf, type Group } from '#client/live/groups.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { createField } from './create-field.ts'
import { usePlace } from './create-place.ts'
import { StepFrame } from './step-frame.tsx'
import cardStyles from './card.module.css'
import formStyles from './form.module.css'
import textStyles from './text.module.css'
import styles from './cards-page.module.css'

const shownFirst = 3

/** What was revealed, group by group; my own card is marked. */
export function CardsPage(props: { readonly step: StepView; readonly onAdd?: () => void }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const groups = () => groupsOf(live.view, workshop.loose)
  const count = () => Object.keys(live.view.cards).length
  const clusters = () => Object.keys(live.view.clusters).length
  return (
    <StepFrame
      step={props.step}
      acts={
        <Show when={props.onAdd && me.station !== 'observer'}>
          <Act look="second" icon="plus" onAct={() => props.onAdd?.()}>
            {phone.write.later}
          </Act>
        </Show>
      }
    >
      <div class={styles.heading}>
        <h1 class={textStyles.question}>
          {count() > 0 ? phone.cards.title(count()) : props.step.step.question}
        </h1>
        <Show when={clusters() > 0}>
          <span>{phone.cards.groups(clusters())}</span>
        </Show>
      </div>
      <Show when={count() > 0} fallback={<p class={textStyles.lead}>{phone.cards.none}</p>}>
        <For each={groups()}>{(group) => <GroupOfCards group={group} alone={clusters() === 0} />}</For>
      </Show>
    </StepFrame>
  )
}

function GroupOfCards(props: { readonly group: Group; readonly alone: boolean }): JSX.Element {
  const live = useLive()
  const [all, setAll] = createSignal(false)
  const shown = () => (all() || props.alone ? props.group.cards : props.group.cards.slice(0, shownFirst))
  const placed = () => (props.group.id ? live.view.placed[`cluster:${props.group.id}`] : undefined)
  return (
    <section class={styles.group}>
      <Show when={!props.alone}>
        <h2 class={styles.groupTitle}>
          <span>{props.group.title}</span> <span>{props.group.cards.length}</span>
        </h2>
        <Show when={placed()}>
          {(where) => <p class={cardStyles.placed}>{phone.cards.placed(where())}</p>}
        </Show>
      </Show>
      <For each={shown()}>{(card) => <OneCard card={card} />}</For>
      <Show when={!props.alone && props.group.cards.length > shownFirst}>
        <button type="button" class={cardStyles.link} onClick={() => setAll((before) => !before)}>
          {all() ? phone.cards.fewer : phone.cards.all(props.group.cards.length)}
        </button>
      </Show>
    </section>
  )
}

function OneCard(props: { readonly card: CardView }): JSX.Element {
  const live = useLive()
  const mine = () => live.view.mine?.[props.card.id]
  const placed = () => live.view.placed[`card:${props.card.id}`]
  return (
    <article class={mine() ? cardStyles.own : cardStyles.card}>
      <p>{props.card.text}</p>
      <p class={cardStyles.meta}>
        <Byline by={props.card.by} scribe={props.card.scribe} mine={mine() !== undefined} />
        <Show when={props.card.later}>
          <span>{workshop.later}</span>
        </Show>
      </p>
      <Show when={placed()}>{(where) => <p class={cardStyles.placed}>{phone.cards.placed(where())}</p>}</Show>
      <Show when={mine()}>
        {(card) => (
          <Show
            when={card().suggestion === null}
            fallback={<p class={textStyles.help}>{phone.cards.suggested}</p>}
          >
            <Suggest card={props.card} />
          </Show>
        )}
      </Show>
    </article>
  )
}

/** After the reveal a card is changed by proposing other words; the scribe takes them over, or not. */
function Suggest(props: { readonly card: CardView }): JSX.Element {
  const live = useLive()
  const [open, setOpen] = createSignal(false)
  return (
    <Show
      when={open()}
      fallback={
        <button type="button" class={cardStyles.link} onClick={() => setOpen(true)}>
          {phone.cards.suggest}
        </button>
      }
    >
      <SuggestField
        card={props.card}
        onSend={(text) => {
          void live.send({ type: 'card.suggest', card: props.card.id as never, text })
          setOpen(false)
        }}
      />
    </Show>
  )
}

function SuggestField(props: {
  readonly card: CardView
  readonly onSend: (text: string) => void
}): JSX.Element {
  const place = usePlace()
  // eslint-disable-next-line solid/reactivity -- one card, one field
  const field = createField(`voorstel:${props.card.id}`, props.card.text)
  return (
    <>
      <textarea
        class={formStyles.field}
        rows={3}
        aria-label={phone.cards.suggest}
        maxLength={400}
        value={field.text()}
        onInput={(event) => field.type(event.currentTarget.value)}
      />
      <Act
        look="second"
        notYet={field.text().trim() === ''}
        onAct={() => {
          props.onSend(field.text())
          field.clear()
          place.done()
        }}
      >
        {phone.cards.suggestSend}
      </Act>
    </>
  )
}
