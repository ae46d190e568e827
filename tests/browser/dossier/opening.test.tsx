import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { page as screen } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import { ApiContext, createApi, type Fetch } from '#client/api.ts'
import DossierPage from '#client/dossier/dossier-page.tsx'
import { MeContext } from '#client/people/create-me.ts'
import type { ProposalView, WorkspaceView } from '#shared/api.ts'
import { expectAccessible, one, show } from '../ui/stage.ts'
import { store, workspaceOf } from './desk.tsx'
import { makeStage } from './stage.ts'

beforeEach(() => screen.viewport(1440, 900))

function open(address: string, fetch: Fetch): void {
  const history = createMemoryHistory()
  history.set({ value: address })
  show(() => (
    <ApiContext.Provider value={createApi(fetch)}>
      <MeContext.Provider value={store}>
        <MemoryRouter history={history}>
          <Route path="/dossier/:proposal/:section?" component={DossierPage} />
        </MemoryRouter>
      </MeContext.Provider>
    </ApiContext.Provider>
  ))
}

const workspace = (): WorkspaceView => {
  const stage = makeStage()
  stage.dispose()
  return workspaceOf(stage)
}

test('a dossier shows its names before its text has come, and says what is on its way', async () => {
  const proposal: ProposalView = { ...workspace().proposal, id: 'nooit-geopend' }
  const asked: string[] = []
  open('/dossier/nooit-geopend/challenge', async (path) => {
    asked.push(path)
    return Response.json({ ...workspace(), proposal })
  })
  await expect.poll(() => document.querySelector('main h1')?.textContent).toBe('Opgave en hefboom')
  expect(asked).toEqual(['/api/proposals/nooit-geopend'])
  expect(one('header').textContent).toContain('Energiegemeenschappen')
  expect(one('nav[aria-label="Secties"]').textContent).toContain('Begroting')
  expect(one('main').textContent).toContain('Lezen kan zodra de tekst er staat.')
  expect(document.querySelectorAll('main :is(input, select, [contenteditable="true"])')).toHaveLength(0)
})

test('who may not read it is told so, in the server’s words', async () => {
  open('/dossier/energie', async () =>
    Response.json(
      { error: { code: 'not-a-member', sentence: 'Dit dossier is niet voor jou geopend.' } },
      { status: 403 },
    ),
  )
  await expect.poll(() => document.body.textContent).toContain('Dit dossier is niet voor jou geopend.')
  await expectAccessible(document.body)
})
