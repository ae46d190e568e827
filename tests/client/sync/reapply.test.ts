import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { reapply } from '#client/sync/reapply.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import { addRow, at, removeRow, setValue } from '#shared/dossier/write.ts'

const { template } = regionalBreakthroughs2021
const roots = [...template.sections.map(({ id }) => id), 'engagements']
const contactsPath: Path = ['identification', 'lists', 'contacts']
const contact = (() => {
  const field = fieldOf(sectionOf(template, 'identification')?.fields ?? [], 'contacts')
  if (field?.kind !== 'list') throw new Error('The template has no contacts')
  return field.fields
})()
const texts = template.sections.flatMap(({ id, fields }) =>
  fields.filter(({ kind }) => kind === 'rich').map((field): Path => [id, 'texts', field.id]),
)

function paragraph(doc: Y.Doc, words: string, path: Path, index: number): void {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  const fragment = at(doc, path) as Y.XmlFragment
  fragment.insert(Math.min(index, fragment.length), [element])
}

const copy = (of: Y.Doc): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(of))
  return doc
}

test('what I may not write is left as the server has it', () => {
  const server = new Y.Doc()
  Y.applyUpdate(server, birth(template))
  const mine = copy(server)
  setValue(mine, ['identification', 'facts', 'title'], 'Energie', null)
  setValue(mine, ['plan', 'facts', 'anything'], 'Plan', null)
  reapply({ from: mine, to: server, roots, mayWrite: (path) => path[0] !== 'plan' })
  expect(at(server, ['identification', 'facts', 'title'])).toBe('Energie')
  expect(at(server, ['plan', 'facts', 'anything'])).toBeUndefined()
})

const makeRandom = (seed: number) => (): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

test.each([1, 7, 42, 2021, 9999])('work done again reads as the work that was refused (seed %i)', (seed) => {
  const random = makeRandom(seed)
  const pick = <Of>(of: readonly Of[]): Of => of[Math.floor(random() * of.length)] as Of
  const server = new Y.Doc()
  Y.applyUpdate(server, birth(template))
  for (let i = 0; i < 20; i++) paragraph(server, `samen-${i}`, pick(texts), 99)
  const rows = [1, 2, 3, 4].map((i) => addRow(server, contactsPath, contact, { name: `samen-${i}` }, null))
  const mine = copy(server)
  for (let i = 0; i < 60; i++) {
    const own = random() < 0.5
    const doc = own ? mine : server
    const dice = random()
    const text = pick(texts)
    if (dice < 0.4) paragraph(doc, `${own}-${i}`, text, Math.floor(random() * 4))
    else if (dice < 0.55) {
      const fragment = at(doc, text) as Y.XmlFragment
      if (fragment.length > 0) fragment.delete(Math.floor(random() * fragment.length), 1)
    } else if (dice < 0.7) addRow(doc, contactsPath, contact, { name: `${own}-${i}` }, null)
    else if (dice < 0.75) removeRow(doc, [...contactsPath, pick(rows)], null)
    else setValue(doc, ['identification', 'facts', 'title'], dice < 0.8 ? null : `${own}-${i}`, null)
  }
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
  const wanted = read(mine, template)
  reapply({ from: mine, to: server, roots, mayWrite: () => true })
  expect(read(server, template)).toEqual(wanted)
})
