import { Match, Switch, untrack, type JSX } from 'solid-js'
import { AnnouncerContext } from '#client/page/announcer.ts'
import type { Shelf } from '#client/people/way-back.ts'
import { makeKey } from '#client/live/ask.ts'
import type { World } from '#client/live/create-live.ts'
import { makeDevice } from '#client/live/device.ts'
import { createAnnouncer } from '#client/ui/create-announcer.ts'
import { LiveRegion } from '#client/ui/live-region.tsx'
import { phone } from '#client/words/workshop-phone.ts'
import { CodePage } from './code-page.tsx'
import { createDoor, type Place } from './create-door.ts'
import { NamePage } from './name-page.tsx'
import { PhoneSession } from './phone-session.tsx'
import pageStyles from './page.module.css'

export interface PhoneProps {
  readonly world: World
  /** A function, because a browser may refuse even to name it. */
  readonly shelf: () => Shelf
  readonly code: string | null
  readonly ticket: string | null
  readonly onCode: (code: string) => void
}

/** Everything on a phone: the way in, and the session. */
export function Phone(props: PhoneProps): JSX.Element {
  // They live as long as the page.
  const { world, shelf, code, ticket, onCode } = untrack(() => ({ ...props }))
  const announcer = createAnnouncer()
  const door = createDoor({
    fetch: world.fetch,
    device: makeDevice(shelf, 'deur'),
    code,
    ticket,
    makeKey: () => makeKey(world.fill),
    onCode,
  })
  const at = <At extends Place['at']>(wanted: At) => {
    const now = door.place()
    return now.at === wanted ? (now as Extract<Place, { at: At }>) : undefined
  }
  return (
    <AnnouncerContext.Provider value={announcer}>
      <main>
        <Switch
          fallback={
            <div class={pageStyles.page} aria-busy="true">
              <h1 class="visually-hidden">{phone.code.title}</h1>
              <p class={pageStyles.opening}>{phone.opening}</p>
            </div>
          }
        >
          <Match when={at('code')}>
            {(now) => (
              <CodePage
                code={now().code}
                problem={now().problem}
                onCode={(typed) => void door.enter(typed)}
              />
            )}
          </Match>
          <Match when={at('naming')}>
            {(now) => (
              <NamePage
                door={now().door}
                problem={now().problem}
                today={world.wall()}
                guests={(words) => door.guests(now().code, words)}
                onJoin={door.join}
              />
            )}
          </Match>
          <Match when={at('in')} keyed>
            {(now) => (
              <PhoneSession
                world={world}
                shelf={shelf}
                workshop={now.workshop}
                twin={now.twin}
                onUnknown={() => void door.again()}
                onLeave={() => void door.leave()}
                onCode={door.toCode}
              />
            )}
          </Match>
        </Switch>
      </main>
      <LiveRegion announcer={announcer} />
    </AnnouncerContext.Provider>
  )
}
