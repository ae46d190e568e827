import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import type { InviteAnswer } from '#shared/api.ts'
import { described, expectAccessible, focused, one, saying } from '../ui/stage.ts'
import {
  an,
  heading,
  idea,
  kortrijk,
  me,
  overview,
  proposal,
  refuses,
  says,
  sees,
  visit,
  fatima,
} from '../pages/stage.tsx'
import { at, everybody, given, inside, marijke, path } from './stage.ts'

const field = <E extends HTMLElement = HTMLInputElement>(label: string, within: ParentNode = document): E => {
  const found = [...within.querySelectorAll('label')].find((one) => one.textContent === label)
  return one<E>(`#${CSS.escape(found?.htmlFor ?? `none-${label}`)}`)
}
const person = (number: number): HTMLElement => {
  const found = document.querySelectorAll('fieldset')[number - 1]
  if (!found) throw new Error(`No person ${number}`)
  return found
}
const fill = async (number: number, name: string, email: string, organisation: string) => {
  const within = person(number)
  await userEvent.fill(field('Naam', within), name)
  await userEvent.fill(field('Werkmail', within), email)
  await userEvent.fill(field('Functie', within), 'schepen')
  await userEvent.selectOptions(field<HTMLSelectElement>('Organisatie', within), organisation)
}
const openForm = async () => {
  await page.viewport(1440, 900)
  await sees('Marijke Desmet')
  saying('button', 'Nodig mensen uit').click()
  await sees('Persoon 1')
}

describe('inviting', () => {
  test('many at once: those who were invited get a link, who was refused stays with the reason', async () => {
    const bart = { ...marijke, id: 'bart', name: 'Bart Deprez' }
    const answer: InviteAnswer = {
      members: everybody,
      outcomes: [
        { given: given(bart) },
        { refused: { code: 'already-member', sentence: 'Deze persoon doet al mee voor deze organisatie.' } },
      ],
    }
    const there = visit(path, { ...inside(), [`POST ${at}`]: says(answer) })
    await openForm()
    expect(focused()).toBe('')
    expect(document.activeElement).toBe(field('Naam'))
    await fill(1, 'Bart Deprez', 'bart@kortrijk.example', 'kortrijk')
    saying('button', 'Nog iemand').click()
    await sees('Persoon 2')
    await fill(2, 'Joris Maes', 'joris@zwevegem.example', 'another')
    await userEvent.fill(field('Naam van de organisatie', person(2)), 'Vlaskracht')
    await userEvent.selectOptions(field<HTMLSelectElement>('Overheidslaag', person(2)), 'partner')
    await userEvent.selectOptions(field<HTMLSelectElement>('Rol', person(2)), 'reader')
    saying('button', 'Nodig deze 2 mensen uit').click()
    await sees('1 persoon uitgenodigd, 1 persoon nog niet.')
    const sent = JSON.parse(there.asked.at(-1)?.split(`${at} `)[1] ?? '{}') as object
    expect(sent).toEqual({
      rows: [
        {
          name: 'Bart Deprez',
          email: 'bart@kortrijk.example',
          position: 'schepen',
          role: 'partner',
          organisation: 'kortrijk',
        },
        {
          name: 'Joris Maes',
          email: 'joris@zwevegem.example',
          position: 'schepen',
          role: 'reader',
          organisation: { name: 'Vlaskracht', layer: 'partner' },
        },
      ],
    })
    expect(document.querySelectorAll('fieldset')).toHaveLength(1)
    expect(field('Naam').value).toBe('Joris Maes')
    expect(person(1).textContent).toContain('Deze persoon doet al mee voor deze organisatie.')
    expect(one<HTMLInputElement>('input[readonly]').value).toContain('/aanmelden/bart')
    await expectAccessible()
  })

  test('the link is copied with one press, and the page says so', async () => {
    const answer = { members: everybody, outcomes: [{ given: given(marijke) }] }
    visit(path, { ...inside(), [`POST ${at}`]: says(answer) })
    await openForm()
    await fill(1, 'Marijke Desmet', 'marijke@kortrijk.example', 'kortrijk')
    saying('button', 'Nodig deze persoon uit').click()
    await sees('Kopieer de link')
    const written: string[] = []
    const { clipboard } = navigator
    const real = clipboard.writeText.bind(clipboard)
    clipboard.writeText = async (text) => void written.push(text)
    saying('button', 'Kopieer de link van Marijke Desmet').click()
    await expect.poll(() => one('[role=alert]').textContent).toContain('staat op je klembord')
    clipboard.writeText = real
    expect(written).toEqual(['https://doorbraak.example/aanmelden/marijke-desmet'])
    expect(document.querySelector('fieldset')).toBeNull()
  })

  test('nothing is sent while something is missing; the first slip has the focus', async () => {
    const there = visit(path, inside())
    await openForm()
    await userEvent.fill(field('Naam'), 'Bart Deprez')
    await userEvent.fill(field('Werkmail'), 'bart')
    saying('button', 'Nodig deze persoon uit').click()
    await sees('Schrijf een e-mailadres, zoals an.claeys@gemeente.be.')
    expect(document.activeElement).toBe(field('Werkmail'))
    expect(described(field('Werkmail'))).toContain('Schrijf een e-mailadres')
    expect(there.asked.some((question) => question.startsWith('POST'))).toBe(false)
    await expectAccessible()
  })

  test('the same address twice is a slip', async () => {
    visit(path, inside())
    await openForm()
    await fill(1, 'Bart Deprez', 'bart@kortrijk.example', 'kortrijk')
    saying('button', 'Nog iemand').click()
    await sees('Persoon 2')
    await fill(2, 'Bart Deprez', 'BART@kortrijk.example', 'kortrijk')
    saying('button', 'Nodig deze 2 mensen uit').click()
    await sees('Dit adres staat al bij een andere persoon.')
  })

  test('a penholder is offered no role that leads', async () => {
    visit(path, inside())
    await openForm()
    const offered = [...field<HTMLSelectElement>('Rol').options].map(({ value }) => value)
    expect(offered).toEqual(['partner', 'reader', 'observer'])
  })

  test('somebody who has a way in of their own needs no link', async () => {
    const answer = { members: everybody, outcomes: [{ given: { ...given(an), link: null } }] }
    visit(path, { ...inside(), [`POST ${at}`]: says(answer) })
    await openForm()
    await fill(1, 'An Claeys', 'an@omgeving.example', 'departement-omgeving')
    saying('button', 'Nodig deze persoon uit').click()
    await sees('Komt binnen met de eigen aanmelding; een link is niet nodig.')
  })
})

describe('who coordinates the call', () => {
  const home = (view: object) => ({ 'GET /api/me': me(fatima), 'GET /api/overview': says(view) })
  const begun = proposal('deelwagens', 'Deelwagens', { role: 'coordinator', phase: 'workshop' })

  test('begins a proposal of an idea, and comes to its people', async () => {
    const ideas = [idea(1, 'activering', 'invited')]
    const there = visit('/', {
      ...home(overview({ coordinates: true, proposals: [], ideas })),
      'POST /api/proposals': says(begun),
      'GET /api/proposals/deelwagens': refuses(404, 'no-such-proposal', 'Dit voorstel bestaat niet.'),
      'GET /api/proposals/deelwagens/members': refuses(404, 'no-such-proposal', 'Dit voorstel bestaat niet.'),
    })
    await sees('Begin een voorstel')
    expect(document.querySelectorAll('[data-look=primary]')).toHaveLength(1)
    await expectAccessible()
    saying('button', 'Begin een voorstel').click()
    await sees('Uit welk idee')
    await userEvent.selectOptions(field<HTMLSelectElement>('Uit welk idee'), 'idee-1')
    expect(field('Titel').value).toBe('Activering')
    expect(field<HTMLSelectElement>('Regio').value).toBe('REFREG07')
    await expectAccessible(one('[role=dialog]'))
    saying('button', 'Begin').click()
    await expect.poll(there.at).toBe('/dossier/deelwagens/mensen')
    expect(there.asked).toContain(
      'POST /api/proposals {"region":"REFREG07","title":"Activering","idea":{"id":"idee-1"}}',
    )
  })

  test('takes a new idea along, with its number', async () => {
    const taken = refuses(409, 'number-taken', 'Er is al een idee met dit nummer.')
    const there = visit('/', { ...home(overview({ coordinates: true })), 'POST /api/proposals': taken })
    await sees('Begin een voorstel')
    saying('button', 'Begin een voorstel').click()
    await sees('Uit welk idee')
    await userEvent.selectOptions(field<HTMLSelectElement>('Uit welk idee'), 'new-idea')
    await userEvent.selectOptions(field<HTMLSelectElement>('Regio'), 'REFREG10')
    await userEvent.fill(field('Titel'), 'Sportregio')
    saying('button', 'Begin').click()
    await sees('Schrijf een nummer van 1 tot 999.')
    await userEvent.fill(field('Nummer van het idee'), '20')
    saying('button', 'Begin').click()
    await sees('Er is al een idee met dit nummer.')
    expect(there.asked.at(-1)).toBe(
      'POST /api/proposals {"region":"REFREG10","title":"Sportregio","idea":{"number":20}}',
    )
  })

  test('writes down an idea, and sees it in the list', async () => {
    let ideas = overview().ideas
    const made = idea(14, 'deelwagens', 'submitted')
    visit('/', {
      'GET /api/me': me(fatima),
      'GET /api/overview': () => says(overview({ coordinates: true, ideas })),
      'POST /api/ideas': () => {
        ideas = [...ideas, made]
        return says(made)
      },
    })
    await sees('Voeg een idee toe')
    saying('button', 'Voeg een idee toe').click()
    await sees('Een idee toevoegen')
    expect(document.activeElement).toBe(field('Nummer van het idee'))
    await userEvent.fill(field('Nummer van het idee'), '14')
    await userEvent.selectOptions(field<HTMLSelectElement>('Regio'), 'REFREG07')
    await userEvent.fill(field('Titel'), 'deelwagens')
    await expectAccessible(one('[role=dialog]'))
    saying('button', 'Voeg toe').click()
    await sees('14Regio Westhoekdeelwagens')
    expect(heading()).toBe('Regionale doorbraken')
  })

  test('is the only one who is offered so', async () => {
    visit('/', home(overview()))
    await sees('Energiegemeenschappen')
    expect(document.body.textContent).not.toContain('Begin een voorstel')
    expect(document.body.textContent).not.toContain('Voeg een idee toe')
  })
})

describe('the way to the people of a proposal', () => {
  test('stands on the card of every proposal I may read, and on no other', async () => {
    const proposals = [
      proposal('energie', 'Energie', { role: 'penholder' }),
      proposal('sport', 'Sport', { role: 'reader' }),
      proposal('jury', 'Jury', { role: 'juror' }),
      proposal('vreemd', 'Vreemd'),
    ]
    visit('/', {
      'GET /api/me': me({ ...fatima, organisation: kortrijk }),
      'GET /api/overview': says(overview({ proposals })),
    })
    await sees('Energie')
    const links = [...document.querySelectorAll('a[href$="/mensen"]')].map((link) =>
      link.getAttribute('href'),
    )
    expect(links).toEqual(['/dossier/energie/mensen', '/dossier/sport/mensen'])
    await expectAccessible()
  })
})
