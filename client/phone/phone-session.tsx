import { createEffect, lazy, Match, Show, Suspense, Switch, untrack, type JSX } from 'solid-js'
import type { Shelf } from '#client/people/way-back.ts'
import { addressOf, createLive, type World } from '#client/live/create-live.ts'
import { makeDevice } from '#client/live/device.ts'
import type { Over } from '#client/live/link.ts'
import { persist } from '#client/live/persist.ts'
import { LiveContext, useLive, type Opened } from '#client/live/use-live.ts'
import { phone } from '#client/words/workshop-phone.ts'
import type { View } from '#shared/workshop/projection.ts'
import { Act } from './act.tsx'
import { createPlace, PlaceContext } from './create-place.ts'
import { EndPage } from './later.ts'
import { LobbyPage, WaitingPage } from './lobby-page.tsx'
import { MoreContext, createMore } from './more.ts'
import { PausePage } from './pause-page.tsx'
import { StepPage } from './step-page.tsx'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'

// It comes behind the page, at once: whoever opens it later may have no line.
const MoreSheet = lazy(persist(async () => ({ default: (await import('./more-sheet.tsx')).MoreSheet })))

export interface PhoneSessionProps {
  readonly world: World
  readonly shelf: () => Shelf
  readonly workshop: string
  readonly twin: boolean
  /** The server does not know who this is. */
  readonly onUnknown: () => void
  readonly onLeave: () => void
  readonly onCode: () => void
}

/** Inside: one connection for as long as somebody is in this session. */
export function PhoneSession(props: PhoneSessionProps): JSX.Element {
  const { world, shelf, workshop } = untrack(() => ({ ...props }))
  const live = createLive(world, addressOf(workshop), makeDevice(shelf, workshop))
  const over = (): Over | undefined => {
    const now = live.link()
    return now.state === 'over' ? now.why : undefined
  }
  createEffect(() => {
    // Once the page showed something, it says what happened instead of starting anew.
    if (over() === 'not-here' && !untrack(() => live.view() ?? live.waiting())) props.onUnknown()
  })
  const opened = (view: View): Opened => ({ ...live, view })
  return (
    <Switch
      fallback={
        <div class={pageStyles.page} aria-busy="true">
          <h1 class="visually-hidden">{phone.code.title}</h1>
          <p class={pageStyles.opening}>{phone.opening}</p>
        </div>
      }
    >
      <Match when={over()}>{(why) => <OverPage why={why()} onCode={props.onCode} />}</Match>
      <Match when={live.waiting()}>{(me) => <WaitingPage name={me().name} />}</Match>
      <Match when={live.view() !== null}>
        <LiveContext.Provider value={opened(live.view() as View)}>
          <Inside twin={props.twin} onLeave={props.onLeave} />
        </LiveContext.Provider>
      </Match>
    </Switch>
  )
}

function Inside(props: { readonly twin: boolean; readonly onLeave: () => void }): JSX.Element {
  const live = useLive()
  const place = createPlace(live)
  const more = createMore()
  const state = () => live.view.workshop.state
  createEffect(() => {
    document.title = phone.page(live.view.step?.step.title ?? live.view.workshop.title)
  })
  return (
    <PlaceContext.Provider value={place}>
      <MoreContext.Provider value={more}>
        <Switch fallback={<LobbyPage twin={props.twin} />}>
          <Match when={state() === 'closed' || state() === 'sealed'}>
            <Suspense>
              <EndPage />
            </Suspense>
          </Match>
          <Match when={state() === 'paused' && !place.moved()}>
            <PausePage />
          </Match>
          <Match when={state() === 'live' || place.moved()}>
            <Show when={place.shown()} fallback={<LobbyPage twin={props.twin} />} keyed>
              {(step) => <StepPage step={step} />}
            </Show>
          </Match>
        </Switch>
        <Suspense>
          <MoreSheet onLeave={props.onLeave} />
        </Suspense>
      </MoreContext.Provider>
    </PlaceContext.Provider>
  )
}

function OverPage(props: { readonly why: Over; readonly onCode: () => void }): JSX.Element {
  return (
    <div class={pageStyles.page}>
      <div class={pageStyles.body}>
        <h1 class={textStyles.question}>{phone.over[props.why][0]}</h1>
        <p class={textStyles.lead}>{phone.over[props.why][1]}</p>
      </div>
      <footer class={pageStyles.foot}>
        <Act onAct={() => props.onCode()}>{phone.again}</Act>
      </footer>
    </div>
  )
}
