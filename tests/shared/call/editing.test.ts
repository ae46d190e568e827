import { expect, test } from 'vitest'
import { asChanges, changesOf, type EditionChanges } from '#shared/call/changes.ts'
import { editionDifference } from '#shared/call/difference.ts'
import { judgeEdition } from '#shared/call/judge.ts'
import { regionalBreakthroughs2021 as first } from '#shared/call/regional-breakthroughs/edition.ts'
import { revise } from '#shared/call/revise.ts'

const changes = changesOf(first)
const revised = (more: Partial<EditionChanges>) => revise(first, { ...changes, ...more }, '2022.2')
const problems = (more: Partial<EditionChanges>) => judgeEdition(revised(more))

test('a draft without changes is the same call under another number', () => {
  const same = revise(first, changes, first.version)
  expect(same).toEqual({ ...first, template: { ...first.template, version: first.version } })
  expect(judgeEdition(first)).toEqual([])
  expect(editionDifference(first, same)).toEqual([])
})

test('the form survives the wire; what is not the form does not', () => {
  expect(asChanges(JSON.parse(JSON.stringify(changes)))).toEqual(changes)
  for (const wrong of [
    null,
    [],
    {},
    { ...changes, year: '2022' },
    { ...changes, title: 'x'.repeat(3001) },
    { ...changes, milestones: [{ kind: 'party', label: 'Feest', on: '2022-01-01' }] },
    { ...changes, milestones: [{ kind: 'jury', label: 'Jury', on: '2022-02-30' }] },
    { ...changes, criteria: [{ code: 'C1', stage: 3, label: '', text: '', anchor: '' }] },
  ])
    expect(asChanges(wrong)).toBeNull()
})

test.each<[string, Partial<EditionChanges>, string]>([
  ['a title', { title: '' }, 'De oproep heeft geen titel.'],
  [
    'a ceiling',
    { limits: { ...changes.limits, ceiling: 0 } },
    '‘Plafond per voorstel’ ligt tussen € 0,01 en € 1.000.000,00, en is een geheel getal.',
  ],
  [
    'coverage',
    { limits: { ...changes.limits, leastCoverage: 0.9 } },
    'De verplichte regiodekking ligt boven de aanbevolen regiodekking.',
  ],
  [
    'paid costs',
    { laboCategories: ['champagne'] },
    'De kostensoort ‘champagne’ bestaat niet in de begroting.',
  ],
  [
    'dates',
    {
      milestones: [
        { kind: 'opened', label: 'Oproep', on: '2022-05-01' },
        { kind: 'jury', label: 'Jury', on: '2022-04-01' },
      ],
    },
    '‘Jury’ valt vóór ‘Oproep’. Kijk de data na.',
  ],
  ['questions', { blocks: [] }, 'De oproep stelt geen enkele vraag.'],
  [
    'a field',
    { fields: { ...changes.fields, 'challenge/challengeText': { label: '', help: '', size: 0 } } },
    'Het veld ‘challenge/challengeText’ heeft geen naam.',
  ],
  [
    'a criterion',
    { criteria: [{ code: 'C3.1', stage: 2, label: 'Durf', text: 'Er zit durf in.', anchor: 'nergens/x' }] },
    'Criterium C3.1 wijst nog geen plaats in het dossier aan die het beantwoordt.',
  ],
])('%s that makes no sense is said in a sentence', (_what, more, sentence) => {
  expect(problems(more)).toContain(sentence)
})

test('a criterion that is gone is answered nowhere, and a new one where it points', () => {
  const criteria = [
    ...changes.criteria.filter(({ code }) => code !== 'C1.3'),
    { code: 'C3.1', stage: 2, label: 'Durf', text: 'Er zit durf in.', anchor: 'risks/risks' } as const,
  ]
  const { template } = revised({ criteria })
  const answers = (id: string) => template.sections.find((section) => section.id === id)?.answers
  expect(answers('challenge')).not.toContain('C1.3')
  expect(answers('risks')).toContain('C3.1')
  expect(template.criteria.at(-1)?.anchors).toEqual([{ section: 'risks', field: 'risks' }])
  expect(problems({ criteria })).toEqual([])
})

test('a question keeps what stands beside it, under other words; a new one is a text', () => {
  const [block] = changes.blocks
  if (!block) throw new Error('A block')
  const blocks = changes.blocks.map((one) => ({
    ...one,
    questions: [
      ...one.questions.map((question) => ({ ...question, label: `${question.label}!` })),
      ...(one === block ? [{ id: 'courage', label: 'Waar zit de durf?', help: '' }] : []),
    ],
  }))
  const { questions } = revised({ blocks })
  const all = questions.flatMap((one) => one.questions)
  expect(all.find(({ id }) => id === 'municipalities')).toMatchObject({ municipalities: 'participants' })
  expect(all.find(({ id }) => id === 'courage')).toEqual({
    ...{ id: 'courage', label: 'Waar zit de durf?', required: true },
  })
})

test('the difference names what changed, before and after', () => {
  const after = revised({
    limits: { ...changes.limits, ceiling: 3_000_000 },
    laboCategories: ['externe_expertise'],
    criteria: changes.criteria.slice(1),
  })
  expect(editionDifference(first, after)).toEqual([
    { label: 'Plafond per voorstel', before: '€\u00a025.000,00', after: '€\u00a030.000,00' },
    { label: 'Kostensoorten die betaald worden', before: 'alle', after: 'Externe expertise' },
    {
      label: 'Criterium C1.1',
      before: expect.stringContaining('Groep van gemeenten') as string,
      after: null,
    },
  ])
})
