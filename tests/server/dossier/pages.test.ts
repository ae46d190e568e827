import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { draft, energyDossier, municipalities, sha256 } from './energy-dossier.ts'
import { below, readPdf, type ReadPdf } from './read-pdf.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

async function print(dossier = energyDossier()): Promise<ReadPdf> {
  const typeset = await typesetter.typeset(dossier)
  if (!typeset.ok) throw new Error(typeset.detail)
  expect(typeset.remarks).toEqual([])
  return readPdf(typeset.pdf)
}

describe('a frozen version', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await print()
  })

  test('says what it is: title, language, day of the freeze', () => {
    expect(pdf.title).toBe('Energiegemeenschappen')
    expect(pdf.language).toBe('nl-BE')
    expect(pdf.created).toBe('D:20261114000000Z')
  })

  test('shows every sum of the budget as it was handed in', () => {
    const sums = '€ 24.000,00 € 12.500,00 € 25.000,00 € 61.500,00'
    expect(pdf.text.replaceAll('\u00a0', ' ')).toContain(`Totaal ${sums}`)
  })

  test('names all thirteen municipalities', () => {
    for (const name of municipalities) expect(pdf.text).toContain(name)
  })

  test('prints the steps, the bodies and the risks', () => {
    for (const words of ['Vereveningsinstrument', 'Burgemeestersoverleg', 'Meetgegevens zijn niet tijdig']) {
      expect(pdf.text).toContain(words)
    }
  })

  test('carries version and fingerprint at the foot of every page after the cover', () => {
    const count = pdf.pages.length
    pdf.pages.forEach((page, i) => {
      if (i === 0) return expect(page).toContain(sha256.slice(0, 8))
      expect(page).toContain(`Bevroren versie 1 · ${sha256.slice(0, 12)}`)
      expect(page).toContain(`${i + 1} / ${count}`)
    })
  })

  test('ends with the seal: the whole fingerprint in groups of eight, and how to check it', () => {
    const last = pdf.pages.at(-1)?.replace(/\s+/gu, ' ')
    expect(last).toContain((sha256.match(/.{8}/gu) ?? []).join(' '))
    expect(last).toContain('sha256sum proposal.json')
  })

  test('leads the jury from each criterion to the page of its answer', () => {
    const page = pdf.pages.findIndex((text) => text.includes('Kostenlijnen en wie ze betaalt')) + 1
    expect(pdf.text).toContain(`H Begroting, p. ${page}`)
  })

  test('has a bookmark per section', () => {
    expect(pdf.bookmarks).toContain('H · Begroting')
    expect(pdf.bookmarks).toContain('Zegel van deze versie')
  })

  test('is tagged: one title, and no heading level is skipped', () => {
    const levels = pdf.tags.filter(({ role }) => /^H\d$/u.test(role)).map(({ role }) => Number(role.slice(1)))
    expect(pdf.tagged).toBe(true)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
  })

  test('has header cells in every table and words for every figure', () => {
    const tables = pdf.tags.filter(({ role }) => role === 'Table')
    const figures = pdf.tags.filter(({ role }) => role === 'Figure')
    expect(tables.length).toBeGreaterThanOrEqual(6)
    for (const table of tables) expect(below(table, 'TH')).not.toHaveLength(0)
    expect(figures).toHaveLength(4)
    for (const figure of figures) expect(figure.alt).toMatch(/\S/u)
  })

  test('is marked as invented on every page', () => {
    for (const page of pdf.pages) expect(page).toContain('fictieve uitwerking')
  })
})

describe('a draft', () => {
  let pdf: ReadPdf
  beforeAll(async () => {
    pdf = await print(energyDossier({ edition: draft }))
  })

  test('says on every page that it is not what the jury reads', () => {
    for (const page of pdf.pages) expect(page).toContain('niet de versie voor de jury')
  })

  test('has no seal', () => {
    expect(pdf.text).not.toContain('sha256sum')
    expect(pdf.text).not.toContain('Bevroren')
  })
})
