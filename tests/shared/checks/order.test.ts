import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { check } from '#shared/checks/check.ts'
import { read } from '#shared/dossier/read.ts'
import { anything, seeded, shuffled } from './anything.ts'
import { edition, openDesk, partners } from './desk.ts'

test.each([1, 7, 42, 2021, 99_991])(
  'An, Joris and Fatima change everything at once; in whatever order it arrives, the checks say the same (seed %i)',
  (seed) => {
    const random = seeded(seed)
    const table = openDesk()
    const born = Y.encodeStateAsUpdate(table.doc)
    const updates: Uint8Array[] = []
    for (const name of ['an', 'joris', 'fatima']) {
      const own = openDesk('empty', born)
      own.doc.on('update', (update: Uint8Array) => updates.push(update))
      for (let i = 0; i < 12; i += 1) anything(own, random, `${name}-${i}`)
    }
    const said = [0, 1, 2, 3].map(() => {
      const doc = new Y.Doc()
      for (const update of shuffled(random, [born, ...updates])) Y.applyUpdate(doc, update)
      return check(read(doc, edition.template), edition)
    })
    expect(said[0]?.length).toBeGreaterThan(table.findings().length + 10)
    for (const other of said) expect(other).toEqual(said[0])
  },
)

test('findings stand in the order of the sections', () => {
  const desk = openDesk()
  desk.remove([...partners, 'veka'])
  const places = desk.findings().map(({ section }) => orderOf(section))
  expect(places.length).toBeGreaterThan(5)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

const orderOf = (section: string): number => edition.template.sections.findIndex(({ id }) => id === section)
