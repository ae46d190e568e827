import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { admit, birth } from '#shared/dossier/birth.ts'
import { textIn, rowsOf } from '#shared/dossier/content.ts'
import { read } from '#shared/dossier/read.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import { addRow, makeRow, moveRow, removeRow, setValue } from '#shared/dossier/write.ts'

const { template } = regionalBreakthroughs2021

const born = (): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  return doc
}
const stepFields = () => {
  const section = sectionOf(template, 'plan')
  const list = section && fieldOf(section.fields, 'steps')
  if (list?.kind !== 'list') throw new Error('The template has no steps')
  return list.fields
}
const steps = ['plan', 'lists', 'steps'] as const
const titles = (doc: Y.Doc) => rowsOf(read(doc, template), 'plan', 'steps').map((row) => textIn(row, 'title'))

test('a new dossier has a place for every field of the template, and nothing in it', () => {
  const doc = born()
  const content = read(doc, template)
  for (const section of template.sections) {
    const here = content.sections[section.id]
    expect(here?.facts, section.id).toEqual({})
    for (const field of section.fields) {
      if (field.kind === 'rich') expect(here?.texts[field.id]?.content, field.id).toEqual([])
      if (field.kind === 'list') expect(here?.lists[field.id], field.id).toEqual([])
    }
  }
})

test('rows keep the order people give them, also when two add or move at the same time', () => {
  const an = born()
  const [first, second] = ['een', 'twee', 'drie'].map((title) =>
    addRow(an, steps, stepFields(), { title }, 'an'),
  )
  expect(titles(an)).toEqual(['een', 'twee', 'drie'])
  const joris = new Y.Doc()
  Y.applyUpdate(joris, Y.encodeStateAsUpdate(an))
  moveRow(an, [...steps, first ?? ''], 1, 'an')
  addRow(joris, steps, stepFields(), { title: 'vier' }, 'joris')
  Y.applyUpdate(an, Y.encodeStateAsUpdate(joris))
  Y.applyUpdate(joris, Y.encodeStateAsUpdate(an))
  expect(titles(an)).toEqual(['twee', 'een', 'drie', 'vier'])
  expect(titles(joris)).toEqual(titles(an))
  removeRow(an, [...steps, second ?? ''], 'an')
  moveRow(an, [...steps, first ?? ''], -1, 'an')
  expect(titles(an)).toEqual(['een', 'drie', 'vier'])
})

test('writing what already stands there is no change', () => {
  const doc = born()
  let updates = 0
  doc.on('update', () => (updates += 1))
  setValue(doc, ['identification', 'facts', 'title'], 'Energie', 'an')
  setValue(doc, ['identification', 'facts', 'title'], 'Energie', 'an')
  setValue(doc, ['identification', 'facts', 'subregionName'], null, 'an')
  expect(updates).toBe(1)
})

test('an organisation gets its place once', () => {
  const doc = born()
  const row = () => makeRow(stepFields(), { name: 'x' }, 'a0')
  admit(doc, 'leiedal', row())
  const before = Y.encodeStateVector(doc)
  admit(doc, 'leiedal', row())
  expect(Y.encodeStateVector(doc)).toEqual(before)
})

test('whatever shape somebody wrote, reading leaves out what does not parse and keeps the rest', () => {
  const doc = born()
  const facts = doc.getMap('identification').get('facts') as Y.Map<unknown>
  facts.set('title', 'Energie')
  facts.set('durationMonths', 1e9)
  facts.set('startDate', '2022-02-30')
  facts.set('regionType', 'koninkrijk')
  facts.set('summary', 'geen tekst maar een gewone waarde')
  const lists = doc.getMap('plan').get('lists') as Y.Map<unknown>
  const rows = lists.get('steps') as Y.Map<unknown>
  rows.set('__proto__x', 'geen rij')
  rows.set(
    'rij-1',
    new Y.Map<unknown>([
      ['title', 42],
      ['order', { not: 'an order' }],
      ['startMonth', 3],
    ]),
  )
  const texts = doc.getMap('challenge').get('texts') as Y.Map<Y.XmlFragment>
  const bad = new Y.XmlElement('script')
  const link = new Y.XmlText()
  link.insert(0, 'klik', { link: { href: 'javascript:alert(1)' }, bold: true })
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [link])
  texts.get('challengeText')?.insert(0, [bad, paragraph])
  const content = read(doc, template)
  expect(content.sections.identification?.facts).toEqual({ title: 'Energie' })
  expect(
    rowsOf(content, 'plan', 'steps').map((row) => [row.id, row.values.startMonth, row.values.title]),
  ).toEqual([['rij-1', 3, undefined]])
  expect(content.sections.challenge?.texts.challengeText).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'klik', marks: [{ type: 'bold' }] }] }],
  })
  // A row whose position is nonsense can still be moved, and a new one added.
  addRow(doc, steps, stepFields(), { title: 'nieuw' }, 'an')
  moveRow(doc, [...steps, 'rij-1'], 1, 'an')
})

test('two histories of the same content read the same', () => {
  const seed = Number(process.env.SEED ?? 97)
  let state = seed
  const roll = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % n
  }
  for (let round = 0; round < 20; round++) {
    const docs = [born(), new Y.Doc(), new Y.Doc()]
    const [first] = docs
    if (!first) return
    for (const doc of docs.slice(1)) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
    for (let i = 0; i < 40; i++) {
      const doc = docs[roll(3)] ?? first
      const texts = doc.getMap('challenge').get('texts') as Y.Map<Y.XmlFragment>
      const fragment = texts.get('challengeText') as Y.XmlFragment
      if (fragment.length === 0) fragment.insert(0, [new Y.XmlElement('paragraph')])
      const paragraph = fragment.get(0) as Y.XmlElement
      if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
      const text = paragraph.get(0) as Y.XmlText
      if (roll(3) === 0 && text.length > 2)
        text.format(roll(text.length - 1), 1, { bold: roll(2) === 0 ? {} : null })
      else text.insert(roll(text.length + 1), 'abc '.charAt(roll(4)))
      if (roll(4) === 0) addRow(doc, steps, stepFields(), { title: `stap ${i}` }, 'x')
      if (roll(5) === 0) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    }
    for (const a of docs) for (const b of docs) Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    const [one, two, three] = docs.map((doc) => JSON.stringify(read(doc, template)))
    expect(two, `seed ${seed}, round ${round}`).toBe(one)
    expect(three, `seed ${seed}, round ${round}`).toBe(one)
  }
})
