import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { amountsInLog, type LogRow } from '#server/budget/amounts-in-log.ts'
import { makeDice } from '../../storms/dice.ts'

/** Jonas writes letters by the hundred, and now and then an amount; lines and organisations come and go whole. */
function history(seed: number, rows: number): LogRow[] {
  const dice = makeDice(seed)
  const doc = new Y.Doc()
  const log: LogRow[] = []
  doc.on('update', (bytes: Uint8Array) => log.push({ seq: log.length + 1, bytes }))
  const text = new Y.XmlText()
  doc.getMap('plan').set('summary', text)
  const lists = new Y.Map<unknown>()
  doc.getMap('budget').set('lists', lists)
  const lines = new Y.Map<Y.Map<unknown>>()
  lists.set('lines', lines)
  const organisations = doc.getMap<Y.Map<unknown>>('engagements')
  const acts = [
    () => lines.set(`line-${dice.below(4)}`, new Y.Map([['amount', dice.below(9) * 1000]])),
    () => lines.get(`line-${dice.below(4)}`)?.set('amount', dice.below(9) * 1000),
    () => lines.get(`line-${dice.below(4)}`)?.set('title', `Post ${dice.below(9)}`),
    () => lines.delete(`line-${dice.below(4)}`),
    () =>
      organisations.set(
        `organisation-${dice.below(2)}`,
        new Y.Map([['allocations', new Y.Map([['line-1:source-1', dice.below(9)]])]]),
      ),
  ]
  while (log.length < rows) {
    const isLetter = dice.below(400) > 0
    if (isLetter) text.insert(dice.below(text.length + 1), 'e')
    else for (let i = 0; i < 3; i++) acts[dice.below(acts.length)]!()
  }
  return log
}

/** So few that they are taken row by row. */
const few = 100

test.each([1, 3, 4])('a long log tells the same as the same log row by row (seed %i)', (seed) => {
  const rows = history(seed, 3000)
  const doc = new Y.Doc()
  const rowByRow = []
  for (let from = 0; from < rows.length; from += few) {
    const some = rows.slice(from, from + few)
    rowByRow.push(...amountsInLog(Y.encodeStateAsUpdate(doc), some))
    for (const { bytes } of some) Y.applyUpdate(doc, bytes)
  }
  expect(rowByRow.length).toBeGreaterThan(3)
  expect(amountsInLog(null, rows)).toEqual(rowByRow)
})
