import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { blocking, check, sectionState } from '#shared/checks/check.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { setValue } from '#shared/dossier/write.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { ProposalId } from '#shared/ids.ts'

function dossier(name: string | null = 'zuid-west-vlaanderen') {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  const planted = name && demo.dossiers[name as ProposalId]
  if (planted) plant(doc, edition.template, planted)
  const content = () => read(doc, edition.template)
  return {
    doc,
    content,
    findings: () => check(content(), edition),
    set: (path: Path, value: string | number | null) => setValue(doc, path, value, 'an'),
    types(section: string, field: string, text: string) {
      const fragment = (doc.getMap(section).get('texts') as Y.Map<Y.XmlFragment>).get(field)
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      fragment?.delete(0, fragment.length)
      fragment?.insert(0, [paragraph])
    },
  }
}
const states = (one: ReturnType<typeof dossier>) =>
  Object.fromEntries(
    edition.template.sections.map((section) => [
      section.letter,
      sectionState(section, one.content(), one.findings()),
    ]),
  )
const rulesIn = (one: ReturnType<typeof dossier>) => blocking(one.findings()).map((finding) => finding.rule)

test('the elaborated dossier has nothing that keeps it from being frozen', () => {
  const one = dossier()
  expect(blocking(one.findings())).toEqual([])
  expect(Object.values(states(one)).every((state) => state === 'done' || state === 'warning')).toBe(true)
})

test('a dossier nobody touched is empty, not wrong', () => {
  const one = dossier(null)
  expect(new Set(Object.values(states(one)))).toEqual(new Set(['empty']))
  expect(blocking(one.findings()).length).toBeGreaterThan(20)
})

test('the half-filled one is busy here, wrong there, and empty elsewhere', () => {
  const one = dossier('rivierenland')
  expect(states(one)).toMatchObject({ D: 'busy', E: 'error', G: 'empty', H: 'done', K: 'empty' })
})

test('V03: up to a tenth over the limit is a warning, more blocks, exactly the limit is fine', () => {
  const one = dossier()
  const words = (n: number) => Array.from({ length: n }, (_, i) => `woord${i}`).join(' ')
  const found = () => one.findings().filter((finding) => finding.rule === 'V03')
  one.types('challenge', 'leverageText', words(200))
  expect(found()).toEqual([])
  one.types('challenge', 'leverageText', words(204))
  expect(found().map((finding) => [finding.severity, finding.sentence])).toEqual([
    ['warning', '‘Hefboom’ telt 204 van 200 woorden. Schrap er 4 of meer.'],
  ])
  one.types('challenge', 'leverageText', words(221))
  expect(found().map((finding) => finding.severity)).toEqual(['error'])
})

test('V03: a title of one letter or of 121 is told so', () => {
  const one = dossier()
  one.set(['identification', 'facts', 'title'], 'E')
  expect(rulesIn(one)).toEqual(['V03'])
  one.set(['identification', 'facts', 'title'], 'x'.repeat(121))
  expect(one.findings().map((finding) => finding.sentence)).toContain(
    '‘Titel’ telt 121 van 120 tekens. Schrap er 1 of meer.',
  )
})

test('a required field that is cleared is reported with its place', () => {
  const one = dossier()
  one.set(['identification', 'facts', 'startDate'], null)
  expect(blocking(one.findings())).toEqual([
    {
      rule: 'verplicht',
      severity: 'error',
      section: 'identification',
      path: ['identification', 'facts', 'startDate'],
      sentence: '‘Startdatum’ is nog niet ingevuld.',
    },
  ])
})

test('a field whose condition does not hold is not asked for', () => {
  const one = dossier()
  expect(one.findings().some((finding) => finding.sentence.includes('subregio'))).toBe(false)
  one.set(['identification', 'facts', 'regionType'], 'subregio')
  expect(one.findings().some((finding) => finding.sentence.includes('Naam van de subregio'))).toBe(true)
})

test('V20: exactly one executing partner, of a kind the call allows', () => {
  const one = dossier()
  const role = (id: string): Path => ['partners', 'lists', 'partners', id, 'role']
  one.set(role('kortrijk'), 'uitvoerend')
  expect(rulesIn(one)).toEqual(['V20'])
  one.set(role('kortrijk'), 'kernpartner')
  one.set(role('leiedal'), 'kernpartner')
  expect(rulesIn(one)).toEqual(['V20'])
  one.set(role('veka'), 'uitvoerend')
  expect(blocking(one.findings()).map((finding) => finding.sentence)[0]).toContain(
    'kan geen uitvoerende partner zijn',
  )
})

test('V40: a step that ends before it begins, or after the project', () => {
  const one = dossier()
  const step: Path = ['plan', 'lists', 'steps', 'stap-nulmeting']
  one.set([...step, 'endMonth'], 19)
  expect(rulesIn(one)).toEqual(['V40'])
  one.set([...step, 'startMonth'], 4)
  one.set([...step, 'endMonth'], 3)
  expect(blocking(one.findings())[0]?.sentence).toContain('eindigt in maand 3, vóór ze begint in maand 4')
})

test('V41: starting before what one depends on ends is a warning', () => {
  const warnings = dossier()
    .findings()
    .filter((finding) => finding.rule === 'V41')
  expect(warnings.map((finding) => finding.sentence)).toContain('Stap 4 start vóór het einde van stap 3.')
})

test('V50: someone has to decide', () => {
  const one = dossier()
  const bodies = one.content().sections.governance?.lists.bodies ?? []
  for (const body of bodies) one.set(['governance', 'lists', 'bodies', body.id, 'decisionRule'], 'adviserend')
  expect(rulesIn(one)).toEqual(['V50'])
})
