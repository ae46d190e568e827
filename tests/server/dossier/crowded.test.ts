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

const typesetter = createTypesetter()
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

test('two hundred cost lines, forty partners and the longest words: nothing leaves the page', async () => {
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
    ...more(rows('partners', 'partners'), 37, (at) => ({ name: `${word(at)} ${at}` })),
  ]
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
    sections: {
      ...full.sections,
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
}, 40_000)

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
