import { createSignal, For, onMount, Show, type JSX } from 'solid-js'
import { longestCard, type CardKind } from '#shared/workshop/cards.ts'
import { landing } from '#shared/workshop/harvest.ts'
import type { OwnCard, StepView } from '#shared/workshop/projection.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { createField } from './create-field.ts'
import { usePlace } from './create-place.ts'
import { StepFrame } from './step-frame.tsx'
import type { Writing } from './write-page.tsx'
import { WhoSees } from './who-sees.tsx'
import { KindChoice } from './kind-choice.tsx'
import { Problem } from './problem.tsx'
import formStyles from './form.module.css'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './compose.module.css'

export type Composing =
  { readonly kind: 'new'; readonly as: CardKind } | { readonly kind: 'change'; readonly card: OwnCard }

export interface ComposeProps {
  readonly step: StepView
  readonly activity: Writing
  readonly what: Composing
  /** Nothing was sent yet: there is nothing to go back to, and the keyboard waits for a tap. */
  readonly first: boolean
  readonly onClose: () => void
}

const soonFull = 60
const sections = [...new Set(Object.values(landing))]

/** The question, a field with all the room the keyboard leaves, who will see it, and one button. */
export function Compose(props: ComposeProps): JSX.Element {
  const live = useLive()
  const me = useMe()
  const place = usePlace()
  /* eslint-disable solid/reactivity -- another card is another field: the page makes it anew */
  const what = props.what
  const changing = what.kind === 'change' ? what.card : null
  const [as, setAs] = createSignal<CardKind>(what.kind === 'new' ? what.as : what.card.kind)
  const field = createField(
    changing ? `kaart:${changing.id}` : `${props.step.step.id}:${props.step.round}`,
    changing?.text ?? '',
  )
  /* eslint-enable solid/reactivity */
  const [together, setTogether] = createSignal<readonly string[]>([])
  const [about, setAbout] = createSignal('')
  const [problem, setProblem] = createSignal('')
  let area: HTMLTextAreaElement | undefined
  onMount(() => !props.first && area?.focus())

  const empty = () => field.text().trim() === ''
  const close = (): void => {
    field.clear()
    place.done()
    props.onClose()
  }
  const send = async (): Promise<void> => {
    if (empty()) return
    if (!changing) {
      live.outbox.put({
        type: 'card.write',
        stream: props.activity.stream,
        kind: as(),
        text: field.text(),
        with: together() as never,
        onBehalf: null,
        pin: about() ? { section: about(), row: null } : null,
      })
      return close()
    }
    const sent = await live.send({ type: 'card.edit', card: changing.id as never, text: field.text() })
    if (sent.kind === 'done') close()
    else setProblem(sent.kind === 'refused' ? sent.sentence : workshop.unreached)
  }
  const withdraw = async (): Promise<void> => {
    if (!changing) return
    const sent = await live.send({ type: 'card.withdraw', card: changing.id as never })
    if (sent.kind === 'done') close()
    else setProblem(sent.kind === 'refused' ? sent.sentence : workshop.unreached)
  }
  const sees = () =>
    phone.sees(
      live.view.stream?.id === props.activity.stream ? live.view.stream.naming : props.activity.naming,
      props.activity.sight === 'hidden',
      me.layer,
      live.view.workshop.rules.leadReadsAlong,
    )
  const left = () => longestCard - field.text().length
  return (
    <StepFrame
      step={props.step}
      onSend={empty() ? undefined : () => void send()}
      maySay={!changing}
      acts={
        <>
          <Act onAct={() => void send()} notYet={empty()}>
            {changing ? phone.write.save : phone.write.send}
          </Act>
          <Show when={!props.first}>
            <div class={pageStyles.rest}>
              <Act look="quiet" onAct={close}>
                {phone.write.cancel}
              </Act>
              <Show when={changing}>
                <Act look="quiet" onAct={() => void withdraw()}>
                  {phone.write.withdraw}
                </Act>
              </Show>
            </div>
          </Show>
        </>
      }
    >
      <h1 class={textStyles.question}>{props.step.step.question}</h1>
      <Show when={!changing && props.activity.kinds.length > 1}>
        <KindChoice
          label={phone.write.kind}
          kinds={props.activity.kinds}
          names={workshop.card}
          chosen={as()}
          onChoose={setAs}
        />
      </Show>
      <WhoSees mode={sees()[0]} open={props.activity.sight === 'open'}>
        {sees()[1]}
      </WhoSees>
      <textarea
        class={`${formStyles.field} ${formStyles.grows}`}
        ref={(element) => (area = element)}
        rows={3}
        aria-label={phone.write.field}
        maxLength={longestCard}
        value={field.text()}
        enterkeyhint="enter"
        onInput={(event) => field.type(event.currentTarget.value)}
      />
      <Show when={left() <= soonFull}>
        <p class={textStyles.help}>{phone.write.left(left())}</p>
      </Show>
      <Show when={!changing && props.activity.kinds.includes('remark')}>
        <label class={textStyles.label} for="about">
          {phone.write.about}
        </label>
        <span class={formStyles.select}>
          <select
            class={formStyles.input}
            id="about"
            onChange={(event) => setAbout(event.currentTarget.value)}
          >
            <option value="">{phone.write.whole}</option>
            <For each={sections}>{(id) => <option value={id}>{workshop.section(id)}</option>}</For>
          </select>
          <Icon name="chevron-down" size={20} />
        </span>
      </Show>
      <Show when={!changing && (live.view.tableMates?.length ?? 0) > 0}>
        <details class={styles.details}>
          <summary>{phone.write.together}</summary>
          <For each={live.view.tableMates}>
            {(mate) => (
              <label class={formStyles.tick}>
                <input
                  type="checkbox"
                  checked={together().includes(mate.id)}
                  disabled={together().length >= 4 && !together().includes(mate.id)}
                  onChange={(event) =>
                    setTogether(
                      event.currentTarget.checked
                        ? [...together(), mate.id]
                        : together().filter((id) => id !== mate.id),
                    )
                  }
                />
                {mate.name}
              </label>
            )}
          </For>
        </details>
      </Show>
      <Problem text={problem()} />
    </StepFrame>
  )
}
