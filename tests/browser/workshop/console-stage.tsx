import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { ApiContext, createApi } from '#client/api.ts'
import { AnnouncerContext } from '#client/page/announcer.ts'
import { createMe, MeContext } from '#client/people/create-me.ts'
import SessionPage from '#client/workshop/session-page.tsx'
import { WorldContext } from '#client/workshop/world-context.ts'
import type { View } from '#shared/workshop/projection.ts'
import { fakeRoom, type FakeRoom } from './fake-room.ts'
import { stand } from './stand.ts'

/** Somebody at a desk in the session, on one of its tabs. */
export function sit(view: View, tab = ''): FakeRoom {
  const room = fakeRoom(view)
  room.teach('POST /api/workshops/werksessie/enter', () => room.json({ participant: 'an' }))
  const history = createMemoryHistory()
  history.set({ value: `/werksessie/werksessie${tab}` })
  const api = createApi(room.world.fetch)
  stand(() => (
    <ApiContext.Provider value={api}>
      <MeContext.Provider value={createMe(api)}>
        <AnnouncerContext.Provider value={{ say() {}, sayNow() {}, polite: () => '', assertive: () => '' }}>
          <WorldContext.Provider value={room.world}>
            <MemoryRouter history={history}>
              <Route path="/werksessie/:workshop/:tab?" component={SessionPage} />
            </MemoryRouter>
          </WorldContext.Provider>
        </AnnouncerContext.Provider>
      </MeContext.Provider>
    </ApiContext.Provider>
  ))
  return room
}
