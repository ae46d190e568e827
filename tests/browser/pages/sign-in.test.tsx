import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { expectAccessible, focused, one, saying } from '../ui/stage.ts'
import {
  an,
  heading,
  joris,
  makeShelf,
  me,
  nobody,
  omgeving,
  refuses,
  says,
  sees,
  silent,
  visit,
} from './stage.tsx'

const link = says({ name: an.name, organisation: omgeving, expiresAt: '2021-09-30T10:00:00.000Z' })
const answers = {
  'GET /api/me': nobody,
  'GET /api/sign-in/geheim': link,
  'POST /api/sign-in': says({ person: an, to: '/dossier/energie/versie/9' }),
  'GET /api/proposals/energie/versions/9': refuses(404, 'no-such-version', 'Deze versie bestaat niet.'),
}
const act = 'Meld je aan als An Claeys'

describe('a personal link', () => {
  test('says whose it is and until when, and does not sign in by itself', async () => {
    const page = visit('/aanmelden/geheim', answers)
    await sees(act)
    await sees('Departement Omgeving · Vlaams')
    await sees('Deze link werkt tot 30/09/2021 om 12.00.')
    expect(page.asked).not.toContain('POST /api/sign-in {"token":"geheim"}')
    expect(document.title).toBe('Aanmelden · Doorbraak')
    await expectAccessible()
  })

  test('lets An in with the keyboard alone, and brings her where it leads', async () => {
    const page = visit('/aanmelden/geheim', answers)
    await sees(act)
    for (let tabs = 0; focused() !== act && tabs < 10; tabs++) await userEvent.keyboard('{Tab}')
    await userEvent.keyboard('{Enter}')
    await expect.poll(page.at).toBe('/dossier/energie/versie/9')
    expect(page.asked.filter((question) => question.startsWith('POST'))).toEqual([
      'POST /api/sign-in {"token":"geheim"}',
    ])
  })

  test('signs in once, however often An presses', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof says>>()
    const page = visit('/aanmelden/geheim', { ...answers, 'POST /api/sign-in': () => answer.promise })
    await sees(act)
    const button = saying<HTMLButtonElement>('button', act)
    button.click()
    button.click()
    await sees('Je wordt aangemeld')
    answer.resolve(says({ person: an, to: '/dossier/energie/versie/9' }))
    await expect.poll(page.at).toBe('/dossier/energie/versie/9')
    expect(page.asked.filter((question) => question.startsWith('POST'))).toHaveLength(1)
  })

  test('warns Joris that he stops being himself in this browser', async () => {
    visit('/aanmelden/geheim', { ...answers, 'GET /api/me': me(joris) })
    await sees('Nu ben je in deze browser aangemeld als Joris Maes.')
  })

  test.each([
    ['link-expired', 410, 'De link is verlopen.'],
    ['link-used', 410, 'De link werd al gebruikt. Elke link werkt één keer.'],
    ['link-unknown', 404, 'We herkennen deze link niet.'],
  ])('that is over (%s) says so in plain words, and whom to ask', async (code, status, words) => {
    visit('/aanmelden/geheim', {
      ...answers,
      'GET /api/sign-in/geheim': refuses(status, code, 'Woorden van de server.'),
    })
    await sees(words)
    expect(heading()).toBe('Deze link werkt niet meer')
    await sees('Vraag de penhouder of je begeleider om een nieuwe link.')
    await expectAccessible()
  })

  test('that was used in the moment between looking and pressing says so too', async () => {
    visit('/aanmelden/geheim', {
      ...answers,
      'POST /api/sign-in': refuses(410, 'link-used', 'Deze link is al gebruikt.'),
    })
    await sees(act)
    saying('button', act).click()
    await sees('De link werd al gebruikt.')
  })

  test('asks again when the server could not be reached', async () => {
    let reachable = false
    visit('/aanmelden/geheim', { ...answers, 'GET /api/sign-in/geheim': () => (reachable ? link : silent()) })
    await sees('De server is niet bereikbaar')
    reachable = true
    saying('button', 'Probeer opnieuw').click()
    await sees(act)
  })
})

describe('somebody who is signed out', () => {
  const signedOut = refuses(401, 'signed-out', 'Je bent niet aangemeld.')

  test('hears how to get in, and comes back to the same page with the link', async () => {
    const shelf = makeShelf()
    visit(
      '/dossier/energie/versie/9',
      { ...answers, 'GET /api/proposals/energie/versions/9': signedOut },
      shelf,
    )
    await sees('Meld je aan om verder te gaan')
    await expectAccessible()
    expect(one('main').textContent).toContain('Na het aanmelden kom je terug op deze bladzijde.')

    const page = visit(
      '/aanmelden/geheim',
      { ...answers, 'POST /api/sign-in': says({ person: an, to: '/dossier/energie' }) },
      shelf,
    )
    await expect.poll(() => page.place.textContent).toContain(act)
    const button = [...page.place.querySelectorAll('button')].find((one) => one.textContent === act)
    button?.click()
    await expect.poll(page.at).toBe('/dossier/energie/versie/9')
  })
})

describe('the welcome', () => {
  test('says how to get in to who is not signed in', async () => {
    visit('/', answers)
    await sees('Je komt binnen met je persoonlijke link')
    expect(heading()).toBe('Van idee naar voorstel')
    expect(document.body.textContent).not.toContain('Open de demonstratie')
    await expectAccessible()
  })
})

describe('my menu', () => {
  const inside = {
    ...answers,
    'GET /api/me': me(an),
    'GET /api/proposals/energie/versions/9': refuses(404, 'no-such-version', 'Deze versie bestaat niet.'),
    'POST /api/sign-out': { status: 204, body: {} },
  }
  const mine = () => document.querySelector<HTMLElement>('header button[aria-haspopup]')
  const open = async () => {
    await expect.poll(() => mine()?.textContent).toContain('An Claeys, Departement Omgeving')
    mine()?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  }

  test('says who I am and signs me out, by keyboard', async () => {
    const page = visit('/niets', inside)
    await open()
    expect(one('[role=menu]').textContent).toContain('beleidsadviseur')
    expect(one('[role=menu]').textContent).toContain('Departement Omgeving · Vlaams')
    await expectAccessible(one('[role=menu]'))
    await userEvent.keyboard('{End}{Enter}')
    await sees('Je komt binnen met je persoonlijke link')
    expect(page.asked).toContain('POST /api/sign-out')
  })

  test('says aloud when signing out did not work, and leaves me signed in', async () => {
    visit('/niets', { ...inside, 'POST /api/sign-out': silent })
    await open()
    await userEvent.keyboard('{End}{Enter}')
    await expect.poll(() => one('[role=alert]').textContent).toContain('Afmelden lukte niet')
    expect(mine()).not.toBeNull()
  })
})
