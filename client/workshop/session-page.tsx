import { useParams } from '@solidjs/router'
import {
  createEffect,
  createResource,
  createSignal,
  lazy,
  Match,
  Show,
  Suspense,
  Switch,
  untrack,
  useContext,
  type JSX,
} from 'solid-js'
import { ask } from '#client/live/ask.ts'
import { addressOf, createLive } from '#client/live/create-live.ts'
import { makeDevice } from '#client/live/device.ts'
import { persist } from '#client/live/persist.ts'
import { LiveContext, useLive } from '#client/live/use-live.ts'
import { browserWorld } from '#client/live/world.ts'
import { Notice } from '#client/page/failure-notice.tsx'
import { Opening } from '#client/page/opening.tsx'
import { Button } from '#client/ui/button.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { phone } from '#client/words/workshop-phone.ts'
import type { View } from '#shared/workshop/projection.ts'
import { createOrders, OrdersContext } from './orders.ts'
import { Shell } from './shell.tsx'
import { WorldContext } from './world-context.ts'

const Console = lazy(persist(() => import('./console.tsx')))
const Laptop = lazy(persist(() => import('./laptop.tsx')))
const PlanPage = lazy(persist(() => import('./draaiboek-page.tsx')))
const HarvestPage = lazy(persist(() => import('./harvest-page.tsx')))
const SweepPage = lazy(persist(() => import('./sweep-page.tsx')))
const ReportPage = lazy(persist(() => import('./report-page.tsx')))

/** `/werksessie/:workshop/:tab?`: the place that belongs to who is signed in, or to who came in with the code. */
export default function SessionPage(): JSX.Element {
  const params = useParams<{ workshop: string }>()
  const world = useContext(WorldContext) ?? browserWorld()
  // Who has an account takes the place of that account; who came with the code has one already.
  const [entered] = createResource(
    () => params.workshop,
    (workshop) => ask(world.fetch, 'POST', `/api/workshops/${encodeURIComponent(workshop)}/enter`),
  )
  return (
    <Show
      when={!entered.loading && params.workshop}
      keyed
      fallback={<Opening sentence={desk.opening} title={desk.page} />}
    >
      {(workshop) => <Inside workshop={workshop} />}
    </Show>
  )
}

function Inside(props: { readonly workshop: string }): JSX.Element {
  const world = useContext(WorldContext) ?? browserWorld()
  // Another session is another connection: this component is then made anew.
  const workshop = untrack(() => props.workshop)
  const live = createLive(
    world,
    addressOf(workshop),
    makeDevice(() => localStorage, workshop),
  )
  const over = () => {
    const now = live.link()
    return now.state === 'over' ? now.why : undefined
  }
  return (
    <Switch fallback={<Opening sentence={desk.opening} title={desk.page} />}>
      <Match when={over()}>
        {(why) => (
          <Notice
            title={why() === 'not-here' ? desk.notHere : phone.over[why()][0]}
            lead={why() === 'not-here' ? desk.notHereText : phone.over[why()][1]}
            actions={
              <Button look="primary" size={44} href="/m">
                {desk.join}
              </Button>
            }
          />
        )}
      </Match>
      <Match when={live.waiting()}>
        <Notice title={phone.waiting.title} lead={phone.waiting.text} />
      </Match>
      <Match when={live.view() !== null}>
        <LiveContext.Provider value={{ ...live, view: live.view() as View }}>
          <Tabs />
        </LiveContext.Provider>
      </Match>
    </Switch>
  )
}

function Tabs(): JSX.Element {
  const live = useLive()
  const params = useParams<{ workshop: string; tab?: string }>()
  const orders = createOrders(live)
  const [shown, setShown] = createSignal(params.tab)
  createEffect(() => {
    if (params.tab !== shown()) orders.clear()
    setShown(params.tab)
  })
  const leads = () => live.view.me?.station === 'facilitator'
  const harvests = () => leads() || live.view.me?.scribe === true
  return (
    <OrdersContext.Provider value={orders}>
      <Shell>
        <Suspense fallback={<Opening sentence={desk.opening} title={desk.page} />}>
          <Switch fallback={leads() ? <Console /> : <Laptop />}>
            <Match when={params.tab === 'draaiboek' && leads()}>
              <PlanPage />
            </Match>
            <Match when={params.tab === 'dossier' && harvests()}>
              <HarvestPage />
            </Match>
            <Match when={params.tab === 'slotveeg' && harvests()}>
              <SweepPage />
            </Match>
            <Match when={params.tab === 'verslag'}>
              <ReportPage />
            </Match>
          </Switch>
        </Suspense>
      </Shell>
    </OrdersContext.Provider>
  )
}
