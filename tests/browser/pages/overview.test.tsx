import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { expectAccessible, focused, one, saying } from '../ui/stage.ts'
import {
  fatima,
  frozenView,
  heading,
  idea,
  me,
  overview,
  proposal,
  refuses,
  says,
  sees,
  silent,
  version,
  visit,
} from './stage.tsx'

const home = (view: object) => ({ 'GET /api/me': me(fatima), 'GET /api/overview': says(view) })
const card = (title: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('article')].find(
    (article) => article.querySelector('h2')?.textContent === title,
  )
  if (!found) throw new Error(`No card of ${title}`)
  return found
}

describe('the overview', () => {
  test('puts my own proposal first, with one main act, and passes every rule of axe', async () => {
    visit('/', home(overview()))
    await sees('Energiegemeenschappen')
    expect(heading()).toBe('Regionale doorbraken')
    expect(document.title).toBe('Regionale doorbraken · Doorbraak')
    expect(one('article').textContent).toContain('Jij schrijft mee als penhouder voor')
    expect(one('article').textContent).toContain('Leiedal')
    expect(document.querySelectorAll('[data-look=primary]')).toHaveLength(1)
    expect(saying('a', 'Schrijf verder').getAttribute('href')).toBe('/dossier/energie')
    await expectAccessible()
  })

  test('says of my own proposal what still fails, per criterion, and goes on where that is', async () => {
    const standing = {
      criteria: [
        { code: 'C1.1', label: 'Bovenlokale opgave', state: 'answered' },
        { code: 'C1.4', label: 'Méér dan goede praktijk', state: 'partly' },
        { code: 'C2.4', label: 'Meerwaarde en potentie', state: 'empty' },
      ],
      errors: 1,
      next: { id: 'budget', letter: 'H' },
    }
    visit('/', { ...home(overview()), 'GET /api/proposals/energie/standing': says(standing) })
    await sees('1 fout houdt het bevriezen tegen')
    const said = [...card('Energiegemeenschappen').querySelectorAll('ul li')].map((one) => one.textContent)
    expect(said).toEqual([
      '1 fout houdt het bevriezen tegen',
      'C1.4 Méér dan goede praktijkgedeeltelijk',
      'C2.4 Meerwaarde en potentienog leeg',
      '1 criterium is beantwoord.',
    ])
    expect(saying('a', 'Schrijf verder in H').getAttribute('href')).toBe('/dossier/energie/budget')
    expect(document.querySelectorAll('[data-look=primary]')).toHaveLength(1)
    await expectAccessible()
  })

  test('shows the call in numbers', async () => {
    visit('/', home(overview()))
    await sees('hoogstens per regio')
    const numbers = [...document.querySelectorAll('dl')[0]!.children].map((one) => one.textContent)
    expect(numbers).toEqual([
      'ideeën2',
      'werkruimtes2',
      'hoogstens per regio€\u00a025.000',
      'indienen tot 12 uur30/09/2021',
    ])
  })

  test('says of every invented proposal that it is invented, and of a real one nothing', async () => {
    const real = proposal('sport', 'Sportinfrastructuur', { fictional: false })
    visit('/', home(overview({ proposals: [...overview().proposals, real] })))
    await sees('Sportinfrastructuur')
    expect(card('Activering').textContent).toContain('Fictief')
    expect(card('Energiegemeenschappen').textContent).toContain('Fictieve uitwerking')
    expect(card('Sportinfrastructuur').textContent).not.toContain('Fictie')
  })

  test('opens no proposal that Fatima has no part in', async () => {
    visit('/', home(overview()))
    await sees('Activering')
    expect(card('Activering').querySelector('a')).toBeNull()
  })

  test('says per idea where it stands, in words too', async () => {
    visit('/', home(overview({ ideas: [...overview().ideas, idea(3, 'erfgoed', 'pitched')] })))
    await sees('De drie ideeën')
    const said = [...document.querySelectorAll('aside ol li')].map((one) => one.textContent)
    expect(said).toEqual([
      '1Regio Westhoekactiveringuitgenodigd',
      '2Regio Westhoekdigicoachesniet weerhouden',
      '3Regio Westhoekerfgoedvoorgesteld',
    ])
  })

  test('leads to the frozen version once nobody writes any more, by keyboard', async () => {
    const frozen = proposal('energie', 'Energiegemeenschappen', {
      role: 'penholder',
      phase: 'frozen',
      frozen: [version],
    })
    const page = visit('/', {
      ...home(overview({ proposals: [frozen] })),
      'GET /api/proposals/energie/versions/1': says(frozenView),
    })
    await sees('Versie 1, op 28/09/2021')
    for (let tabs = 0; focused() !== 'Lees versie 1' && tabs < 20; tabs++) await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await sees('Dit leest de jury')
    expect(page.at()).toBe('/dossier/energie/versie/1')
    await expect.poll(focused).toBe('Dit leest de jury')
  })

  test('tells a juror to wait for a version', async () => {
    visit(
      '/',
      home(overview({ proposals: [proposal('energie', 'Energiegemeenschappen', { role: 'juror' })] })),
    )
    await sees('Zodra er een versie bevroren is, lees je ze hier.')
    expect(document.querySelector('[data-look=primary]')).toBeNull()
  })

  test('says to who writes nowhere how to get a place', async () => {
    visit('/', home(overview({ proposals: [proposal('activering', 'Activering')] })))
    await sees('Je schrijft nog nergens mee')
    await expectAccessible()
  })

  test('says what is coming while there is nothing yet', async () => {
    visit('/', home(overview({ proposals: [], ideas: [] })))
    await sees('Nog geen voorstellen')
    await sees('Er zijn nog geen ideeën ingediend.')
    await expectAccessible()
  })

  test('says so when there is no call', async () => {
    visit('/', {
      'GET /api/me': me(fatima),
      'GET /api/overview': refuses(404, 'no-call', 'Er is nog geen oproep.'),
    })
    await sees('Er loopt nog geen oproep')
  })

  test('shows shapes and one sentence while it waits', async () => {
    const never = new Promise<never>(() => undefined)
    visit('/', { 'GET /api/me': me(fatima), 'GET /api/overview': () => never })
    await sees('Het overzicht wordt geopend.')
    expect(one('[role=status]').textContent).toContain('Het overzicht wordt geopend.')
    await expectAccessible()
  })

  test('comes back when the server does', async () => {
    let reachable = false
    visit('/', {
      'GET /api/me': me(fatima),
      'GET /api/overview': () => (reachable ? says(overview()) : silent()),
    })
    await sees('De server is niet bereikbaar')
    await expectAccessible()
    reachable = true
    saying('button', 'Probeer opnieuw').click()
    await sees('Energiegemeenschappen')
    expect(focused()).toBe('Regionale doorbraken')
  })

  test('holds the longest words on a phone without going sideways', async () => {
    const long = proposal('lang', 'Eindverantwoordelijkheidsmobiliteitsoplossingen', { role: 'penholder' })
    await page.viewport(390, 844)
    visit('/', home(overview({ proposals: [long, { ...long, id: 'lang-2', role: null }] })))
    await sees('Eindverantwoordelijkheidsmobiliteitsoplossingen')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    // At 400 % zoom a desk is as narrow as this.
    await page.viewport(320, 700)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    await expectAccessible()
  })
})
