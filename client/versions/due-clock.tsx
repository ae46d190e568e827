import { createMemo, Match, Switch, type JSX } from 'solid-js'
import { useDossier } from '#client/sync/dossier.ts'
import { freezing as words } from '#client/words/freezing.ts'
import { dueOf, leftUntil } from '#shared/call/due.ts'
import { formatIsoDay } from '#shared/dossier/dates.ts'
import { ClockBlock, type ClockPart } from './clock-block.tsx'

export interface DueClockProps {
  /** Epoch ms by the clock of the server. */
  readonly now: number
  /** That clock is known, and not guessed from this device's. */
  readonly sure: boolean
}

/** The clock of an announced freeze; without one, how long there is to hand in. */
export function DueClock(props: DueClockProps): JSX.Element {
  const dossier = useDossier()
  const due = createMemo(() => dueOf(dossier.edition.milestones))
  const counting = () => {
    const countdown = dossier.countdown()
    return countdown?.state === 'counting' ? countdown : undefined
  }
  /** A countdown stands on the clock of this device; `now` only says that a second went by. */
  const seconds = (at: number): number => (void props.now, Math.max(0, Math.ceil((at - Date.now()) / 1000)))
  const left = (at: number): string | readonly ClockPart[] => {
    const time = leftUntil(at, props.now)
    if (!time) return words.clock.over
    const days = { value: time.days, unit: words.clock.days(time.days) }
    const rest = [
      { value: time.hours, unit: words.clock.hours },
      { value: time.minutes, unit: words.clock.minutes(time.minutes) },
    ]
    return time.days > 0 ? [days, ...rest] : rest
  }
  const text = (at: number): string | undefined => {
    if (at <= props.now) return words.clock.overText
    return props.sure ? words.clock.server : undefined
  }
  return (
    <Switch>
      <Match when={counting()}>
        {(countdown) => (
          <ClockBlock
            label={words.clock.left}
            shows={inClock(seconds(countdown().at))}
            title={words.clock.counting}
            text={words.clock.by(countdown().by.name, countdown().by.organisation)}
          />
        )}
      </Match>
      <Match when={due()}>
        {(moment) => (
          <ClockBlock
            label={moment().at > props.now ? words.clock.left : words.clock.dueLabel}
            shows={left(moment().at)}
            title={words.clock.due(moment().label, formatIsoDay(moment().on))}
            text={text(moment().at)}
          />
        )}
      </Match>
    </Switch>
  )
}

function inClock(seconds: number): readonly ClockPart[] {
  const minutes = Math.floor(seconds / 60)
  const rest = { value: seconds % 60, unit: words.clock.seconds(seconds % 60) }
  return minutes > 0 ? [{ value: minutes, unit: words.clock.minutes(minutes) }, rest] : [rest]
}
