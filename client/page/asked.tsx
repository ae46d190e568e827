import { createEffect, Match, Switch, type JSX } from 'solid-js'
import type { Failure } from '#client/api.ts'
import { useAnnouncer } from './announcer.ts'
import type { Answer } from './create-answer.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Opening } from './opening.tsx'

export interface AskedProps<View> {
  readonly answer: Answer<View>
  /** One sentence: what is coming. */
  readonly opening: string
  /** What the page is called until it is there; not needed when the shapes have a heading. */
  readonly title?: string | undefined
  /** The shapes of the page, with all that is known already. */
  readonly skeleton: JSX.Element
  /** A page of its own for a failure that is expected here; `null` for all others. */
  readonly instead?: ((failure: Failure) => JSX.Element | null) | undefined
  readonly children: (view: View) => JSX.Element
}

/** A page that waits for the server: its shapes first, then the page itself, or why there is none. */
export function Asked<View>(props: AskedProps<View>): JSX.Element {
  const announcer = useAnnouncer()
  createEffect(() => {
    if (props.answer.now().state === 'asking') announcer.say(props.opening)
  })
  const here = () => {
    const now = props.answer.now()
    return now.state === 'here' ? now : undefined
  }
  const failure = () => {
    const now = props.answer.now()
    return now.state === 'failed' ? now.failure : undefined
  }
  return (
    <Switch
      fallback={
        <Opening sentence={props.opening} title={props.title}>
          {props.skeleton}
        </Opening>
      }
    >
      <Match when={here()} keyed>
        {(now) => props.children(now.view)}
      </Match>
      <Match when={failure()}>
        {(why) =>
          props.instead?.(why()) ?? <FailureNotice failure={why()} onRetry={() => props.answer.again()} />
        }
      </Match>
    </Switch>
  )
}
