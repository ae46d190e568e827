import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { sheetsOf } from '#server/budget/sheets.ts'
import { sheetOf } from '#server/workshop/sheet.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as first } from '#shared/call/regional-breakthroughs/edition.ts'
import { filledDossier } from '../../helpers/filled-dossier.ts'
import { check } from '#shared/checks/check.ts'
import { birth } from '#shared/dossier/birth.ts'
import { outlineOf } from '#shared/dossier/outline.ts'
import { read } from '#shared/dossier/read.ts'
import { trailOf } from '#shared/dossier/trail.ts'
import { at, setValue } from '#shared/dossier/write.ts'
import { answersIn, ideaGaps, ideaWords } from '#shared/idea/answers.ts'
import { municipalitiesOf } from '#shared/idea/participants.ts'
import { ideaTemplate } from '#shared/idea/questions.ts'
import type { ProposalId } from '#shared/ids.ts'
import { secondCall } from './second-call.ts'

/** The elaborated dossier of the first call, as if it had been written for the second. */
function dossier() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(secondCall.template))
  const planted = demo.dossiers['zuid-west-vlaanderen' as ProposalId]
  if (planted) plant(doc, secondCall.template, planted)
  return read(doc, secondCall.template)
}

test('another ceiling and other paid costs: the checks follow the call', () => {
  const sentences = check(dossier(), secondCall).map(({ sentence }) => sentence)
  const about = (words: RegExp) => sentences.filter((sentence) => words.test(sentence))
  expect(about(/boven het plafond/u).join()).toMatch(/€\u00a010\.000,00|€\u00a015\.000,00/u)
  expect(about(/betaalt het Fonds niet voor de categorie/u).length).toBeGreaterThan(0)
  const inFirst = check(dossier(), first).map(({ sentence }) => sentence)
  expect(inFirst.filter((sentence) => /boven het plafond|niet voor de categorie/u.test(sentence))).toEqual([])
})

test('its own criteria: one is answered, and one that points nowhere is open until somebody points', () => {
  const trail = trailOf(dossier(), secondCall.template)
  expect(trail.map(({ criterion, state }) => [criterion.code, state])).toEqual([
    ['B1', 'answered'],
    ['B2', 'empty'],
  ])
})

test('it is printed with its own name, letters and criteria', () => {
  const printed = print({
    ...{ content: dossier(), edition: secondCall, region: 'R', title: 'T', fictional: true },
    as: { kind: 'draft', at: '', seed: 'x' },
    date: '2022-06-01',
  })
  expect(printed.cover.call).toBe('Fonds voor de streek · Buurten over de grens')
  expect(printed.sections[1]).toMatchObject({ letter: '2', title: 'Deel 2', answers: [{ code: 'B1' }] })
  const guide = printed.sections.at(-1)?.blocks[0]
  if (guide?.kind !== 'trail') throw new Error('A guide for the jury')
  expect(guide.criteria.map(({ code, answeredIn }) => [code, answeredIn])).toEqual([
    ['B1', ['2']],
    ['B2', []],
  ])
})

test('nothing that is checked, printed, counted or shown in a room names the organiser of another call', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(secondCall.template))
  plant(doc, secondCall.template, filledDossier(secondCall.template))
  const content = read(doc, secondCall.template)
  const about = { content, edition: secondCall, region: 'R', title: 'T', fictional: true }
  const said = {
    checks: [...check(content, secondCall), ...check(dossier(), secondCall)],
    paper: print({ ...about, as: { kind: 'draft', at: '', seed: 'x' }, date: '2022-06-01' }),
    sheets: sheetsOf(content, secondCall),
    outline: outlineOf(content, secondCall.template),
    room: [sheetOf(content, secondCall), sheetOf(read(new Y.Doc(), secondCall.template), secondCall)],
  }
  for (const [what, all] of Object.entries(said)) {
    const words = JSON.stringify(all)
    expect([what, words.match(/.{0,60}(?:\bLabo\b|Regiovorming|doorbraken).{0,40}/u)?.[0]]).toEqual([
      what,
      undefined,
    ])
    expect([what, what === 'outline' || words.includes('Fonds')]).toEqual([what, true])
  }
})

test('its idea has its own questions, and its own number of words', () => {
  const template = ideaTemplate(secondCall, 'REFREG09')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  const dream = at(doc, ['idea', 'texts', 'dream']) as Y.XmlFragment
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('zee '.repeat(301))])
  dream.insert(0, [paragraph])
  setValue(doc, ['idea', 'choices', 'around', '31005'], true, 'an')
  const answers = answersIn(read(doc, template))
  expect(ideaWords(answers, secondCall)).toBe(301)
  expect(municipalitiesOf(answers, secondCall)).toEqual([])
  expect(ideaGaps(answers, secondCall, 'REFREG09').map(({ sentence }) => sentence)).toEqual([
    '‘Deelnemende gemeenten’ is nog niet beantwoord.',
    '‘Wie zijn jullie buren?’ is nog niet beantwoord.',
    'Alle antwoorden samen tellen 301 van 300 woorden. Schrap er 1 of meer.',
  ])
})

test('no rule of the call of 2021 stands in code: not its amounts, its codes, nor its words', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const data = /regional-breakthroughs|server\/demo|showcase|labo-half-day|rehearsal/u
  const texts = [
    ...first.questions.flatMap(({ questions }) => questions.map(({ label }) => label)),
    ...first.template.criteria.flatMap(({ code, text }) => [`'${code}'`, text.slice(0, 40)]),
    ...first.milestones.flatMap(({ on, label }) => (label.includes(' ') ? [on, label] : [on])),
    ...[first.organiser, first.title, first.call, `'${first.version}'`],
  ]
  const said = /['`>][^'`]*\bLabo\b/u
  const hits = ['shared', 'server', 'client'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /\.(?:tsx?|typ)$/u.test(name) && !data.test(name))
      .flatMap((name) => {
        const code = readFileSync(root + name, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
        const found = texts.filter((text) => code.includes(text))
        if (said.test(code)) found.push('its organiser')
        if (/\b2_?500_?000\b|\b25_?000\b|\b1_?200 woorden\b/u.test(code)) found.push('an amount')
        return found.map((text) => `${name}: ${text}`)
      }),
  )
  expect(hits).toEqual([])
})
