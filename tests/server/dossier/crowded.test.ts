import { getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { plant } from '#server/demo/plant.ts'
import type { DemoDossier } from '#server/demo/dossier.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { filledDossier } from '../../helpers/filled-dossier.ts'

// Seconds of work, on a machine that may be busy with everything else.
const typesetter = createTypesetter({ timeoutMs: 110_000 })
afterAll(() => typesetter.close())
const { template } = edition
const mm = 72 / 25.4
/** The widest words that Dutch administration has, some of them in real titles. */
const long = [
  'Meervoudigepersoonlijkheidsstoornisbehandelingsovereenkomst',
  'Arbeidsongeschiktheidsverzekeringsmaatschappij',
  'Intergemeentelijkesamenwerkingsverbandsonderhandelingen',
  'Zuid-West-Vlaanderen-Midden-West-Vlaanderenverbinding',
]
const word = (at: number): string => long[at % long.length] ?? ''

async function set(dossier: DemoDossier) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  plant(doc, template, dossier)
  const content = read(doc, template)
  const about = { content, edition, region: word(3), title: word(0), fictional: true }
  const typeset = await typesetter.typeset(
    print({ ...about, as: { kind: 'draft', at: 'nu', seed: 'x' }, date: '2021-09-28' }),
    { standard: 'readable' },
  )
  if (!typeset.ok) throw new Error(typeset.detail)
  expect(typeset.remarks).toEqual([])
  return typeset
}

/** Letters that stand outside the 166 mm that are written on; the band of a draft begins at the same edge. */
async function outside(pdf: Uint8Array): Promise<string[]> {
  const proxy = await getDocumentProxy(pdf.slice(), { verbosity: 0 })
  const found: string[] = []
  for (let number = 1; number <= proxy.numPages; number++) {
    const { items } = await (await proxy.getPage(number)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
      const fits =
        left >= 21.5 * mm && left + item.width <= 188.8 * mm && bottom >= 10 * mm && bottom <= 292 * mm
      if (!fits) found.push(`p. ${number}: ${item.str}`)
    }
  }
  return found
}

/** Letters that stand over one another: on one line of one page, more than a point into the next. */
async function colliding(pdf: Uint8Array): Promise<string[]> {
  const proxy = await getDocumentProxy(pdf.slice(), { verbosity: 0 })
  const found: string[] = []
  for (let number = 1; number <= proxy.numPages; number++) {
    const { items } = await (await proxy.getPage(number)).getTextContent()
    const words = items
      .flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      .map(({ str, width, transform }) => ({ str, width, x: Number(transform[4]), y: Number(transform[5]) }))
      .toSorted((a, b) => a.y - b.y || a.x - b.x)
    for (const [at, one] of words.entries())
      for (const other of words.slice(at + 1)) {
        if (other.y - one.y > 2) break
        const [left, right] = one.x <= other.x ? [one, other] : [other, one]
        if (left.x + left.width > right.x + 1) found.push(`p. ${number}: ${left.str} | ${right.str}`)
      }
  }
  return found
}

/** Names of steps, in the letters of the figure, that run from their column into the bars. */
async function intoBars(pdf: Uint8Array): Promise<string[]> {
  const proxy = await getDocumentProxy(pdf.slice(), { verbosity: 0 })
  const found: string[] = []
  for (let number = 1; number <= proxy.numPages; number++) {
    const { items } = await (await proxy.getPage(number)).getTextContent()
    if (!items.some((item) => 'str' in item && item.str === 'okt')) continue
    for (const item of items)
      if ('str' in item && Math.abs(Number(item.transform[0]) - 8.2) < 0.01 && item.str.trim() !== '')
        if (Number(item.transform[4]) + item.width > 22 * mm + 46 * mm)
          found.push(`p. ${number}: ${item.str}`)
  }
  return found
}

test('two hundred cost lines, forty partners, thirty steps and the longest words: nothing leaves its page or lies over anything', async () => {
  const full = filledDossier(template)
  const more = <T extends { id: string }>(
    rows: readonly T[],
    count: number,
    change: (at: number) => object,
  ): T[] =>
    Array.from({ length: count }, (_, at) => ({ ...rows[at % rows.length]!, id: `rij-${at}`, ...change(at) }))
  const rows = (section: string, list: string) => full.sections[section]?.[list] as { id: string }[]
  const partners = [
    ...rows('partners', 'partners'),
    ...more(rows('partners', 'partners'), 37, (at) => ({
      name: `${word(at)} ${at}`,
      kind: at % 2 ? 'vlaams_departement' : 'vzw',
    })),
  ]
  const steps = [
    ...rows('plan', 'steps'),
    ...more(rows('plan', 'steps'), 27, (at) => ({
      id: `stap-${at}`,
      ...{ title: `${word(at)} ${at}`, startMonth: 1 + at, endMonth: 4 + at },
    })),
  ]
  const raci = Object.fromEntries(
    steps.flatMap((step, i) =>
      partners.slice(0, 6).map(({ id }, j) => [`${step.id}:${id}`, 'ARCI'.charAt((i + j) % 4)]),
    ),
  )
  // Each of them with the same decision as evidence, so that its row in the annex is longer than a page.
  const [promised] = Object.values(full.engagements)
  const engagements = Object.fromEntries(
    partners.slice(3).map(({ id }) => {
      const commitments = promised?.commitments?.slice(0, 1).map((row) => ({ ...row, id: `belofte-${id}` }))
      return [id, { ...(commitments && { commitments }) }]
    }),
  )
  const crowded: DemoDossier = {
    ...full,
    engagements: { ...full.engagements, ...engagements },
    raci,
    sections: {
      ...full.sections,
      plan: { ...full.sections.plan, steps },
      budget: {
        ...full.sections.budget,
        lines: more(rows('budget', 'lines'), 200, (at) => ({
          label: `${word(at)} ${at}`,
          amountCents: 99_999_999_900 / 100 + at,
        })),
      },
      partners: {
        ...full.sections.partners,
        partners,
      },
    },
  } as DemoDossier
  const typeset = await set(crowded)
  expect(typeset.pages).toBeGreaterThan(15)
  expect(await outside(typeset.pdf)).toEqual([])
  expect(await colliding(typeset.pdf)).toEqual([])
  expect(await intoBars(typeset.pdf)).toEqual([])
}, 120_000)

test('an empty dossier is a dossier, with every section saying that it is empty', async () => {
  const typeset = await set({ sections: {}, engagements: {}, raci: {}, labo: {} })
  expect(await outside(typeset.pdf)).toEqual([])
  const proxy = await getDocumentProxy(typeset.pdf.slice(), { verbosity: 0 })
  let said = 0
  for (let number = 1; number <= proxy.numPages; number++) {
    const { items } = await (await proxy.getPage(number)).getTextContent()
    said += items.filter((item) => 'str' in item && item.str.includes('nog niet ingevuld')).length
  }
  expect(said).toBe(template.sections.length)
})
