import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plant } from '#server/demo/plant.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { filledDossier } from '../../helpers/filled-dossier.ts'

const { template } = edition

function guideOf(filled: boolean): Map<string, readonly string[]> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  if (filled) plant(doc, template, filledDossier(template))
  const content = read(doc, template)
  const about = { content, edition, region: 'Kempen', title: 'Deelwagens', fictional: false }
  const { glance } = print({ ...about, as: { kind: 'draft', at: 'nu', seed: 'x' }, date: '2021-09-28' })
  return new Map(glance.guide?.criteria.map(({ code, answeredIn }) => [code, answeredIn]))
}

test('the guide leads a jury to every section that answers a criterion, in the order of the dossier', () => {
  const guide = guideOf(true)
  expect([...guide.keys()]).toEqual(template.criteria.map(({ code }) => code.slice(1)))
  expect(guide.get('1.3')).toEqual(['B', 'D', 'E'])
  expect(guide.get('2.3')).toEqual(['F', 'G'])
  for (const [code, sections] of guide) expect(sections.length, code).toBeGreaterThan(0)
})

test('and to nowhere while nothing answers it', () => {
  for (const [code, sections] of guideOf(false)) expect(sections, code).toEqual([])
})
