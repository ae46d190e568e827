import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createApi } from '#client/api.ts'
import { App } from '#client/app.tsx'
import { expectAccessible, focused, one, saying, show } from '../ui/stage.ts'
import {
  fakeServer,
  fatima,
  heading,
  makeShelf,
  me,
  nobody,
  overview,
  says,
  sees,
  silent,
  visit,
} from './stage.tsx'

describe('the frame around the pages', () => {
  test('says so where there is no page, and leads on', async () => {
    visit('/nergens', { 'GET /api/me': nobody })
    await sees('Deze bladzijde bestaat niet')
    expect(document.title).toBe('Deze bladzijde bestaat niet · Doorbraak')
    await expectAccessible()
    saying('a', 'Naar de startpagina').click()
    await sees('Van idee naar voorstel')
  })

  test('leaves the focus alone on the first page, and puts it on the heading of every next one', async () => {
    visit('/nergens', { 'GET /api/me': me(fatima), 'GET /api/overview': says(overview()) })
    await sees('Deze bladzijde bestaat niet')
    expect(document.activeElement).toBe(document.body)
    await sees('Oproep')
    saying('a', 'Oproep').click()
    await expect.poll(focused).toBe('Regionale doorbraken')
  })

  test('has a way past the bar as its first stop', async () => {
    visit('/nergens', { 'GET /api/me': nobody })
    await sees('Deze bladzijde bestaat niet')
    await userEvent.keyboard('{Tab}')
    expect(focused()).toBe('Ga naar de inhoud')
    expect(one('main').id).toBe(document.activeElement?.getAttribute('href')?.slice(1))
  })

  test('waits for the server before it says who is here', async () => {
    let reachable = false
    visit('/', { 'GET /api/me': () => (reachable ? nobody : silent()) })
    await sees('De server is niet bereikbaar')
    reachable = true
    saying('button', 'Probeer opnieuw').click()
    await sees('Van idee naar voorstel')
  })

  test('stands up after a mistake of ours: what is saved is safe, and one way on', async () => {
    let reloads = 0
    const history = createMemoryHistory()
    const shelf = makeShelf()
    const Broken = () => {
      throw new RangeError('a mistake')
    }
    show(() => (
      <App
        api={createApi(fakeServer({ 'GET /api/me': nobody }).fetch)}
        shelf={() => shelf}
        clock={() => 0}
        reload={() => reloads++}
      >
        <MemoryRouter history={history}>
          <Route path="*" component={Broken} />
        </MemoryRouter>
      </App>
    ))
    await sees('Wat de server bewaarde, staat er nog.')
    expect(heading()).toBe('Deze bladzijde stopte onverwacht')
    await sees('code RangeError')
    await expectAccessible()
    saying('button', 'Open opnieuw').click()
    expect(reloads).toBe(1)
  })

  test('shows the building blocks to who looks for them', async () => {
    visit('/bouwstenen', { 'GET /api/me': nobody })
    await expect.poll(heading, { timeout: 5000 }).toBe('Bouwstenen')
  })
})
