import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { plant } from '#server/demo/plant.ts'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { applies } from '#shared/dossier/applies.ts'
import { birth } from '#shared/dossier/birth.ts'
import { formatIsoDay } from '#shared/dossier/dates.ts'
import { read } from '#shared/dossier/read.ts'
import { labelOf, type Field } from '#shared/dossier/template.ts'
import type { FileView } from '#shared/files.ts'
import { never } from '#shared/never.ts'
import type { DemoRow, DemoValue } from '#server/demo/dossier.ts'
import { readPdf } from '../dossier/read-pdf.ts'
import { filledDossier } from '../../helpers/filled-dossier.ts'

const { template } = edition
const dossier = filledDossier(template)
const typesetter = createTypesetter()
afterAll(() => typesetter.close())

const files = ['0', '1', '2'].map((at) => ({
  sha256: at.repeat(64),
  name: `bewijs-${at}.pdf`,
  type: 'application/pdf',
  size: 1000,
  purpose: 'evidence',
})) as unknown as readonly FileView[]

/** How a page may cut a word, or begin it with a capital, is not what this is about. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-]/gu, '')

let text: string
beforeAll(async () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  plant(doc, template, dossier)
  const typeset = await typesetter.typeset(
    print({
      ...{ content: read(doc, template), edition, files, region: 'Streek', title: 'Titel', fictional: false },
      as: { kind: 'draft', at: 'nu', seed: 'x' },
      date: '2021-09-28',
    }),
  )
  if (!typeset.ok) throw new Error(typeset.detail)
  text = bare((await readPdf(typeset.pdf)).text)
}, 30_000)

/** One value with what it must be on paper. */
interface Place {
  readonly where: string
  readonly field: Field
  readonly value: DemoValue
}

function placesOf(): Map<string, Place[]> {
  const found: [string, Place][] = []
  const walk = (name: string, where: string, fields: readonly Field[], values: DemoRow): void => {
    for (const field of fields) {
      const value = values[field.id]
      if (value === undefined || !applies(field, (id) => values[id] as never)) continue
      const place = { where: `${where}/${field.id}`, field, value }
      if (field.kind !== 'list') found.push([`${name}.${field.id}`, place])
      else
        for (const row of value as readonly DemoRow[])
          walk(`${name}.${field.id}`, `${place.where}/${row.id}`, field.fields, row)
    }
  }
  for (const section of template.sections)
    walk(section.letter, section.id, section.fields, { id: '', ...dossier.sections[section.id] })
  for (const { commitments, sources = [] } of Object.values(dossier.engagements)) {
    for (const row of commitments) walk('E.commitments', row.id, template.commitment, row)
    for (const row of sources) walk('H.sources', row.id, template.source, row)
  }
  return new Map(
    [...Map.groupBy(found, ([name]) => name)].map(([name, all]) => [name, all.map(([, place]) => place)]),
  )
}

/** The names of what the filled dossier refers to: always its first row, but a step waits for another. */
const named: Readonly<Record<string, string>> = {
  'partners-0': nameOf('partners', 'partners', 'name', 0),
  'steps-0': nameOf('plan', 'steps', 'title', 0),
  'steps-1': nameOf('plan', 'steps', 'title', 1),
  'steps-2': nameOf('plan', 'steps', 'title', 2),
  'bodies-0': nameOf('governance', 'bodies', 'name', 0),
  'results-0': nameOf('plan', 'results', 'title', 0),
  'lines-0': nameOf('budget', 'lines', 'label', 0),
  'commitments-0': 'partners',
  REFREG08: 'Zuid-West-Vlaanderen',
}

function nameOf(section: string, list: string, field: string, at: number): string {
  return String((dossier.sections[section]?.[list] as readonly DemoRow[])[at]?.[field])
}

/** What paper says in its own words. */
const inOtherWords: Readonly<Record<string, (value: DemoValue) => readonly string[]>> = {
  'G.bodies.members.votes': () => ['stemt mee'],
  'H.lines.inKind': () => ['in natura'],
  'H.sources.inKind': () => ['in natura'],
}

function expected(name: string, { field, value }: Place): readonly string[] {
  const special = inOtherWords[name]
  if (special) return special(value)
  switch (field.kind) {
    case 'text':
    case 'rich':
      return [String(value)]
    case 'number':
      return [new Intl.NumberFormat('nl-BE', { useGrouping: false }).format(Number(value))]
    case 'money':
      return [formatEuro(Number(value) as Cents)]
    case 'date':
      return [formatIsoDay(String(value))]
    case 'flag':
      return [`${field.label} Ja`]
    case 'file':
      return [`bewijs-${String(value).slice(0, 1)}.pdf`]
    case 'choice':
      return [labelOf(field.options, value as string)]
    case 'choices':
      return (value as readonly string[]).map((id) => labelOf(field.options, id))
    case 'reference':
      return [named[String(value)] ?? `nobody called ${String(value)}`]
    case 'references':
      return (value as readonly string[]).map((id) => named[id] ?? `nobody called ${id}`)
    case 'list':
      return []
    default:
      return never(field)
  }
}

test.each([...placesOf()])('each value of %s can be read in the PDF', (name, places) => {
  const missing = places.flatMap((place) =>
    expected(name, place)
      .filter((words) => !text.includes(bare(words)))
      .map((words) => `${place.where}: ${words}`),
  )
  expect(missing).toEqual([])
})
