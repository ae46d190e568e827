import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plant } from '#server/demo/plant.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'
import { engagementPath, fieldPath, type Path } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import { mapAt } from '#shared/dossier/write.ts'
import { filledDossier, filledRow } from '../../helpers/filled-dossier.ts'

const { template } = edition

function filled(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  plant(doc, template, filledDossier(template))
  return doc
}

const printed = (content: DossierContent): string =>
  JSON.stringify(
    print({
      content,
      edition,
      region: 'Zuid-West-Vlaanderen',
      title: 'Energiegemeenschappen',
      fictional: false,
      as: { kind: 'draft', at: 'nu', seed: 'x' },
      date: '2021-09-28',
    }),
  )

const base = filled()
const before = printed(read(base, template))

/** Every field with the places where it stands: three rows of a list, of which at least one must show it. */
function placesOf(): [string, Path[]][] {
  const found: [string, Path[]][] = []
  const walk = (name: string, field: Field, places: Path[]): void => {
    found.push([`${name}.${field.id}`, places])
    if (field.kind !== 'list') return
    for (const inner of field.fields)
      walk(
        `${name}.${field.id}`,
        inner,
        places.flatMap((place) => [0, 1, 2].map((at): Path => [...place, filledRow(field.id, at), inner.id])),
      )
  }
  for (const section of template.sections)
    for (const field of section.fields) walk(section.letter, field, [fieldPath(section.id, field)])
  const drawers = [
    ['E', 'commitments', template.commitment],
    ['H', 'sources', template.source],
  ] as const
  for (const [letter, drawer, fields] of drawers)
    for (const field of fields)
      walk(
        `${letter}.${drawer}`,
        field,
        [0, 1, 2].map((at) => engagementPath('partners-0', drawer, `${drawer}-${at}`, field.id)),
      )
  return found
}

/** Takes what stands there away, as far as that can be done, and gives whether there was anything. */
function clear(doc: Y.Doc, path: Path): boolean {
  const parent = mapAt(doc, path.slice(0, -1) as unknown as Path)
  const key = path.at(-1) ?? ''
  const value = parent.get(key)
  if (value instanceof Y.Map) for (const inner of [...value.keys()]) value.delete(inner)
  else if (value instanceof Y.XmlFragment) value.delete(0, value.length)
  else parent.delete(key)
  return value !== undefined
}

test('no section is left out, nor the purses, nor the cells', () => {
  const letters = new Set(placesOf().map(([name]) => name.split('.')[0]))
  expect([...letters]).toEqual(template.sections.map(({ letter }) => letter))
  const cells: readonly Path[] = [
    engagementPath('partners-0', 'allocations', 'lines-0:sources-0'),
    ['budget', 'cells', 'labo', 'lines-0:labo'],
    ['governance', 'cells', 'raci', 'steps-0:partners-0'],
  ]
  for (const cell of cells) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
    expect([cell.join('/'), clear(doc, cell)]).toEqual([cell.join('/'), true])
    expect([cell.join('/'), printed(read(doc, template)) === before]).toEqual([cell.join('/'), false])
  }
})

test.each(placesOf())('%s stands in the PDF: without it, another one is printed', (_name, places) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  expect(places.map((place) => clear(doc, place))).toContain(true)
  expect(printed(read(doc, template)) === before).toBe(false)
  doc.destroy()
})
