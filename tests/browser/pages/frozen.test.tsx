import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { checkFile, hashInBrowser } from '#client/page/hash-file.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { an, emptyHash, frozenView, heading, me, refuses, says, sees, visit } from './stage.tsx'

const address = '/dossier/energie/versie/1'
const answers = { 'GET /api/me': me(an), 'GET /api/proposals/energie/versions/1': says(frozenView) }
const input = () => one<HTMLInputElement>('input[type=file]')

describe('a frozen version', () => {
  test('shows what it is, when, by whom and under which hash', async () => {
    visit(address, answers)
    await sees('Bevroren versie 1')
    expect(document.title).toBe('Energiegemeenschappen, versie 1 · Doorbraak')
    await sees('dinsdag 28 september 2021 om 16.42 uur')
    await sees('door Fatima Aziz, Leiedal')
    const groups = [...document.querySelectorAll('dd span')].map((group) => group.textContent?.trim())
    expect(groups).toHaveLength(8)
    expect(groups.join('')).toBe(emptyHash)
    await sees('Fictieve uitwerking')
    await expectAccessible()
  })

  test('gives the PDF first, as the one main act, and the data beside it', async () => {
    visit(address, answers)
    await sees('Download PDF')
    const [first, second, third, ...more] = [...document.querySelectorAll<HTMLAnchorElement>('a[download]')]
    expect(first?.getAttribute('href')).toBe('/api/proposals/energie/versions/1/voorstel.pdf')
    expect(first?.download).toBe('voorstel-v1.pdf')
    expect(second?.getAttribute('href')).toBe('/api/proposals/energie/versions/1/voorstel.json')
    expect(third?.getAttribute('href')).toBe('/api/proposals/energie/versions/1/begroting.xlsx')
    expect(more).toEqual([])
    expect(document.querySelectorAll('[data-look=primary]')).toHaveLength(1)
  })

  test('lists who took part, layer by layer', async () => {
    visit(address, answers)
    await sees('3 organisaties')
    const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(rows.map(([, layer]) => layer)).toEqual(['Gemeente', 'Intergemeentelijk', 'Vlaams'])
    expect(rows[0]?.[0]).toContain('Kortrijk')
  })

  test('has nothing with which to change it', async () => {
    visit(address, answers)
    await sees('Bevroren, alleen lezen')
    expect(document.querySelectorAll('textarea, [contenteditable], input:not([type=file])')).toHaveLength(0)
  })

  test('that does not exist says so inside a page that leads on', async () => {
    visit('/dossier/energie/versie/2', {
      'GET /api/me': me(an),
      'GET /api/proposals/energie/versions/2': refuses(404, 'no-such-version', 'Deze versie bestaat niet.'),
    })
    await sees('Deze versie bestaat niet.')
    expect(heading()).toBe('Dit bestaat niet of niet meer')
    expect(document.querySelectorAll('main')).toHaveLength(1)
    await expectAccessible()
  })

  test('says what is coming while it is on its way', async () => {
    const never = new Promise<never>(() => undefined)
    visit(address, { ...answers, 'GET /api/proposals/energie/versions/1': () => never })
    await sees('De bevroren versie wordt geopend.')
    await expectAccessible(one('[aria-busy]'))
  })

  test('is not asked for by a number that is none', async () => {
    const page = visit('/dossier/energie/versie/nul', {
      'GET /api/me': me(an),
      'GET /api/proposals/energie/versions/0': refuses(404, 'no-such-version', 'Deze versie bestaat niet.'),
    })
    await sees('Deze versie bestaat niet.')
    expect(page.asked).toContain('GET /api/proposals/energie/versions/0')
  })
})

describe('checking a file', () => {
  const choose = async (file: File) => {
    visit(address, answers)
    await sees('Controleer een bestand')
    await userEvent.upload(input(), file)
  }

  test('says of the very same bytes that they are this version', async () => {
    await choose(new File([], 'voorstel-v1.json'))
    await sees('Dit bestand klopt: het is precies versie 1.')
    expect(one('main [role=status]').textContent).toContain('voorstel-v1.json')
    await expectAccessible()
  })

  test('says of one byte more that it is not', async () => {
    await choose(new File([' '], 'voorstel-v1.json'))
    await sees('Dit bestand is niet versie 1. Er werd iets aan gewijzigd.')
  })

  test('says of a PDF where the data are', async () => {
    await choose(new File(['%PDF-1.7\n'], 'voorstel.pdf', { type: 'application/pdf' }))
    await sees('Dit is een PDF.')
  })

  test('says so when the file cannot be read', async () => {
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }
    expect(await checkFile(gone, emptyHash, hashInBrowser)).toBe('unreadable')
  })

  test('is begun with a button that the keyboard reaches', async () => {
    visit(address, answers)
    await sees('Controleer een bestand')
    let asked = 0
    input().addEventListener('click', (event) => {
      event.preventDefault()
      asked++
    })
    saying('button', 'Kies een bestand').focus()
    await userEvent.keyboard('{Enter}')
    expect(asked).toBe(1)
  })
})
