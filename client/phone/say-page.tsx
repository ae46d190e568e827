import { Show, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import { useLive } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { StepFrame } from './step-frame.tsx'
import { WhoSees } from './who-sees.tsx'
import textStyles from './text.module.css'
import styles from './say-page.module.css'

/** Who would rather say it waits for the scribe, and sees how long the line is. */
export function SayPage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const line = () => live.view.line ?? { place: 0, scribe: null }
  return (
    <StepFrame
      step={props.step}
      acts={
        <Act look="second" onAct={() => void live.send({ type: 'say.ask', asks: false })}>
          {phone.say.self}
        </Act>
      }
    >
      <span class={styles.big}>
        <Icon name="comment" size={44} />
      </span>
      <h1 class={textStyles.question}>
        <Show when={line().scribe} fallback={phone.say.someone}>
          {(scribe) => <>{phone.say.title(scribe())}</>}
        </Show>
      </h1>
      <p class={textStyles.lead}>{phone.say.text}</p>
      <p class={styles.place}>
        <strong>{phone.say.place(line().place)}</strong> {phone.say.inLine}
      </p>
      <Show when={line().scribe}>{(scribe) => <WhoSees aside>{phone.say.card(scribe())}</WhoSees>}</Show>
    </StepFrame>
  )
}
