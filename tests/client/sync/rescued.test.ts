import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rescued } from '#client/sync/rescued.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { admit, birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf, type Field } from '#shared/dossier/template.ts'
import { addRow, at, makeRow, removeRow, setValue } from '#shared/dossier/write.ts'
import { asRowId } from '#shared/ids.ts'

const { template } = regionalBreakthroughs2021
const textPath: Path = ['challenge', 'texts', 'challengeText']
const fieldsOf = (section: string, list: string): readonly Field[] => {
  const field = fieldOf(sectionOf(template, section)?.fields ?? [], list)
  if (field?.kind !== 'list') throw new Error(`${section} has no list ${list}`)
  return field.fields
}
const contact = fieldsOf('identification', 'contacts')
const contactsPath: Path = ['identification', 'lists', 'contacts']

/** A dossier on the server, and An's copy of it. */
function pair(): { server: Y.Doc; mine: Y.Doc; found: () => [string, string][] } {
  const [server, mine] = [new Y.Doc(), new Y.Doc()]
  Y.applyUpdate(server, birth(template))
  admit(server, 'leiedal', makeRow(fieldsOf('partners', 'partners'), { name: 'Leiedal' }, 'a0'))
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
  return {
    server,
    mine,
    found: () => {
      Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
      const entries = rescued(read(mine, template), read(server, template), template)
      return entries.map(({ path, text }) => [path.join('/'), text])
    },
  }
}

function paragraph(doc: Y.Doc, words: string, path: Path = textPath): void {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText(words)])
  const fragment = at(doc, path) as Y.XmlFragment
  fragment.insert(fragment.length, [element])
}

describe('what only I have', () => {
  test('is nothing when both are equal', () => {
    expect(pair().found()).toEqual([])
  })

  test('of a text is the paragraphs that the server does not have', () => {
    const { server, mine, found } = pair()
    paragraph(server, 'Van iedereen.')
    expect(found()).toEqual([])
    paragraph(mine, 'Van mij.')
    paragraph(server, 'Van Joris.')
    expect(found()).toEqual([[textPath.join('/'), 'Van mij.']])
  })

  test('of a paragraph that I wrote twice is the second one', () => {
    const { server, mine, found } = pair()
    paragraph(server, 'Nog eens.')
    found()
    paragraph(mine, 'Nog eens.')
    expect(found()).toEqual([[textPath.join('/'), 'Nog eens.']])
  })

  test('is no words at all where I only took something away', () => {
    const { server, mine, found } = pair()
    paragraph(server, 'Weg ermee.')
    const row = addRow(server, contactsPath, contact, { name: 'Karel' }, null)
    setValue(server, ['identification', 'facts', 'title'], 'Energie', null)
    found()
    ;(at(mine, textPath) as Y.XmlFragment).delete(0, 1)
    removeRow(mine, [...contactsPath, row], null)
    setValue(mine, ['identification', 'facts', 'title'], null, null)
    expect(found()).toEqual([])
  })

  test('is said the way its field shows it', () => {
    const { mine, found } = pair()
    setValue(mine, ['identification', 'facts', 'startDate'], '2021-09-28', null)
    setValue(mine, ['identification', 'facts', 'durationMonths'], 18, null)
    setValue(mine, ['identification', 'facts', 'mandateType'], 'burgemeestersoverleg', null)
    setValue(mine, ['challenge', 'choices', 'policyDomains', 'wonen'], true, null)
    setValue(mine, ['challenge', 'choices', 'policyDomains', 'mobiliteit'], true, null)
    setValue(mine, ['budget', 'cells', 'labo', 'l1:labo'], 125_000, null)
    setValue(mine, ['governance', 'cells', 'raci', 's1:leiedal'], 'A', null)
    setValue(mine, ['engagements', 'leiedal', 'allocations', 'l1:s1'], 275_000, null)
    expect(found()).toEqual([
      ['identification/facts/startDate', '28/09/2021'],
      ['identification/facts/durationMonths', '18'],
      ['identification/facts/mandateType', 'Goedgekeurd op een burgemeestersoverleg'],
      ['challenge/choices/policyDomains', 'Wonen, Mobiliteit'],
      ['governance/cells/raci/s1:leiedal', 'A'],
      ['budget/cells/labo/l1:labo', '€\u00a01.250,00'],
      ['engagements/leiedal/allocations/l1:s1', '€\u00a02.750,00'],
    ])
  })

  test('of a new row is the whole row, of a row we share only what I changed', () => {
    const { server, mine, found } = pair()
    const shared = addRow(server, contactsPath, contact, { name: 'Karel Dhondt' }, null)
    found()
    setValue(mine, [...contactsPath, shared, 'position'], 'Schepen', null)
    const id = asRowId('nieuw')
    if (!id) throw new Error('No row id')
    addRow(
      mine,
      contactsPath,
      contact,
      { name: 'Sofie Maes', role: 'politiek', partner: 'leiedal' },
      null,
      id,
    )
    expect(found()).toEqual([
      [`${contactsPath.join('/')}/${shared}/position`, 'Schepen'],
      [`${contactsPath.join('/')}/nieuw`, 'Naam: Sofie Maes\nRol: Politiek\nOrganisatie: Leiedal'],
    ])
  })
})

const makeRandom = (seed: number) => (): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

test.each([1, 7, 42, 2021, 9999])(
  'every word of mine is found again, and no word of others (seed %i)',
  (seed) => {
    const random = makeRandom(seed)
    const { server, mine, found } = pair()
    const texts = template.sections.flatMap(({ id, fields }) =>
      fields.filter(({ kind }) => kind === 'rich').map((field): Path => [id, 'texts', field.id]),
    )
    const pick = <Of>(of: readonly Of[]): Of => of[Math.floor(random() * of.length)] as Of
    const words: string[] = []
    for (let i = 0; i < 120; i++) {
      const own = random() < 0.5
      const word = `${own ? 'mijn' : 'hun'}-${i}`
      const [doc, dice] = [own ? mine : server, random()]
      if (own) words.push(word)
      if (dice < 0.6) paragraph(doc, word, pick(texts))
      else addRow(doc, contactsPath, contact, { name: word }, null)
      if (random() < 0.1) Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
    }
    const all = found().map(([, text]) => text)
    for (const word of words) expect(all.some((text) => text.split(/\s/u).includes(word))).toBe(true)
    expect(all.filter((text) => text.includes('hun-'))).toEqual([])
  },
)
