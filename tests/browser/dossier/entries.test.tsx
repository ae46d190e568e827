import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test } from 'vitest'
import type { Path } from '#shared/dossier/schema.ts'
import { plainText, type RichText } from '#shared/dossier/rich-text.ts'
import { fieldOf, type Field } from '#shared/dossier/template.ts'
import { valueAt } from '#client/fields/value-at.ts'
import { domId } from '#client/fields/spot.ts'
import { one } from '../ui/stage.ts'
import { showField, showSectionField } from './desk.tsx'
import {
  addPartner,
  addTo,
  commit,
  field,
  makeStage,
  placeOf,
  template,
  writes,
  type Stage,
} from './stage.ts'

let stage: Stage
afterEach(() => stage.dispose())

const at = (path: Path) => valueAt(stage.content(), path)
const box = <E extends HTMLElement = HTMLInputElement>(path: Path): E => one<E>(`#${CSS.escape(domId(path))}`)
const choose = (path: Path, value: string) => userEvent.selectOptions(box(path), value)
const inList = (section: string, list: string, id: string): Field => {
  const rows = field(section, list)
  const found = rows.kind === 'list' ? fieldOf(rows.fields, id) : undefined
  if (!found) throw new Error(`No ${section}/${list}/${id}`)
  return found
}

describe('what is typed stands where the document keeps it', () => {
  test('a text', async () => {
    stage = makeStage()
    const path = placeOf('identification', 'title')
    showSectionField(stage, 'identification', 'title')
    await userEvent.type(box(path), 'Energiegemeenschappen')
    expect(path).toEqual(['identification', 'facts', 'title'])
    expect(at(path)).toBe('Energiegemeenschappen')
    await userEvent.clear(box(path))
    expect(at(path)).toBeUndefined()
  })

  test('a long text, letter by letter', async () => {
    stage = makeStage()
    const path = placeOf('challenge', 'challengeText')
    showSectionField(stage, 'challenge', 'challengeText')
    await userEvent.click(box(path))
    await userEvent.keyboard('Elf initiatieven liggen klaar.')
    await expect.poll(() => plainText(at(path) as RichText)).toBe('Elf initiatieven liggen klaar.')
  })

  test('a number, and not what is no number', async () => {
    stage = makeStage()
    const path = placeOf('identification', 'durationMonths')
    const page = showSectionField(stage, 'identification', 'durationMonths')
    await userEvent.type(box(path), '18')
    expect(at(path)).toBe(18)
    await userEvent.type(box(path), 'x')
    expect(at(path)).toBe(18)
    expect(page.textContent).not.toContain('is geen getal')
    await userEvent.tab()
    expect(page.textContent).toContain('‘18x’ is geen getal.')
    expect(box(path).value).toBe('18x')
    await userEvent.fill(box(path), '48')
    await userEvent.tab()
    expect(page.textContent).toContain('Kies een getal van 1 tot 36.')
    expect(at(path)).toBe(18)
  })

  test('an amount, in cents, shown the Flemish way once left', async () => {
    const line = 'amountCents'
    stage = makeStage()
    const row = addTo(stage.doc, 'budget', 'lines', { label: 'Procesbegeleiding' })
    const path: Path = ['budget', 'lists', 'lines', row, line]
    const page = showField(stage, inList('budget', 'lines', line), path)
    await userEvent.type(box(path), '1250')
    expect(at(path)).toBe(125_000)
    expect(box(path).value).toBe('1250')
    await userEvent.tab()
    expect(box(path).value).toBe('1.250,00')
    await userEvent.fill(box(path), '12,5,0')
    await userEvent.tab()
    expect(page.textContent).toContain('‘12,5,0’ is geen bedrag. Schrijf bijvoorbeeld 1250,00.')
    expect(at(path)).toBe(125_000)
  })

  test('a date, cleared only on leaving', async () => {
    stage = makeStage()
    const path = placeOf('identification', 'startDate')
    showSectionField(stage, 'identification', 'startDate')
    await userEvent.fill(box(path), '2022-01-01')
    expect(at(path)).toBe('2022-01-01')
    await userEvent.fill(box(path), '')
    expect(at(path)).toBe('2022-01-01')
    box(path).focus()
    box(path).blur()
    expect(at(path)).toBeUndefined()
  })

  test('yes or no', async () => {
    stage = makeStage()
    const path = placeOf('dissemination', 'openLicense')
    showSectionField(stage, 'dissemination', 'openLicense')
    await userEvent.click(box(path))
    expect(at(path)).toBe(true)
  })

  test('one of a few', async () => {
    stage = makeStage()
    const few = placeOf('identification', 'regionType')
    const page = showSectionField(stage, 'identification', 'regionType')
    await userEvent.click(one('input[value="subregio"]', page))
    expect(at(few)).toBe('subregio')
  })

  test('one of many', async () => {
    stage = makeStage()
    const path = placeOf('governance', 'legalForm')
    showSectionField(stage, 'governance', 'legalForm')
    await choose(path, 'projectvereniging')
    expect(at(path)).toBe('projectvereniging')
  })

  test('several, each by itself', async () => {
    stage = makeStage()
    const path = placeOf('challenge', 'policyDomains')
    showSectionField(stage, 'challenge', 'policyDomains')
    await userEvent.click(one(`#${CSS.escape(`${domId(path)}_wonen`)}`))
    writes(stage, [...path, 'omgeving'], true)
    expect(at(path)).toEqual(['omgeving', 'wonen'])
    await userEvent.click(one(`#${CSS.escape(`${domId(path)}_wonen`)}`))
    expect(at(path)).toEqual(['omgeving'])
  })

  test('a reference to a partner', async () => {
    stage = makeStage({ fill: (doc) => addPartner(doc, 'kortrijk', { name: 'Kortrijk', kind: 'gemeente' }) })
    const path = placeOf('governance', 'financialManager')
    showSectionField(stage, 'governance', 'financialManager')
    await choose(path, 'kortrijk')
    expect(at(path)).toBe('kortrijk')
  })

  test('references to other steps, never to itself', async () => {
    stage = makeStage()
    const first = addTo(stage.doc, 'plan', 'steps', { title: 'Nulmeting' })
    const second = addTo(stage.doc, 'plan', 'steps', { title: 'Proef' })
    const path: Path = ['plan', 'lists', 'steps', second, 'dependsOn']
    const page = showField(stage, inList('plan', 'steps', 'dependsOn'), path)
    expect(page.textContent).not.toContain('Proef')
    await userEvent.click(one(`#${CSS.escape(`${domId(path)}_${first}`)}`))
    expect(at(path)).toEqual([first])
  })

  test('what an organisation promises stands under that organisation', async () => {
    stage = makeStage({ fill: (doc) => addPartner(doc, 'leiedal', { name: 'Leiedal' }) })
    const row = commit(stage.doc, 'leiedal', {})
    const path: Path = ['engagements', 'leiedal', 'commitments', row, 'conditions']
    showField(stage, template.commitment.find(({ id }) => id === 'conditions') as Field, path)
    await userEvent.type(box(path), 'na de raad')
    expect(at(path)).toBe('na de raad')
  })
})

describe('while I type', () => {
  test('nothing stops me above the limit', async () => {
    stage = makeStage()
    const path = placeOf('identification', 'title')
    const page = showSectionField(stage, 'identification', 'title')
    await userEvent.fill(box(path), 'x'.repeat(124))
    expect(at(path)).toHaveLength(124)
    expect(page.textContent).toContain('124 van 120 tekens')
    expect(page.textContent).toContain('4 te veel')
  })

  test('what another writes in the same box leaves my caret between the same letters', async () => {
    stage = makeStage()
    const path = placeOf('identification', 'title')
    writes(stage, path, 'Energie delen')
    showSectionField(stage, 'identification', 'title')
    await userEvent.click(box(path))
    box(path).setSelectionRange(8, 8)
    writes(stage, path, 'Samen Energie delen')
    await expect.poll(() => box(path).selectionStart).toBe(14)
    expect(box(path).value).toBe('Samen Energie delen')
    expect(document.activeElement).toBe(box(path))
  })

  test('a half-typed amount stays as I left it, whatever another writes', async () => {
    stage = makeStage()
    const row = addTo(stage.doc, 'budget', 'lines', {})
    const path: Path = ['budget', 'lists', 'lines', row, 'amountCents']
    showField(stage, inList('budget', 'lines', 'amountCents'), path)
    await userEvent.type(box(path), '1250,')
    writes(stage, path, 99)
    expect(box(path).value).toBe('1250,')
  })

  test('the page knows which field I am in, and that I left it', async () => {
    stage = makeStage()
    const path = placeOf('identification', 'title')
    showSectionField(stage, 'identification', 'title')
    await userEvent.click(box(path))
    expect(stage.place()).toEqual(path)
    await userEvent.tab()
    expect(stage.place()).toEqual(['identification'])
  })
})

describe('a field with a condition', () => {
  test('is there only while it holds', async () => {
    stage = makeStage()
    const page = showSectionField(stage, 'identification', 'subregionName')
    expect(page.textContent).not.toContain('Naam van de subregio')
    writes(stage, placeOf('identification', 'regionType'), 'subregio')
    expect(page.textContent).toContain('Naam van de subregio')
    writes(stage, placeOf('identification', 'regionType'), 'referentieregio')
    expect(page.textContent).not.toContain('Naam van de subregio')
  })

  test('in a row follows that row', async () => {
    stage = makeStage({ fill: (doc) => addPartner(doc, 'leiedal', { name: 'Leiedal' }) })
    const row = commit(stage.doc, 'leiedal', {})
    const path: Path = ['engagements', 'leiedal', 'commitments', row]
    const amount = template.commitment.find(({ id }) => id === 'financialCents') as Field
    const page = showField(stage, amount, [...path, 'financialCents'])
    expect(page.querySelector('input')).toBeNull()
    writes(stage, [...path, 'types', 'financieel'], true)
    expect(page.querySelector('input')).not.toBeNull()
  })
})
