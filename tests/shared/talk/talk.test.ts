import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { checkRemarks } from '#shared/checks/remarks.ts'
import { newRowId, type OrganisationId, type PersonId } from '#shared/ids.ts'
import { openPerSection, sectionOfThread } from '#shared/talk/open.ts'
import {
  readSettledKey,
  remarksRoot,
  settledKey,
  settledRoot,
  speakerOfRemark,
  type Speaker,
} from '#shared/talk/places.ts'
import { longestRemark, readTalk } from '#shared/talk/read.ts'
import { addRemark, editRemark, reopen, settle, withdrawRemark } from '#shared/talk/write.ts'

const an: Speaker = { organisation: 'kortrijk' as OrganisationId, person: 'an' as PersonId }
const joris: Speaker = { organisation: 'veka' as OrganisationId, person: 'joris' as PersonId }
const about = { place: ['challenge', 'texts', 'problem'] as const, quote: '', passage: null }
let moment = 0
const says = (text: string) => ({ id: newRowId(), text, at: (moment += 1) })

test('An asks, Joris answers and settles, An finds it too early', () => {
  const doc = new Y.Doc()
  const first = addRemark(doc, an, says('Van wanneer is dit?'), { ...about, quote: ' 53\n jaar ' })
  addRemark(doc, joris, says('Van 2019.'), { re: first })
  settle(doc, first, joris, 10)
  expect(readTalk(doc)).toMatchObject([
    {
      ...{ by: an, text: 'Van wanneer is dit?', quote: '53 jaar', passage: null, edited: null },
      place: about.place,
      answers: [{ by: joris, text: 'Van 2019.' }],
      settled: { by: joris, at: 10 },
    },
  ])
  reopen(doc, first)
  editRemark(doc, first, 'Van wanneer is dit cijfer?', 11)
  expect(readTalk(doc)).toMatchObject([{ text: 'Van wanneer is dit cijfer?', edited: 11, settled: null }])
})

test('taken back, the words are gone; a first remark stays as a place for what was answered', () => {
  const doc = new Y.Doc()
  const first = addRemark(doc, an, says('Mijn geheim'), { ...about, quote: 'citaat', passage: '1:1-1:2' })
  const answer = addRemark(doc, joris, says('Welk geheim?'), { re: first })
  withdrawRemark(doc, first, 5)
  expect(readTalk(doc)).toMatchObject([{ withdrawn: true, text: '', quote: '', answers: [{ by: joris }] }])
  expect(JSON.stringify(doc.getMap(remarksRoot).toJSON())).not.toContain('geheim"')
  withdrawRemark(doc, answer, 6)
  expect(readTalk(doc)).toEqual([])
})

test('two who settle it at the same moment both did; one who settles while another opens wins', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  const first = addRemark(one, an, says('Klaar?'), about)
  const meet = (): void => {
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  }
  meet()
  settle(one, first, an, 20)
  settle(two, first, joris, 21)
  meet()
  expect([...one.getMap(settledRoot).keys()].sort()).toEqual([
    settledKey(first, an),
    settledKey(first, joris),
  ])
  expect(readTalk(one)[0]?.settled).toEqual({ by: joris, at: 21 })
  reopen(one, first)
  settle(two, first, joris, 22)
  meet()
  expect(readTalk(one)).toEqual(readTalk(two))
  expect(readTalk(one)[0]?.settled).toEqual({ by: joris, at: 22 })
})

test('whose something is, is its key; no other key is one', () => {
  expect(speakerOfRemark('kortrijk.an.rij-1')).toEqual(an)
  const wrong = [
    '',
    'an',
    'kortrijk.an',
    'kortrijk.an.',
    'kortrijk.an.rij-1.x',
    'Kortrijk.an.rij-1',
    '..',
    'a.b.c',
  ]
  for (const key of [...wrong, 'constructor.an.rij-1'])
    expect([key, speakerOfRemark(key)]).toEqual([key, null])
  expect(readSettledKey('kortrijk.an.rij-1.veka.joris')).toEqual({ thread: 'kortrijk.an.rij-1', by: joris })
  for (const key of ['kortrijk.an.rij-1', 'kortrijk.an.rij-1.veka', 'kortrijk.an.rij-1.veka.joris.x'])
    expect(readSettledKey(key)).toBeNull()
})

test('garbage is left out or mended, and nothing throws', () => {
  const doc = new Y.Doc()
  const remarks = doc.getMap(remarksRoot)
  const map = (said: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(said))
  remarks.set('kortrijk.an.tekst', 'zomaar tekst')
  remarks.set('van-niemand', map({ text: 'x', place: 'plan' }))
  remarks.set('kortrijk.an.leeg', map({ at: 1, text: '   ', place: 'plan' }))
  remarks.set('kortrijk.an.nergens', map({ at: 1, text: 'x', place: 'plan//steps' }))
  remarks.set('kortrijk.an.diep', map({ at: 1, text: 'x', place: 'a/b/c/d/e/f/g/h' }))
  remarks.set('kortrijk.an.wees', map({ at: 1, text: 'Een antwoord op niets', re: 'kortrijk.an.weg' }))
  remarks.set(
    'kortrijk.an.kern',
    map({ at: 1e300, text: 'x'.repeat(9000), place: 'plan', passage: 7, quote: [] }),
  )
  remarks.set('kortrijk.an.half', map({ at: 'gisteren', text: '\ud800', place: 'plan', edited: -1 }))
  doc.getMap(settledRoot).set('kortrijk.an.kern.veka.joris', 'altijd')
  doc.getMap(settledRoot).set('zomaar', 1)
  const threads = readTalk(doc)
  expect(threads.map(({ key, at, edited }) => [key, at, edited])).toEqual([
    ['kortrijk.an.half', 0, null],
    ['kortrijk.an.kern', 0, null],
  ])
  expect(threads[1]).toMatchObject({ passage: null, quote: '', settled: { by: joris, at: 0 } })
  expect(threads[1]?.text).toHaveLength(longestRemark)
  expect(threads[0]?.text.isWellFormed()).toBe(true)
})

test('V83: what is open is said once per section, in its order, and what is settled is not', () => {
  const doc = new Y.Doc()
  const { template } = edition
  const at = (...place: [string, ...string[]]) => ({ ...about, place })
  addRemark(doc, an, says('Een'), at('plan', 'lists', 'steps', 'stap-1'))
  addRemark(doc, an, says('Twee'), at('challenge', 'texts', 'problem'))
  addRemark(doc, joris, says('Drie'), at('plan'))
  addRemark(doc, joris, says('Vier'), at('engagements', 'veka', 'sources', 'bron-1'))
  const done = addRemark(doc, an, says('Vijf'), at('risks'))
  settle(doc, done, joris, 9)
  addRemark(doc, an, says('Zes'), at('bestaat-niet'))
  const threads = readTalk(doc)
  expect(threads.map((thread) => sectionOfThread(template, thread))).toContain('budget')
  const title = (id: string) => template.sections.find((section) => section.id === id)?.title ?? ''
  expect(checkRemarks(openPerSection(threads, template), template)).toEqual(
    [
      ['challenge', `Bij ‘${title('challenge')}’ staat nog 1\u00a0opmerking open.`],
      ['plan', `Bij ‘${title('plan')}’ staan nog 2\u00a0opmerkingen open.`],
      ['budget', `Bij ‘${title('budget')}’ staat nog 1\u00a0opmerking open.`],
    ].map(([section, sentence]) => ({ rule: 'V83', severity: 'warning', section, sentence })),
  )
  for (const { key } of threads) settle(doc, key, an, 12)
  expect(checkRemarks(openPerSection(readTalk(doc), template), template)).toEqual([])
})
