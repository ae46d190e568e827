import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import type { Block, PrintedDossier } from '#server/dossier/printed.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import type { Field } from '#shared/dossier/template.ts'
import type { ProposalId } from '#shared/ids.ts'

function printed(name: string | null): PrintedDossier {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  const planted = name && demo.dossiers[name as ProposalId]
  if (planted) plant(doc, edition.template, planted)
  return print({
    content: read(doc, edition.template),
    edition,
    region: 'Regio Zuid-West-Vlaanderen',
    title: 'Energiegemeenschappen',
    fictional: true,
    as: {
      kind: 'frozen',
      version: 1,
      frozenAt: '28 september 2021 om 16.42 uur',
      sha256: 'ab'.repeat(32),
      auditHead: null,
    },
    date: '2021-09-28',
  })
}
const all = (dossier: PrintedDossier): string => JSON.stringify(dossier).replaceAll('\u00a0', ' ')
const section = (dossier: PrintedDossier, letter: string): readonly Block[] =>
  dossier.sections.find((one) => one.letter === letter)?.blocks ?? []
const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table')

test('all eleven sections are printed, in order, with the criteria they answer, and then the guide for the jury', () => {
  const dossier = printed('zuid-west-vlaanderen')
  expect(dossier.sections.map((one) => one.letter).join('')).toBe('ABCDEFGHIJKL')
  expect(dossier.sections[7]?.answers.map((answer) => answer.code)).toEqual(['1.2', '1.7', '2.2'])
  expect(dossier.cover.fictional).toContain('geen officieel dossier')
})

test('the budget table holds every line and the right totals', () => {
  const [costs, sources] = tables(section(printed('zuid-west-vlaanderen'), 'H'))
  expect(costs?.rows.length).toBe(6)
  expect(costs?.total?.map((cell) => String(cell).replace('\u00a0', ' '))).toEqual([
    'Totaal',
    '€ 24.000,00',
    '€ 12.500,00',
    '€ 25.000,00',
    '€ 61.500,00',
  ])
  expect(JSON.stringify(sources?.total)).toContain('61.500,00')
})

test('the plan has its timeline, its table of steps with who leads them, and its results', () => {
  const blocks = section(printed('zuid-west-vlaanderen'), 'F')
  const timeline = blocks.find((block) => block.kind === 'timeline')
  expect(timeline?.steps.map((step) => [step.from, step.to, step.mark])).toEqual([
    [1, 4, null],
    [3, 8, 'Labo'],
    [6, 11, 'Labo'],
    [9, 15, null],
    [14, 18, null],
  ])
  expect(timeline?.steps.map((step) => step.waitsFor)).toEqual([[], [], ['1'], ['2', '3'], ['2', '3']])
  expect(timeline?.alt).toContain('maand 9–15, hangt af van stap 2 en 3')
  expect(tables(blocks).map((table) => table.caption)).toEqual([
    'Stappen',
    'Te behalen resultaten',
    'Mijlpalen en beslissingen',
  ])
  expect(JSON.stringify(tables(blocks)[0]?.rows[1])).toContain('Leiedal')
})

test('governance says who decides, and who does what in each step', () => {
  const blocks = section(printed('zuid-west-vlaanderen'), 'G')
  const [bodies, raci] = tables(blocks)
  expect(bodies?.rows.length).toBe(4)
  expect(raci?.columns.length).toBe(6)
  expect(JSON.stringify(raci?.rows)).toContain('"raci":"A"')
})

test('every field of the template that is filled in is printed', () => {
  const dossier = printed('zuid-west-vlaanderen')
  const text = all(dossier)
  const shown = (field: Field): boolean => field.kind !== 'flag' && field.required === true && !field.when
  const fields = edition.template.sections
    .filter((one) => one.shape === 'fields')
    .flatMap((one) => one.fields)
  const missing = fields
    .filter(shown)
    .filter((field) => !text.includes(JSON.stringify(field.label).slice(1, -1)))
  expect(missing.map((field) => field.id)).toEqual([])
})

test('an untouched dossier says in every section that nothing is there, and invents no figure', () => {
  const dossier = printed(null)
  expect(dossier.glance.figures).toEqual([])
  for (const one of dossier.sections.slice(0, -1))
    expect(
      one.blocks.map((block) => block.kind),
      one.letter,
    ).toEqual(['empty'])
})

test('what refers to something that is gone says so', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  const planted = demo.dossiers['zuid-west-vlaanderen' as ProposalId]
  if (planted) plant(doc, edition.template, planted)
  const partners = (doc.getMap('partners').get('lists') as Y.Map<unknown>).get('partners') as Y.Map<unknown>
  partners.delete('leiedal')
  const content = read(doc, edition.template)
  const dossier = print({
    content,
    edition,
    region: 'x',
    title: 'y',
    fictional: false,
    as: { kind: 'draft', at: 'nu', seed: 'x' },
    date: '2021-09-28',
  })
  expect(all(dossier)).toContain('(verwijderd)')
  expect(dossier.cover.executingPartner).toBeNull()
})

test('rows without a name of their own are named by what they are, and numbered as in the picture', () => {
  const blocks = section(printed('zuid-west-vlaanderen'), 'J')
  const cards = blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []))
  expect(cards.map((card) => `${card.code} ${card.title}`)).toContain('1 Risico')
  const matrix = blocks.find((block) => block.kind === 'matrix')
  expect(matrix?.points.map((point) => point.code)).toEqual(cards.map((card) => card.code))
})

test('the budget is printed from every side, each adding up to the same cost; a line says what it is made of', () => {
  const dossier = printed('zuid-west-vlaanderen')
  const views = tables(section(dossier, 'H')).filter(({ caption }) => caption.startsWith('Begroting per'))
  expect(views.map(({ caption }) => caption)).toEqual([
    'Begroting per partner',
    'Begroting per stap',
    'Begroting per categorie',
    'Begroting per jaar',
  ])
  for (const view of views) expect(JSON.stringify(view.total)).toContain('61.500,00')
  expect(JSON.stringify(views[1]?.rows[0])).toContain('1. Nulmeting')
  expect(all(dossier)).toContain('Externe expertise · 20 dagen × € 750,00 · Leiedal · stap 2')
  expect(all(dossier)).toContain('Zeker of toegekend: € 34.000,00, 55,3 %.')
  expect(all(dossier)).toContain('Procesbegeleiding · bestuurlijke afstemming')
})
