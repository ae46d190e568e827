import { createEffect, createSignal, lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import { never } from '#shared/never.ts'
import type { StepView } from '#shared/workshop/projection.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { persist } from '#client/live/persist.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { CardsPage } from './cards-page.tsx'
import { usePlace } from './create-place.ts'
import { EndPage } from './end-page.tsx'
import { LatePage } from './late-page.tsx'
import { ListenPage } from './listen-page.tsx'
import { PausePage } from './pause-page.tsx'
import { RecordPage } from './record-page.tsx'
import { SayPage } from './say-page.tsx'
import { TablePage } from './table-page.tsx'
import { WritePage } from './write-page.tsx'

const consents = persist(() => import('./consent-page.tsx'))
const ConsentPage = lazy(async () => ({ default: (await consents()).ConsentPage }))
const dots = persist(() => import('./dots-page.tsx'))
const DotsPage = lazy(async () => ({ default: (await dots()).DotsPage }))
const polls = persist(() => import('./poll-page.tsx'))
const PollPage = lazy(async () => ({ default: (await polls()).PollPage }))
const promises = persist(() => import('./promise-page.tsx'))
const PromisePage = lazy(async () => ({ default: (await promises()).PromisePage }))

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
    // Behind the first step, for rounds that are hours away.
    for (const page of [dots, promises, polls, consents]) void page().catch(() => undefined)
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
      <Show when={!live.view.line || reads()} fallback={<SayPage step={props.step} />}>
        {pageOf(props.step)}
      </Show>
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
      return (
        <Suspense>
          <DotsPage step={step} />
        </Suspense>
      )
    case 'break':
      return <PausePage />
    case 'tablework':
      return <TablePage step={step} />
    case 'engagements':
      return (
        <Suspense>
          <PromisePage step={step} />
        </Suspense>
      )
    case 'poll':
      return (
        <Suspense>
          <PollPage step={step} scale={activity.scale} />
        </Suspense>
      )
    case 'consent':
      return (
        <Suspense>
          <ConsentPage step={step} />
        </Suspense>
      )
    case 'sweep':
      return <RecordPage step={step} />
    case 'checkout':
      return <EndPage />
    default:
      return never(activity)
  }
}
