import { describe, expect, test } from 'vitest'
import { southWestFlanders } from '#server/demo/organisations.ts'
import { southWestFlandersDossier as dossier } from '#server/demo/zuid-west-vlaanderen/dossier.ts'
import { budgetOf, paidBy, totalsOf } from '#shared/budget/budget.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { blocking, check } from '#shared/checks/check.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { bodiesOf } from '#shared/governance/bodies.ts'
import { readMarkup } from '#server/demo/markup.ts'
import { stepsOf } from '#shared/plan/steps.ts'
import { applies, idsIn, placesOf, rowsIn, type Place } from './places.ts'
import { readBack, template } from './planted.ts'

const content = readBack(dossier)
const partners = idsIn(dossier, 'partners', 'partners')
const steps = idsIn(dossier, 'plan', 'steps')

const isEmpty = ({ field, value }: Place): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length < (field.kind === 'list' ? (field.least ?? 1) : 1)) ||
  (field.kind === 'rich' && isBlank(readMarkup(String(value))))

describe('energiegemeenschappen, the dossier that is finished', () => {
  test('every section is there and every required field is filled', () => {
    expect(Object.keys(dossier.sections)).toEqual(template.sections.map(({ id }) => id))
    const required = placesOf(dossier, template).filter((place) => place.field.required && applies(place))
    expect(required.filter(isEmpty).map(({ where }) => where)).toEqual([])
    expect(required.length).toBeGreaterThan(300)
  })

  test('no check keeps it from being frozen', () => {
    expect(blocking(check(content, regionalBreakthroughs2021))).toEqual([])
  })

  test('the budget is the worked one, to the cent', () => {
    expect(totalsOf(budgetOf(content))).toEqual({
      cost: 6_150_000,
      funded: 6_150_000,
      balance: 0,
      byKind: { labo: 2_500_000, own: 2_400_000, subsidy: 1_250_000 },
      ownInKind: 1_550_000,
    })
  })

  test('what an organisation promises in money and time is what stands in the budget', () => {
    const budget = budgetOf(content)
    for (const [id, { commitments }] of Object.entries(dossier.engagements)) {
      const promised = (field: string) =>
        commitments.reduce((total, row) => total + (typeof row[field] === 'number' ? row[field] : 0), 0)
      const paid = (inKind: boolean) =>
        budget.sources
          .filter((source) => source.organisation === id && source.inKind === inKind)
          .reduce((total, source) => total + paidBy(budget, source), 0)
      expect([id, promised('financialCents'), promised('inKindCents')]).toEqual([id, paid(false), paid(true)])
    }
  })

  test('all thirteen municipalities and every layer take part, and one partner carries it out', () => {
    expect(partners).toEqual(expect.arrayContaining(southWestFlanders.map(({ id }) => id)))
    expect(partners).toHaveLength(20)
    const roles = rowsIn(dossier, 'partners', 'partners').map((row) => row['role'])
    expect(roles.filter((role) => role === 'uitvoerend')).toHaveLength(1)
  })

  test('every partner gave its word, on some ground and on some day before the deadline', () => {
    expect(Object.keys(dossier.engagements).toSorted()).toEqual(partners.toSorted())
    for (const { commitments } of Object.values(dossier.engagements)) {
      expect(commitments.length).toBeGreaterThan(0)
      for (const row of commitments) {
        expect(['toegezegd', 'besluit']).toContain(row['strength'])
        expect(String(row['mandateDate']) <= '2021-09-30').toBe(true)
      }
    }
  })

  test('every ask is answered, also those to other governments', () => {
    const answers = rowsIn(dossier, 'asks', 'asks').map((row) => row['status'])
    expect(answers).not.toContain('open')
    expect(answers).not.toContain('afgewezen')
  })

  test('five steps over eighteen months, with their activities and deliverables inside them', () => {
    expect(stepsOf(content).map((step) => [step.title, step.start, step.end, step.lead])).toEqual([
      ['Nulmeting daken en netten', 1, 4, 'veka'],
      ['Afsprakenkader tussen gemeenten', 3, 8, 'leiedal'],
      ['Vereveningsinstrument', 6, 11, 'leiedal'],
      ['Proef in drie buurten', 9, 15, 'kortrijk'],
      ['Verankering en verspreiding', 14, 18, 'provincie-west-vlaanderen'],
    ])
    for (const { title, start, end, activities, deliverables } of stepsOf(content)) {
      const months = [
        ...activities.flatMap((activity) => [activity.start, activity.end]),
        ...deliverables.map((deliverable) => deliverable.month),
      ]
      const outside = months.filter((month) => month === null || month < (start ?? 0) || month > (end ?? 0))
      expect([title, outside]).toEqual([title, []])
    }
  })

  test('each step has exactly one party that answers for it and somebody who does it', () => {
    for (const step of steps) {
      const letters = Object.entries(dossier.raci).filter(([key]) => key.startsWith(`${step}:`))
      const count = (letter: string) => letters.filter(([, given]) => given === letter).length
      expect([step, count('A'), count('R') > 0]).toEqual([step, 1, true])
    }
  })

  test('whoever pays sits in a body that decides', () => {
    const deciding = bodiesOf(content).filter((body) => body.decisionRule !== 'adviserend')
    const seated = deciding.flatMap((body) => body.members.map((member) => member.partner))
    const paying = Object.entries(dossier.engagements).filter(([, { sources }]) => sources)
    expect(seated).toEqual(expect.arrayContaining(paying.map(([id]) => id)))
  })

  test('names results to measure, risks and opportunities, and ways to spread them', () => {
    expect(rowsIn(dossier, 'plan', 'results').length).toBeGreaterThanOrEqual(4)
    const types = rowsIn(dossier, 'risks', 'risks').map((row) => row['type'])
    expect(types.filter((type) => type === 'risico').length).toBeGreaterThanOrEqual(3)
    expect(types).toContain('kans')
    expect(rowsIn(dossier, 'dissemination', 'actions').length).toBeGreaterThanOrEqual(2)
  })
})
