import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { openDossier } from './desk.tsx'
import * as on from './stage.ts'

let stage: on.Stage
beforeEach(() => screen.viewport(1440, 900))
afterEach(() => stage.dispose())

const ready = () => expect.poll(() => document.querySelector('main h1')?.textContent).toBeTruthy()
const withKortrijk = (options: on.StageOptions = {}): on.Stage =>
  on.makeStage({
    ...options,
    fill: (doc) => on.addPartner(doc, 'kortrijk', { name: 'Kortrijk', kind: 'gemeente' }),
  })

describe('a new partner', () => {
  test('is asked of the server, and shows once it arrives', async () => {
    stage = withKortrijk()
    const asked: unknown[] = []
    openDossier(stage, 'partners', async (path, init) => {
      asked.push(path, JSON.parse(String(init?.body)))
      on.addPartner(stage.doc, 'veka', { name: 'VEKA', kind: 'vlaams_agentschap' })
      return Response.json({ id: 'veka', name: 'VEKA', layer: 'flemish' }, { status: 201 })
    })
    await userEvent.click(saying('button', 'Voeg een partner toe'))
    await userEvent.type(one('[role="dialog"] input'), 'VEKA')
    await userEvent.selectOptions(one('[role="dialog"] select'), 'vlaams_agentschap')
    await expectAccessible()
    await userEvent.click(saying('[role="dialog"] button', 'Voeg toe'))
    await expect
      .poll(() => document.querySelector('#partners_lists_partners_veka')?.textContent)
      .toContain('VEKA')
    expect(asked).toEqual([
      '/api/proposals/energie/partners',
      { name: 'VEKA', layer: 'flemish', kind: 'vlaams_agentschap' },
    ])
  })

  test('is not asked for by who may not', async () => {
    stage = withKortrijk({ actor: { role: 'partner', organisation: on.kortrijk } })
    openDossier(stage, 'partners')
    await ready()
    expect(one('main').textContent).not.toContain('Voeg een partner toe')
  })
})
