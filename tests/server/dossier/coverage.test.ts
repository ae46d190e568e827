import { describe, expect, test } from 'vitest'
import { codePointOf, makeCoverage, readCoverage } from '#server/dossier/coverage.ts'
import { readCharacters } from '#server/dossier/fonts/cmap.ts'
import { readFaces } from '#server/dossier/fonts/faces.ts'
import { findUnprintable } from '#server/dossier/unprintable.ts'
import { dossierWith, energyDossier } from './energy-dossier.ts'
import { text } from './rich.ts'

const coverage = readCoverage()
const a = 0x61
const acute = 0x301

describe('what the shipped fonts can print', () => {
  test('Dutch, its neighbours, emoji, Arabic and the signs of a budget', () => {
    for (const words of [
      'financiële ruïne, één €',
      'Łódź Việt Ελλάδα Москва',
      '👩‍👩‍👧 🇧🇪 1️⃣',
      'مرحبا',
      '≥ ½ ⇒ ☐ ✓',
    ]) {
      expect(coverage.missing(words)).toEqual([])
      expect(coverage.legible(words)).toBe(words)
    }
  })

  test('names each character it cannot print, once, and spells it', () => {
    expect(coverage.missing('中 en 中 en 文')).toEqual(['中', '文'])
    expect(coverage.legible('naam 中')).toBe('naam [U+4E2D]')
    expect(codePointOf('𠮷')).toBe('U+20BB7')
  })

  test('never passes off a lost character as printed', () => {
    expect(coverage.legible('x\ufffdy')).toBe('x[U+FFFD]y')
  })

  test('a mark counts only in a family that also has its letter', () => {
    const apart = makeCoverage([new Set([a]), new Set([acute])])
    const together = makeCoverage([new Set([a, acute])])
    expect(apart.legible('a\u0301')).toBe('a[U+0301]')
    expect(together.legible('a\u0301')).toBe('a\u0301')
  })

  test('joiners and variation selectors need no glyph', () => {
    expect(makeCoverage([new Set([a])]).missing('a\u200d\ufe0f\u00ad')).toEqual([])
  })
})

describe('what a freeze says of a dossier', () => {
  test('nothing, when all of it can be printed', () => {
    expect(findUnprintable(energyDossier(), coverage)).toEqual([])
  })

  test('each character with its section and the field it stands in', () => {
    const dossier = dossierWith({ kind: 'field', label: 'Hefboom', text: text('het 中 plan', 'en 中') })
    const named = { ...dossier, cover: { ...dossier.cover, title: 'Plan 文' } }
    expect(findUnprintable(named, coverage)).toEqual([
      { character: '文', codePoint: 'U+6587', section: null, block: '' },
      { character: '中', codePoint: 'U+4E2D', section: 'A', block: 'Hefboom' },
    ])
  })

  test('not what is taken out before printing, nor the address of a link', () => {
    const href = 'https://example.org/中'
    const link = { type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href } }] } as const
    const dossier = dossierWith({
      kind: 'text',
      text: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [link, { type: 'text', text: '\ue000\u0007' }] }],
      },
    })
    expect(findUnprintable(dossier, coverage)).toEqual([])
  })
})

describe('the reader of a font', () => {
  /** A font with one table that holds one subtable. */
  const fontOf = (subtable: readonly number[]): Uint8Array => {
    const u32 = (value: number): number[] => [
      value >>> 24,
      (value >>> 16) & 255,
      (value >>> 8) & 255,
      value & 255,
    ]
    const tag = [...'cmap'].map((letter) => letter.charCodeAt(0))
    const cmap = [0, 0, 0, 1, 0, 3, 0, 1, ...u32(12), ...subtable]
    return Uint8Array.from([
      ...u32(0x10000),
      0,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      ...tag,
      ...u32(0),
      ...u32(28),
      ...u32(cmap.length),
      ...cmap,
    ])
  }
  const group = [0, 0, 0, 0x61, 0, 0, 0, 0x63, 0, 0, 0, 1]
  const header = (length: number, count: number): number[] => [
    0,
    12,
    0,
    0,
    0,
    0,
    0,
    length,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    count,
  ]

  test('reads groups of format 12', () => {
    expect([...readCharacters(fontOf([...header(28, 1), ...group]))]).toEqual([0x61, 0x62, 0x63])
  })

  test('finds the same letters in every face we ship', () => {
    for (const face of readFaces()) {
      const characters = readCharacters(face)
      expect(characters.size).toBeGreaterThan(50)
      expect(characters.has(0xffff)).toBe(false)
    }
  })

  test('throws on a table that does not add up', () => {
    const backwards = [0, 0, 0, 0x63, 0, 0, 0, 0x61, 0, 0, 0, 1]
    expect(() => readCharacters(fontOf([...header(28, 1), ...backwards]))).toThrow('out of range')
    expect(() => readCharacters(fontOf([...header(28, 2), ...group]))).toThrow()
    expect(() => readCharacters(fontOf([0, 6, 0, 0]))).toThrow('format 4 or 12')
    expect(() => readCharacters(new Uint8Array(12))).toThrow('no cmap')
  })
})
