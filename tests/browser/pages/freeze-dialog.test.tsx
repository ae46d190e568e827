import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { ApiContext, createApi } from '#client/api.ts'
import { FreezeDialog } from '#client/freeze/freeze-dialog.tsx'
import type { FindingView, VersionView } from '#shared/api.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { expectAccessible, focused, one, saying, show } from '../ui/stage.ts'
import { fakeServer, proposal, refuses, says, sees, silent, version, type Answers } from './stage.tsx'

const freezing = 'POST /api/proposals/energie/freeze'
const workspace = 'GET /api/proposals/energie'
const energie = proposal('energie', 'Energiegemeenschappen', { role: 'penholder' })
const missing: FindingView = {
  rule: 'V60',
  severity: 'error',
  section: 'budget',
  sentence: 'Er ontbreekt € 1.250,00.',
}
const note: FindingView = {
  rule: 'V30',
  severity: 'warning',
  section: 'plan',
  sentence: 'Stap 4 start vroeg.',
}

/** Fatima stands before the dialog. */
function desk(answers: Answers, findings?: readonly FindingView[]) {
  const { fetch, asked } = fakeServer(answers)
  const history = createMemoryHistory()
  const frozen: VersionView[] = []
  const [open, setOpen] = createSignal(true)
  show(() => (
    <ApiContext.Provider value={createApi(fetch)}>
      <MemoryRouter history={history}>
        <Route
          path="*"
          component={() => (
            <FreezeDialog
              open={open()}
              onOpenChange={setOpen}
              proposal={energie}
              findings={findings}
              sections={regionalBreakthroughs2021.template.sections}
              onFrozen={(done) => frozen.push(done)}
            />
          )}
        />
      </MemoryRouter>
    </ApiContext.Provider>
  ))
  return { asked, frozen, open, at: history.get }
}
const dialog = () => one('[role=dialog]')

describe('freezing', () => {
  test('is told in order before it happens, with the focus on the harmless button', async () => {
    desk({})
    await sees('Bevries als versie 1')
    await expect.poll(focused).toBe('Nog niet')
    const steps = [...dialog().querySelectorAll('ol b')].map((step) => step.textContent)
    expect(steps).toEqual([
      'Alles wordt nagekeken',
      'Alles gaat dicht',
      'Zegel en vingerafdruk',
      'De jury leest deze versie',
    ])
    await sees('Een correctie wordt versie 2, met een reden.')
    await expectAccessible(dialog())
  })

  test('happens by keyboard, hands the version on and closes', async () => {
    const { asked, frozen, open } = desk({ [freezing]: says(version) })
    await expect.poll(focused).toBe('Nog niet')
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
    await expect.poll(() => frozen).toEqual([version])
    expect(asked).toEqual([freezing])
    expect(open()).toBe(false)
  })

  test('is asked once, however often Fatima presses, and cannot be left meanwhile', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof says>>()
    const { asked, frozen, open } = desk({ [freezing]: () => answer.promise })
    await sees('Bevries versie 1')
    const button = saying<HTMLButtonElement>('button', 'Bevries versie 1')
    button.click()
    button.click()
    await sees('Het dossier wordt bevroren. Dit duurt even.')
    await userEvent.keyboard('{Escape}')
    expect(open()).toBe(true)
    answer.resolve(says(version))
    await expect.poll(() => frozen).toEqual([version])
    expect(asked).toEqual([freezing])
  })

  test('is held back by what the checks find here: the errors, each with its way, no warnings', async () => {
    const { asked, open, at } = desk({}, [missing, note])
    await sees('1 fout houdt het bevriezen tegen.')
    expect(dialog().textContent).not.toContain('Stap 4 start vroeg.')
    saying('button', 'Bevries versie 1').click()
    expect(asked).toEqual([])
    await expectAccessible(dialog())
    saying('a', 'Ga naar H').click()
    expect(open()).toBe(false)
    await expect.poll(at).toBe('/dossier/energie/budget')
  })

  test('is held back by what only the server finds', async () => {
    desk({ [freezing]: refuses(409, 'incomplete', 'Er staan nog fouten in het dossier.', [missing, note]) })
    await sees('Bevries versie 1')
    saying('button', 'Bevries versie 1').click()
    await sees('Er staan nog fouten in het dossier.')
    await sees('H · Begroting')
    expect(saying('a', 'Ga naar H').getAttribute('href')).toBe('/dossier/energie/budget')
    expect(saying('button', 'Bevries versie 1').getAttribute('aria-disabled')).toBe('true')
    await expectAccessible(dialog())
  })

  test('that somebody else just did is said in the words of the server', async () => {
    desk({ [freezing]: refuses(409, 'frozen', 'Dit voorstel is bevroren en verandert niet meer.') })
    await sees('Bevries versie 1')
    saying('button', 'Bevries versie 1').click()
    await sees('Dit voorstel is bevroren en verandert niet meer.')
  })

  test('without an answer is first looked after: it had happened', async () => {
    const { frozen, asked } = desk({
      [freezing]: silent,
      [workspace]: says({ proposal: { ...energie, phase: 'frozen', frozen: [version] } }),
    })
    await sees('Bevries versie 1')
    saying('button', 'Bevries versie 1').click()
    await sees('Misschien is het dossier al bevroren.')
    saying('button', 'Kijk na').click()
    await expect.poll(() => frozen).toEqual([version])
    expect(asked).toEqual([freezing, workspace])
  })

  test('without an answer is first looked after: it had not, and may be tried again', async () => {
    let reachable = false
    const { frozen } = desk({
      [freezing]: () => (reachable ? says(version) : silent()),
      [workspace]: says({ proposal: energie }),
    })
    await sees('Bevries versie 1')
    saying('button', 'Bevries versie 1').click()
    await sees('De server antwoordde niet.')
    reachable = true
    saying('button', 'Kijk na').click()
    await sees('Nagekeken: het dossier is nog niet bevroren.')
    saying('button', 'Bevries versie 1').click()
    await expect.poll(() => frozen).toEqual([version])
  })
})
