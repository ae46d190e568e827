import { page, userEvent } from 'vitest/browser'
import { beforeEach, describe, expect, test } from 'vitest'
import { ApiContext, createApi } from '#client/api.ts'
import type { AmountHistoryView } from '#shared/budget/history.ts'
import { expectAccessible, saying } from '../ui/stage.ts'
import type { Stage } from '../dossier/stage.ts'
import { Budget } from './budget-page.tsx'
import { cell, guidance, line, partner } from './budget-places.ts'
import { cellAt, openPage, plain, stands, workedExample } from './desk.tsx'

const at = Date.UTC(2026, 10, 23, 9, 5)
const by = { name: 'Joris Maes', organisation: 'Kortrijk', layer: 'municipality' as const }
const known: AmountHistoryView = {
  changes: [
    { field: null, from: 300_000, to: 250_000, at, by },
    { field: null, from: null, to: 300_000, at: at - 86_400_000, by: null },
  ],
}

function open(answers: (path: string) => Response, stage: Stage = workedExample()) {
  const asked: string[] = []
  const api = createApi((path) => {
    asked.push(path)
    return Promise.resolve(answers(path))
  })
  openPage(stage, 'budget', (props) => (
    <ApiContext.Provider value={api}>
      <Budget section={props.section} />
    </ApiContext.Provider>
  ))
  return { asked, stage }
}
const gives =
  (view: object, status = 200) =>
  () =>
    Response.json(view, { status })
const window_ = () => plain(document.querySelector('[role=dialog]')?.textContent)

beforeEach(() => page.viewport(1440, 900))

describe('who made an amount what it is', () => {
  const place = cell('kortrijk', guidance, 'bron-kortrijk')

  test('h on a cell tells it, with the way back; leaving gives the cell its focus again', async () => {
    const { asked, stage } = open(gives(known))
    cellAt(place).focus()
    await userEvent.keyboard('h')
    await expect.poll(window_).toContain('van € 3.000,00 → naar € 2.500,00')
    expect(window_()).toContain('Joris Maes, Kortrijk')
    expect(window_()).toContain('Stond er van bij het begin')
    expect(asked).toEqual([
      `/api/proposals/zuid-west-vlaanderen/amounts?place=${encodeURIComponent(place.join('/'))}`,
    ])
    await expectAccessible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(cellAt(place))

    await userEvent.keyboard('h')
    await expect.poll(window_).toContain('Zet')
    await userEvent.click(saying('[role=dialog] button', 'Zet € 3.000,00 terug'.replaceAll('€ ', '€\u00a0')))
    expect(stands(stage, place)).toBe(300_000)
  })

  test('a cell of another organisation tells it on Enter, without a way to change it', async () => {
    open(gives(known), workedExample({ actor: partner }))
    cellAt(cell('leiedal', 'lijn-instrument', 'bron-leiedal')).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(window_).toContain('Joris Maes')
    expect(window_()).not.toContain('terug')
    await userEvent.keyboard('{Escape}')
  })

  test('of a line it tells what its amount is made of; the button in the box opens it too', async () => {
    open(gives({ changes: [{ field: 'quantity', from: 20, to: 22.5, at, by }] }))
    await userEvent.click(cellAt(line(guidance, 'amountCents')))
    await userEvent.click(document.querySelector('td button[aria-label="Wie wijzigde dit bedrag?"]')!)
    await expect.poll(window_).toContain('Aantal: van 20 → naar 22,5')
    await userEvent.keyboard('{Escape}')
  })

  test('without a network it says so, and asks again', async () => {
    let fails = true
    open(() => (fails ? new Response('', { status: 502 }) : Response.json({ changes: [] })))
    cellAt(place).focus()
    await userEvent.keyboard('h')
    await expect.poll(window_).toContain('konden nu niet opgezocht worden')
    fails = false
    await userEvent.click(saying('[role=dialog] button', 'Probeer opnieuw'))
    await expect.poll(window_).toContain('Niemand wijzigde dit bedrag nog.')
    await userEvent.keyboard('{Escape}')
  })
})
