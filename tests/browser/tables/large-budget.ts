import type * as Y from 'yjs'
import { budgetOf } from '#shared/budget/budget.ts'
import { makeRow, mapAt } from '#shared/dossier/write.ts'
import { addPartner, field, makeStage, template, type Stage } from '../dossier/stage.ts'

/** More than any region ever hands in: so many lines, each paid by so many purses. */
export function largeBudget(lines: number, sources: number): Stage {
  const list = field('budget', 'lines')
  if (list.kind !== 'list') throw new Error('The cost lines are a list')
  const fill = (doc: Y.Doc): void =>
    doc.transact(() => {
      for (let j = 0; j < sources; j++) {
        addPartner(doc, `organisatie-${j}`, { name: `Organisatie ${j}`, kind: 'gemeente' })
        const purse = { type: 'eigen', inKind: false, status: 'zeker' }
        mapAt(doc, ['engagements', `organisatie-${j}`, 'sources']).set(
          `bron-${j}`,
          makeRow(template.source, purse, 'a0'),
        )
      }
      for (let i = 0; i < lines; i++) {
        const values = { label: `Kost ${i + 1}`, category: 'personeel', amountCents: sources * 100 }
        const row = makeRow(list.fields, values, `a${String(i).padStart(4, '0')}V`)
        mapAt(doc, ['budget', 'lists', 'lines']).set(`lijn-${i}`, row)
        for (let j = 0; j < sources; j++)
          mapAt(doc, ['engagements', `organisatie-${j}`, 'allocations']).set(`lijn-${i}:bron-${j}`, 100)
      }
    })
  const stage = makeStage({ fill })
  const { lines: there, sources: purses } = budgetOf(stage.content())
  if (there.length !== lines || purses.length !== sources + 1) throw new Error('The budget is not that large')
  return stage
}
