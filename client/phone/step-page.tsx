import { createEffect, createSignal, onMount, Show, Suspense, type JSX } from 'solid-js'
import { never } from '#shared/never.ts'
import type { StepView } from '#shared/workshop/projection.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { usePlace } from './create-place.ts'
import { LatePage } from './late-page.tsx'
import {
  CardsPage,
  ConsentPage,
  DotsPage,
  EndPage,
  fetchLater,
  PollPage,
  PromisePage,
  RecordPage,
  SayPage,
  TablePage,
} from './later.ts'
import { ListenPage } from './listen-page.tsx'
import { PausePage } from './pause-page.tsx'
import { WritePage } from './write-page.tsx'

/** One step on a phone: one instruction, one field or choice, one button. */
export function StepPage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const place = usePlace()
  const announcer = useAnnouncer()
  const [caughtUp, setCaughtUp] = createSignal(
    (live.view.missed?.length ?? 0) === 0 || live.drafts.read('gemist') === 'gezien',
  )
  onMount(() => {
    const { title, question, part } = props.step.step
    fetchLater()
    announcer.say([part || title, question].filter(Boolean).join('. '))
    // A browser only lets a page do this once somebody touched it.
    if (navigator.userActivation?.hasBeenActive && live.drafts.read('tril') !== 'uit') navigator.vibrate?.(40)
  })
  createEffect(() => {
    if (live.view.line) place.holds(null)
  })
  const reads = () => me.station === 'observer'
  return (
    <Show
      when={caughtUp()}
      fallback={
        <LatePage
          step={props.step}
          onGo={() => {
            live.drafts.write('gemist', 'gezien')
            setCaughtUp(true)
          }}
        />
      }
    >
      <Suspense>
        <Show when={!live.view.line || reads()} fallback={<SayPage step={props.step} />}>
          {pageOf(props.step)}
        </Show>
      </Suspense>
    </Show>
  )
}

function pageOf(step: StepView): JSX.Element {
  const { activity } = step.step
  switch (activity.kind) {
    case 'listen':
      return <ListenPage step={step} notes={activity.notes} />
    case 'write':
      return <WritePage step={step} activity={activity} />
    case 'cluster':
      return <CardsPage step={step} />
    case 'vote':
    case 'result':
      return <DotsPage step={step} />
    case 'break':
      return <PausePage />
    case 'tablework':
      return <TablePage step={step} />
    case 'engagements':
      return <PromisePage step={step} />
    case 'poll':
      return <PollPage step={step} scale={activity.scale} />
    case 'consent':
      return <ConsentPage step={step} />
    case 'sweep':
      return <RecordPage step={step} />
    case 'checkout':
      return <EndPage />
    default:
      return never(activity)
  }
}
