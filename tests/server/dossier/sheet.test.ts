import { describe, expect, test } from 'vitest'
import { tilePattern } from '#shared/tiles.ts'
import type { Block } from '#server/dossier/printed.ts'
import { makeSheet } from '#server/dossier/sheet.ts'
import { dutch } from '#server/dossier/words.ts'
import { dossierWith, draft, energyDossier, sha256 } from './energy-dossier.ts'
import { doc, text } from './rich.ts'

const sheetOf = (...blocks: Block[]) => makeSheet(dossierWith(...blocks), dutch).sections[0]?.blocks ?? []

describe('heading levels', () => {
  const field: Block = { kind: 'field', label: 'Hefboom', text: text('x') }

  test('a field stands under the section until a heading comes between', () => {
    const levels = sheetOf(field, { kind: 'heading', text: 'Deel' }, field).map(({ level }) => level)
    expect(levels).toEqual([3, 3, 4])
  })

  test('an empty heading is no heading, and lowers nothing', () => {
    expect(sheetOf({ kind: 'heading', text: ' ' }, field).map(({ kind, level }) => [kind, level])).toEqual([
      ['field', 3],
    ])
  })
})

describe('blocks without content', () => {
  test('say that they are not filled in, under their own name', () => {
    const blocks = sheetOf(
      { kind: 'field', label: 'Hefboom', text: doc() },
      { kind: 'shares', alt: '', caption: 'Financiering', parts: [] },
    )
    expect(blocks).toMatchObject([
      { kind: 'empty', label: 'Hefboom', note: 'Nog niet ingevuld' },
      { kind: 'empty', label: 'Financiering', note: 'Nog niet ingevuld' },
    ])
  })

  test('a nameless card, section and dossier get a name', () => {
    const card = { code: null, title: '', kicker: null, status: null, rows: [] }
    expect(sheetOf({ kind: 'cards', cards: [card] })).toMatchObject([{ cards: [{ title: 'Zonder naam' }] }])
    const dossier = energyDossier()
    const nameless = makeSheet({ ...dossier, cover: { ...dossier.cover, title: '\u200b' } }, dutch)
    expect(nameless.properties.title).toBe('Zonder titel')
  })
})

describe('cards', () => {
  const card = (rows: number, letters: number) => ({
    code: null,
    title: 'Kortrijk',
    kicker: null,
    status: null,
    rows: Array.from({ length: rows }, () => ({ label: 'Omschrijving', value: 'w '.repeat(letters / 2) })),
  })
  const together = (rows: number, letters: number) => {
    const [block] = sheetOf({ kind: 'cards', cards: [card(rows, letters)] })
    return block?.kind === 'cards' ? block.cards.map((one) => ('first' in one ? one.first : null)) : []
  }

  test('stand together, unless they are longer than a third of a page: then their first rows do', () => {
    expect(together(5, 100)).toEqual([5])
    expect(together(20, 100)).toEqual([2])
    expect(together(2, 3000)).toEqual([0])
    expect(together(0, 0)).toEqual([0])
  })
})

describe('tables and drawings', () => {
  test('every row has as many cells as there are columns', () => {
    const columns = ['a', 'b'].map((label) => ({ label, align: 'start', width: 1, group: null }) as const)
    const rows = [['1'], ['1', '2', '3']].map((cells) => ({ kind: 'row', cells }) as const)
    expect(sheetOf({ kind: 'table', caption: '', columns, rows, total: ['t'], note: null })).toMatchObject([
      { rows: [{ cells: ['1', ''] }, { cells: ['1', '2'] }], total: ['t', ''] },
    ])
  })

  test('bars and milestones stay on the scale', () => {
    const step = {
      code: '1',
      title: 'x',
      from: -3,
      to: 99,
      mark: null,
      milestones: [{ title: 'y', month: NaN }],
    }
    const [block] = sheetOf({
      kind: 'timeline',
      alt: '',
      caption: 'Tijd',
      start: '2027-13',
      months: 12,
      steps: [step],
    })
    expect(block).toMatchObject({
      start: '',
      alt: 'Tijd',
      steps: [{ from: 1, to: 12, milestones: [{ month: 1 }] }],
    })
  })

  test('a drawing without words for it borrows its caption, or says that it is one', () => {
    const matrix = {
      kind: 'matrix',
      alt: '',
      caption: '',
      points: [{ code: 'R1', likelihood: 9, impact: 0 }],
    } as const
    expect(sheetOf(matrix)).toMatchObject([{ alt: 'Grafiek', points: [{ likelihood: 5, impact: 1 }] }])
  })

  test('the trail leads only to sections that exist', () => {
    const criteria = [{ code: 'C1.1', label: 'x', answeredIn: ['Q', 'A'] }]
    expect(sheetOf({ kind: 'trail', caption: '', criteria })).toMatchObject([{ criteria: [{ places: [0] }] }])
  })
})

describe('the seal', () => {
  test('is drawn from the fingerprint, as on screen', () => {
    const { tiles, seal } = makeSheet(energyDossier(), dutch)
    for (const { colour, path } of tilePattern(sha256, 4, 2)) {
      expect(tiles.footer).toContain(`<path fill="${colour}" d="${path}"/>`)
    }
    expect(seal?.groups.join('')).toBe(sha256)
    expect(seal?.groups).toHaveLength(8)
  })

  test('a draft has none, and its tiles are faint', () => {
    const { tiles, seal, footer } = makeSheet(energyDossier({ edition: draft }), dutch)
    expect(seal).toBeNull()
    expect(tiles.cover).not.toContain('#083A35')
    expect(footer).toBe('Ontwerp · 12 november 2026 om 9.05 uur · niet de versie voor de jury')
  })
})

test('a long title is shortened only above the pages', () => {
  const dossier = energyDossier()
  const title = 'Buurtgerichte mobiliteitsoplossingen en een afsprakenkader voor de laatste kilometer'
  const sheet = makeSheet({ ...dossier, cover: { ...dossier.cover, title } }, dutch)
  expect(sheet.running).toMatch(/^.{1,62}…$/u)
  expect(sheet.cover.title).toBe(title)
})
