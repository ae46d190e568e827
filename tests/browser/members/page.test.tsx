import { page, userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { may, roles } from '#shared/access.ts'
import { asOrganisationId } from '#shared/ids.ts'
import { expectAccessible, focused, one, saying } from '../ui/stage.ts'
import { an, fatima, heading, joris, refuses, says, sees, silent, visit } from '../pages/stage.tsx'
import { at, everybody, given, inside, marijke, member, path } from './stage.ts'

const rowOf = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('main li')].find((li) =>
    li.querySelector('b')?.textContent?.includes(name),
  )
  if (!found) throw new Error(`No row of ${name}`)
  return found
}

const openMenu = async (name: string): Promise<string[]> => {
  one<HTMLElement>('button[aria-haspopup]', rowOf(name)).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('[role=menu]')).not.toBeNull()
  return [...document.querySelectorAll('[role=menuitem]')].map((item) => item.textContent ?? '')
}
const choose = async (words: string) => {
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    (one) => one.textContent === words,
  )
  if (!item) throw new Error(`No item ${words}`)
  await userEvent.click(item)
  await expect.poll(() => document.querySelector('[role=menu]')).toBeNull()
}

describe.each([
  ['desk', 1440, 900],
  ['phone', 390, 844],
])('the people of a proposal, on a %s', (_name, width, height) => {
  test('stand under their organisation, with role, layer and how far they came', async () => {
    await page.viewport(width, height)
    visit(path, inside())
    await sees('Marijke Desmet')
    expect(heading()).toBe('Mensen')
    expect(document.title).toBe('Mensen · Doorbraak')
    const organisations = [...document.querySelectorAll('section h2')].map((h2) => h2.textContent)
    expect(organisations.slice(0, 3)).toEqual(['Departement Omgeving', 'Kortrijk', 'Leiedal'])
    expect(rowOf('Joris Maes').textContent).toContain('Laatst gezien op 28/09/2021')
    expect(rowOf('Marijke Desmet').textContent).toContain('Uitgenodigd, de link werkt tot 30/09/2021')
    expect(rowOf('An Claeys').textContent).toContain('Nog niet binnen geweest')
    expect(rowOf('Fatima Aziz').textContent).toContain('jij')
    expect(document.querySelectorAll('[data-look=primary]')).toHaveLength(1)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expectAccessible()
  })

  test('hold the form and the new links without going sideways', async () => {
    await page.viewport(width, height)
    const answer = { members: everybody, outcomes: [{ given: given(marijke) }] }
    visit(path, { ...inside(), [`POST ${at}`]: says(answer) })
    await sees('Marijke Desmet')
    saying('button', 'Nodig mensen uit').click()
    await sees('Persoon 1')
    saying('button', 'Nog iemand').click()
    await sees('Persoon 2')
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})

describe('what can be done with somebody', () => {
  test('Fatima, who holds the pen, changes the role of Joris with the keyboard', async () => {
    const now = everybody.map((one) => (one.person === joris ? member(joris, 'reader') : one))
    const there = visit(path, { ...inside(), [`POST ${at}/role`]: says({ members: now }) })
    await sees('Joris Maes')
    const select = one<HTMLSelectElement>('select', rowOf('Joris Maes'))
    expect([...select.options].map(({ text }) => text)).toEqual(['Partner', 'Lezer', 'Waarnemer'])
    await userEvent.selectOptions(select, 'reader')
    expect(there.asked.at(-1)).toBe(
      `POST ${at}/role {"person":"joris-maes","organisation":"kortrijk","role":"reader"}`,
    )
    await expect.poll(() => one('[role=status]').textContent).toContain('Joris Maes is nu lezer.')
  })

  test('a role that the server refuses jumps back, with the reason', async () => {
    const last = refuses(409, 'last-facilitator', 'Dit is de laatste begeleider. Wijs eerst een andere aan.')
    visit(path, {
      ...inside('coordinator', [...everybody.slice(0, 1), member(joris, 'facilitator')]),
      [`POST ${at}/role`]: last,
    })
    await sees('Joris Maes')
    await userEvent.selectOptions(one<HTMLSelectElement>('select', rowOf('Joris Maes')), 'reader')
    await sees('Dit is de laatste begeleider.')
    expect(one<HTMLSelectElement>('select', rowOf('Joris Maes')).value).toBe('facilitator')
    await expectAccessible()
  })

  test('removing asks first, and says what becomes of the work', async () => {
    const there = visit(path, {
      ...inside(),
      [`POST ${at}/remove`]: says({ members: everybody.filter((one) => one.person !== joris) }),
    })
    await sees('Joris Maes')
    await openMenu('Joris Maes')
    await choose('Verwijder uit dit voorstel')
    await sees('Wat er al geschreven is, blijft staan.')
    expect(focused()).toBe('Behoud')
    await expectAccessible(one('[role=dialog]'))
    expect(there.asked.some((question) => question.includes('/remove'))).toBe(false)
    saying('button', 'Verwijder').click()
    await expect.poll(() => document.body.textContent).not.toContain('schepen')
    expect(there.asked.at(-1)).toContain('"person":"joris-maes"')
  })

  test('an invitation nobody used is withdrawn rather than removed', async () => {
    visit(path, inside())
    await sees('Marijke Desmet')
    expect(await openMenu('Marijke Desmet')).toEqual([
      'Toon wat deze persoon mag',
      'Maak een nieuwe link',
      'Geef de pen door',
      'Trek de uitnodiging in',
    ])
    await choose('Trek de uitnodiging in')
    await sees('De uitnodiging van Marijke Desmet intrekken?')
  })

  test('handing over the pen leaves Fatima a partner, who changes nobody any more', async () => {
    const now = [member(fatima, 'partner'), member(joris, 'penholder'), member(an, 'reader')]
    visit(path, { ...inside(), [`POST ${at}/pen`]: says({ members: now }) })
    await sees('Joris Maes')
    await openMenu('Joris Maes')
    await choose('Geef de pen door')
    await sees('Een voorstel heeft één penhouder.')
    saying('button', 'Geef de pen door').click()
    await expect.poll(() => rowOf('Joris Maes').textContent).toContain('Penhouder')
    expect(document.querySelector('main li select')).toBeNull()
    expect(document.body.textContent).not.toContain('Nodig mensen uit')
  })

  test('a new link is shown once, and is gone when it was handed on', async () => {
    visit(path, { ...inside(), [`POST ${at}/link`]: says({ members: everybody, given: given(marijke) }) })
    await sees('Marijke Desmet')
    await openMenu('Marijke Desmet')
    await choose('Maak een nieuwe link')
    await sees('Je ziet hem hier één keer.')
    await expect.poll(() => one('[role=status]').textContent).toContain('De nieuwe link van Marijke Desmet')
    expect(one<HTMLInputElement>('input[readonly]').value).toBe(
      'https://doorbraak.example/aanmelden/marijke-desmet',
    )
    await expectAccessible()
    saying('button', 'Ik heb ze bezorgd').click()
    await expect.poll(() => document.querySelector('input[readonly]')).toBeNull()
  })

  test('when the server is away nothing changes, and the page says so', async () => {
    visit(path, { ...inside(), [`POST ${at}/link`]: silent })
    await sees('Marijke Desmet')
    await openMenu('Marijke Desmet')
    await choose('Maak een nieuwe link')
    await sees('De server is niet bereikbaar. Er is niets gewijzigd.')
  })

  test.each(roles.filter((role) => role !== 'juror'))(
    'a %s is offered exactly what may() allows',
    async (role) => {
      visit(path, inside(role))
      await sees('Joris Maes')
      const actor = { role, organisation: asOrganisationId('leiedal')! }
      const invites = may(actor, 'invite', 'draft') === null
      expect(document.body.textContent?.includes('Nodig mensen uit')).toBe(invites)
      expect(document.querySelector('main li select') !== null).toBe(invites)
      expect((await openMenu('Joris Maes')).length > 1).toBe(invites)
    },
  )
})

describe('wie mag wat', () => {
  const table = () => one('table')
  const answer = (what: string): string => {
    const row = [...table().querySelectorAll('tr')].find((tr) => tr.querySelector('th')?.textContent === what)
    return row?.querySelector('td')?.textContent?.trim() ?? `no row ${what}`
  }

  test('shows my own rights first, and those of whoever is chosen', async () => {
    visit(path, inside())
    await sees('Wie mag wat')
    expect(one('caption').textContent).toBe('Wat Fatima Aziz mag in dit voorstel')
    expect(answer('Mensen uitnodigen')).toBe('Ja')
    expect(answer('Een versie bevriezen')).toBe('Nee, hoort niet bij deze rol')
    expect(answer('Deze rollen geven en afnemen: Partner, Lezer en Waarnemer')).toBe('Ja')
    await openMenu('Joris Maes')
    await choose('Toon wat deze persoon mag')
    await expect.poll(() => one('caption').textContent).toBe('Wat Joris Maes mag in dit voorstel')
    expect(answer('Beloften en bronnen van Kortrijk schrijven')).toBe('Ja')
    expect(answer('Beloften en bronnen van andere organisaties schrijven')).toContain(
      'Nee, alleen die organisatie',
    )
    expect(answer('Mensen uitnodigen')).toBe('Nee, hoort niet bij deze rol')
    expect(answer('Schrijven in A, B, C, D, E, F, G, H, I, J en K')).toBe('Ja')
    await expectAccessible()
  })
})
