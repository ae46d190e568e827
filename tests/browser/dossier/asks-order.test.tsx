import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { openDossier } from './desk.tsx'
import * as on from './stage.ts'

const cards = () => [...document.querySelectorAll('main section h2')].map((name) => name.textContent)

test('who is asked something comes first, and no card moves while somebody asks more', async () => {
  await page.viewport(1440, 900)
  const stage = on.makeStage({
    fill: (doc) => {
      for (const [id, name] of [
        ['anzegem', 'Anzegem'],
        ['avelgem', 'Avelgem'],
        ['menen', 'Menen'],
      ] as const)
        on.addPartner(doc, id, { name, kind: 'gemeente', role: 'indiener' })
      on.addTo(doc, 'asks', 'asks', { partner: 'menen', type: 'data', status: 'open' })
    },
  })
  openDossier(stage, 'asks')
  await expect.poll(cards).toEqual(['Menen', 'Anzegem', 'Avelgem'])
  on.addTo(stage.doc, 'asks', 'asks', { partner: 'avelgem', type: 'data', status: 'open' })
  expect(cards()).toEqual(['Menen', 'Anzegem', 'Avelgem'])
})
