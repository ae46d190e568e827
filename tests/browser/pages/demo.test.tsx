import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { expectAccessible, focused, saying } from '../ui/stage.ts'
import {
  an,
  demoPerson,
  fatima,
  heading,
  joris,
  me,
  nobody,
  overview,
  refuses,
  says,
  sees,
  silent,
  visit,
} from './stage.tsx'

const demo = says({ person: null, demo: true })
const energie = 'Regio Zuid-West-Vlaanderen'
const crew = says({
  people: [
    demoPerson(joris, energie, 'partner'),
    demoPerson(fatima, energie, 'penholder'),
    demoPerson(an, 'Regio Rivierenland', 'partner'),
  ],
})
const answers = {
  'GET /api/me': demo,
  'GET /api/demo': crew,
  'POST /api/demo/sign-in': says({ person: an, to: '/' }),
  'GET /api/overview': says(overview()),
}

describe('the start of the demonstration', () => {
  test('says that all is invented, and lists its people by proposal', async () => {
    visit('/demo', answers)
    await sees('Dit is een demonstratie met verzonnen inhoud.')
    const lists = [...document.querySelectorAll('section')].map((list) => [
      list.querySelector('h2')?.textContent,
      list.querySelectorAll('li').length,
    ])
    expect(lists).toEqual([
      [energie, 2],
      ['Regio Rivierenland', 1],
    ])
    const row = [...document.querySelectorAll('li')].find((one) => one.textContent?.includes('An Claeys'))
    expect(row?.textContent).toContain('Vlaams')
    expect(row?.textContent).toContain('Partner')
    expect(row?.textContent).toContain('beleidsadviseur · Departement Omgeving')
    await expectAccessible()
  })

  test('makes me An with one key, and brings me in', async () => {
    const page = visit('/demo', answers)
    await sees('Word An')
    for (let tabs = 0; focused() !== 'Word An Claeys' && tabs < 20; tabs++) await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await sees('Regionale doorbraken')
    expect(page.asked).toContain('POST /api/demo/sign-in {"person":"an-claeys"}')
    expect(page.at()).toBe('/')
  })

  test('says who I am already', async () => {
    visit('/demo', { ...answers, 'GET /api/me': me(fatima, true) })
    await sees('Je bent nu Fatima Aziz.')
  })

  test('says so when nobody is there', async () => {
    visit('/demo', { ...answers, 'GET /api/demo': says({ people: [] }) })
    await sees('In deze demonstratie zijn nog geen mensen.')
    await expectAccessible()
  })

  test('does not exist where there is no demonstration', async () => {
    const page = visit('/demo', { 'GET /api/me': nobody })
    await sees('Deze bladzijde bestaat niet')
    expect(page.asked).toEqual(['GET /api/me'])
  })

  test('offers to try again when becoming somebody did not work', async () => {
    visit('/demo', { ...answers, 'POST /api/demo/sign-in': silent })
    await sees('Word An')
    saying('button', 'Word An Claeys').click()
    await sees('De server is niet bereikbaar')
    saying('button', 'Probeer opnieuw').click()
    await sees('Kies wie je wordt')
  })
})

describe('the link of one invented person', () => {
  test('says who I become, and waits for the button', async () => {
    const page = visit('/demo/an-claeys', answers)
    await sees('Ga verder als An Claeys')
    expect(heading()).toBe('Je wordt An Claeys')
    await sees('Partner in Regio Rivierenland')
    expect(page.asked.some((question) => question.startsWith('POST'))).toBe(false)
    await expectAccessible()
    saying('button', 'Ga verder als An Claeys').click()
    await sees('Regionale doorbraken')
    expect(page.asked).toContain('POST /api/demo/sign-in {"person":"an-claeys"}')
  })

  test('says that I stop being Joris', async () => {
    visit('/demo/an-claeys', { ...answers, 'GET /api/me': me(joris, true) })
    await sees('Nu ben je in deze browser Joris Maes.')
  })

  test('of nobody leads back to the list', async () => {
    visit('/demo/niemand', answers)
    await sees('Deze persoon bestaat niet in de demonstratie')
    saying('a', 'Kies een persoon').click()
    await sees('Kies wie je wordt')
  })

  test('shows the refusal of the server', async () => {
    visit('/demo/an-claeys', {
      ...answers,
      'POST /api/demo/sign-in': refuses(404, 'no-such-person', 'Deze persoon kennen we niet.'),
    })
    await sees('Ga verder als An Claeys')
    saying('button', 'Ga verder als An Claeys').click()
    await sees('Deze persoon kennen we niet.')
    await sees('code 404-no-such-person')
  })
})
