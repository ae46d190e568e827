import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { budgetOf, cellPath, laboSource, totalsOf, type Budget } from '#shared/budget/budget.ts'
import { certaintyOf } from '#shared/budget/certainty.ts'
import { sharesOf } from '#shared/budget/shares.ts'
import { viewKinds, viewOf } from '#shared/budget/views.ts'
import { mostCents, shares, type Cents } from '#shared/cents.ts'
import { check } from '#shared/checks/check.ts'
import { read } from '#shared/dossier/read.ts'
import { mapAt, setValue } from '#shared/dossier/write.ts'
import { makeDice, type Dice } from '../../storms/dice.ts'
import { edition, openDesk, row } from '../checks/desk.ts'

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const thrown = `SEED=${seed}`

test(`shares always sum to 100,0 % (${thrown})`, () => {
  const dice = makeDice(seed)
  for (let i = 0; i < 3000; i++) {
    const parts = Array.from({ length: 1 + dice.below(12) }, () =>
      dice.chance(0.2) ? 0 : dice.below(dice.pick([2, 100, 10_000, mostCents + 1])),
    ) as Cents[]
    const tenths = shares(parts)
    const whole = parts.reduce((a, b) => a + b, 0)
    expect(
      tenths.reduce((a, b) => a + b, 0),
      `${thrown}: ${parts.join(' ')}`,
    ).toBe(whole === 0 ? 0 : 1000)
    tenths.forEach((share, at) => {
      const exact = whole === 0 ? 0 : ((parts[at] ?? 0) * 1000) / whole
      expect(Math.abs(share - exact), `${thrown}: ${parts.join(' ')}`).toBeLessThan(1)
    })
  }
})

/** Three people, each on a device of their own, who hear each other late and in any order. */
test(`whatever the order of concurrent edits, everybody adds up to the same sums (${thrown})`, () => {
  const dice = makeDice(seed)
  for (let round = 0; round < 6; round++) {
    const first = Y.encodeStateAsUpdate(openDesk().doc)
    const people = ['An', 'Joris', 'Fatima'].map(() => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, first)
      const said: Uint8Array[] = []
      doc.on('update', (bytes: Uint8Array) => said.push(bytes))
      return { doc, said }
    })
    for (const { doc } of people) for (let i = 0; i < 25; i++) edit(doc, dice)
    for (const person of people) {
      const heard = people.filter((other) => other !== person).flatMap((other) => [...other.said])
      shuffle(heard, dice).forEach((bytes) => Y.applyUpdate(person.doc, bytes))
    }
    const budgets = people.map(({ doc }) => budgetOf(read(doc, edition.template)))
    for (const budget of budgets) addsUp(budget)
    expect(budgets[1], thrown).toEqual(budgets[0])
    expect(budgets[2], thrown).toEqual(budgets[0])
  }
})

test(`garbage is read as what it is: nothing; and the checks still name the line (${thrown})`, () => {
  const dice = makeDice(seed)
  const garbage = [Number.NaN, 1e9, 1e300, -1, 0.5, 'x'.repeat(100_000), '1250', true, null, Infinity]
  for (let round = 0; round < 40; round++) {
    const { doc } = openDesk()
    const budget = budgetOf(read(doc, edition.template))
    for (let i = 0; i < 12; i++) {
      const line = dice.pick(budget.lines)
      const field = dice.pick([
        'amountCents',
        'quantity',
        'unitCents',
        'label',
        'inKind',
        'step',
        'year1Cents',
      ])
      const source = dice.pick(budget.sources)
      const path = dice.chance(0.4) ? cellPath(line.id, source) : row('budget', 'lines', line.id, field)
      mapAt(doc, path.slice(0, -1) as never).set(path.at(-1) ?? '', dice.pick(garbage))
    }
    const content = read(doc, edition.template)
    addsUp(budgetOf(content))
    for (const finding of check(content, edition))
      if (finding.rule === 'V60') expect(finding.sentence, thrown).toMatch(/‘.+’|nr\. \d+/u)
  }
})

function addsUp(budget: Budget): void {
  const { cost, funded, balance, byKind } = totalsOf(budget)
  expect(Number.isSafeInteger(cost) && Number.isSafeInteger(funded), thrown).toBe(true)
  expect(byKind.labo + byKind.own + byKind.subsidy, thrown).toBe(funded)
  expect(funded - cost, thrown).toBe(balance)
  for (const kind of viewKinds) {
    const view = viewOf(budget, kind)
    expect(view.total.at(-1), `${thrown} ${kind}`).toBe(cost)
    const positive = view.rows.some(({ amounts }) => (amounts.at(-1) ?? 0) > 0)
    const tenths = view.rows.reduce((all, { tenths }) => all + tenths, 0)
    expect(tenths, `${thrown} ${kind}`).toBe(positive ? 1000 : 0)
  }
  const bar = sharesOf(totalsOf(budget)).reduce((all, { tenths }) => all + tenths, 0)
  expect(bar, thrown).toBe(cost > 0 || funded > 0 ? 1000 : 0)
  expect(certaintyOf(budget).tenths, thrown).toBeLessThanOrEqual(1000)
}

function edit(doc: Y.Doc, dice: Dice): void {
  const { lines, sources } = budgetOf(read(doc, edition.template))
  const line = dice.pick(lines)
  const amount = dice.chance(0.15) ? null : dice.below(dice.pick([100, 2_000_000, mostCents + 1]))
  if (dice.chance(0.6)) setValue(doc, cellPath(line.id, dice.pick([laboSource, ...sources])), amount, 'me')
  else if (dice.chance(0.08) && lines.length > 2) mapAt(doc, ['budget', 'lists', 'lines']).delete(line.id)
  else {
    const field = dice.pick(['amountCents', 'unitCents', 'quantity', 'year1Cents', 'year2Cents', 'step'])
    const value = field === 'step' ? dice.pick(['stap-proef', '', 'weg']) : amount
    setValue(doc, row('budget', 'lines', line.id, field), value, 'me')
  }
}

function shuffle<Item>(items: Item[], dice: Dice): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = dice.below(i + 1)
    ;[items[i], items[j]] = [items[j] as Item, items[i] as Item]
  }
  return items
}
