import {
  createEffect,
  createSignal,
  Match,
  on,
  onCleanup,
  onMount,
  Switch,
  untrack,
  type JSX,
} from 'solid-js'
import { ask } from '#client/live/ask.ts'
import { createCountdown } from '#client/live/create-countdown.ts'
import { createLive, type World } from '#client/live/create-live.ts'
import { makeDevice } from '#client/live/device.ts'
import { LiveContext, useLive } from '#client/live/use-live.ts'
import { workshop } from '#client/words/workshop.ts'
import { screen } from '#client/words/workshop-screen.ts'
import type { ScreenHello } from '#shared/workshop/door.ts'
import type { View } from '#shared/workshop/projection.ts'
import { Pairing } from './pairing.tsx'
import { Scene } from './scene.tsx'
import type { Sound } from './sound.ts'
import styles from './screen.module.css'

export interface ScreenProps {
  readonly world: World
  /** As people type it: `doorbraak.example`. */
  readonly host: string
  readonly sound: Sound
  readonly wakeLock: () => Promise<{ release(): Promise<void> }> | undefined
}

const again = 3_000
const renewEvery = 60_000

/** A beamer: shows four figures until a facilitator types them, then only what everybody may see. */
export function Screen(props: ScreenProps): JSX.Element {
  const { world } = untrack(() => ({ world: props.world }))
  const [hello, setHello] = createSignal<ScreenHello | 'paired' | null>(null)
  const [problem, setProblem] = createSignal('')
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))

  /** A screen that was paired before is so after a reload; any other asks for figures. */
  async function begin(anew: boolean): Promise<void> {
    const before = anew ? null : await ask<object>(world.fetch, 'GET', '/api/screens/state')
    if (before?.kind === 'done') return void setHello('paired')
    const answer = await ask<ScreenHello>(world.fetch, 'POST', '/api/screens')
    if (answer.kind === 'done') {
      setProblem('')
      setHello(answer.view)
      return
    }
    setProblem(answer.kind === 'refused' ? answer.sentence : screen.pair.unreached)
    timer = setTimeout(() => void begin(anew), again)
  }
  onMount(() => void begin(false))
  /** Says that these figures are still shown; after a long sleep there are others. */
  async function renew(): Promise<void> {
    const before = untrack(hello)
    if (!before || before === 'paired') return
    const answer = await ask<ScreenHello>(world.fetch, 'POST', '/api/screens')
    const isOther = answer.kind === 'done' && answer.view.code !== before.code
    if (isOther && untrack(hello) === before) setHello(answer.view)
  }
  const renewing = setInterval(() => void renew(), renewEvery)
  onCleanup(() => clearInterval(renewing))
  onMount(() => {
    let lock: { release(): Promise<void> } | undefined
    const hold = (): void => {
      if (document.visibilityState === 'visible')
        void props
          .wakeLock()
          ?.then((got) => (lock = got))
          .catch(() => undefined)
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    onCleanup(() => {
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    })
  })
  return (
    <Switch
      fallback={
        <main class={styles.stage}>
          <h1 class="visually-hidden">{screen.page}</h1>
          <p class={styles.wait}>{problem() || screen.opening}</p>
        </main>
      }
    >
      <Match when={hello()} keyed>
        {(said) => (
          <Paired
            {...props}
            hello={said === 'paired' ? null : said}
            onUnpaired={() => {
              setHello(null)
              void begin(true)
            }}
          />
        )}
      </Match>
    </Switch>
  )
}

function Paired(
  props: ScreenProps & { readonly hello: ScreenHello | null; readonly onUnpaired: () => void },
): JSX.Element {
  const live = createLive(
    untrack(() => props.world),
    { state: '/api/screens/state', socket: '/screens/live', commands: null, waits: true },
    makeDevice(() => sessionStorage, 'scherm'),
  )
  createEffect(() => {
    const link = live.link()
    if (link.state === 'over') props.onUnpaired()
  })
  return (
    <Switch fallback={<Pairing code={props.hello?.code ?? ''} sound={props.sound} />}>
      <Match when={live.view() !== null}>
        <LiveContext.Provider value={{ ...live, view: live.view() as View }}>
          <Playing host={props.host} sound={props.sound} monotonic={props.world.monotonic} />
        </LiveContext.Provider>
      </Match>
    </Switch>
  )
}

/** So long without a line before the room is told. */
const quietMs = 5_000

function Playing(props: {
  readonly host: string
  readonly sound: Sound
  readonly monotonic: () => number
}): JSX.Element {
  const live = useLive()
  const countdown = createCountdown(
    () => live.view.clock,
    () => live.now(),
  )
  const left = () => {
    const now = countdown()
    return now.kind === 'on' ? now.left : null
  }
  createEffect(on(left, (now, before) => now === 0 && (before ?? 0) > 0 && props.sound.gong()))
  createEffect(
    on(
      () => live.view.stream?.phase,
      (now, before) => now === 'revealed' && before === 'writing' && props.sound.tone(),
    ),
  )
  createEffect(() => (document.title = live.view.workshop.title))
  const [quiet, setQuiet] = createSignal(false)
  let since: number | null = null
  const counting = setInterval(() => {
    since = live.link().state === 'lost' ? (since ?? props.monotonic()) : null
    setQuiet(since !== null && props.monotonic() - since >= quietMs)
  }, 500)
  onCleanup(() => clearInterval(counting))
  return (
    <main class={styles.stage}>
      <Scene host={props.host} />
      <p class={styles.line} role="status">
        {quiet() ? workshop.connecting : ''}
      </p>
    </main>
  )
}
