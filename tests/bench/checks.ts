import * as Y from 'yjs'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { check } from '#shared/checks/check.ts'
import { createChecker } from '#shared/checks/checker.ts'
import { read } from '#shared/dossier/read.ts'
import { reread } from '#shared/dossier/reread.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { touchedBy } from '#shared/dossier/touched.ts'
import { mapAt, setValue } from '#shared/dossier/write.ts'
import { bigDossier } from './big-dossier.ts'
import { median } from './latencies.ts'
import type { Measure } from './report.ts'

const { template } = edition

/** What the checks cost on the largest dossier: all of them at once, and after one edit, from its letter on. */
export async function checks(quick: boolean): Promise<Measure[]> {
  const rounds = quick ? 40 : 150
  const doc = bigDossier()
  const content = read(doc, template)
  const full = timed(rounds, () => check(content, edition))
  const steps: Path = ['plan', 'lists', 'steps', 'stap-7']
  const text = textAt(doc, ['challenge', 'texts', 'challengeText'])
  const goal = textAt(doc, [...steps, 'goal'])
  const edits: readonly [string, (at: number) => void][] = [
    ['a letter in the longest text', (at) => text.insert(at, 'e')],
    ['a letter in the goal of a step', (at) => goal.insert(at, 'e')],
    ['a title of a step', (at) => setValue(doc, [...steps, 'title'], `Stap ${at}`, 'an')],
    ['a month in which a step begins', (at) => setValue(doc, [...steps, 'startMonth'], 8 + (at % 3), 'an')],
    [
      'an amount in a cell',
      (at) =>
        setValue(doc, ['engagements', 'gemeente-13001', 'allocations', 'lijn-7:bron-0'], 10_000 + at, 'an'),
    ],
    [
      'the amount of a cost line',
      (at) => setValue(doc, ['budget', 'lists', 'lines', 'lijn-7', 'amountCents'], 120_000 + at, 'an'),
    ],
    [
      'a letter of the RACI table',
      (at) => {
        const letter = at % 2 === 0 ? 'C' : 'I'
        setValue(doc, ['governance', 'cells', 'raci', 'stap-3:gemeente-13008'], letter, 'an')
      },
    ],
    ['the title', (at) => setValue(doc, ['identification', 'facts', 'title'], `Een groot ${at}`, 'an')],
  ]
  return [
    { what: 'checks: ms for all of a dossier', values: { doorbraak: full }, goal: { atMost: 5 } },
    ...edits.map(([what, edit]): Measure => ({
      what: `checks: ms after ${what}`,
      values: { doorbraak: afterEdit(doc, rounds, edit) },
      goal: { atMost: 0.5 },
    })),
  ]
}

/** The words of the first paragraph there. */
function textAt(doc: Y.Doc, path: Path): Y.XmlText {
  const [root, ...keys] = path
  const text = mapAt(doc, [root, ...keys.slice(0, -1)]).get(keys.at(-1) ?? '')
  const words = text instanceof Y.XmlFragment ? (text.get(0) as Y.XmlElement).get(0) : undefined
  if (!(words instanceof Y.XmlText)) throw new Error(`No words at ${path.join('/')}`)
  return words
}

/** Reading what was touched and judging it, without the edit itself: that is Yjs's. */
function afterEdit(doc: Y.Doc, rounds: number, edit: (at: number) => void): number {
  const checker = createChecker(edition)
  let content = read(doc, template)
  let touched: Path[] = []
  const note = (transaction: Y.Transaction): void => void touched.push(...touchedBy(transaction))
  doc.on('afterTransaction', note)
  checker.check(content)
  const act = (): void => {
    content = reread(doc, template, content, touched)
    checker.check(content)
  }
  const times: number[] = []
  for (let at = 0; at < rounds; at += 1) {
    touched = []
    edit(at)
    times.push(timed(1, act))
  }
  doc.off('afterTransaction', note)
  return median(times)
}

function timed(rounds: number, act: () => unknown): number {
  const times: number[] = []
  for (let at = 0; at < rounds; at += 1) {
    const began = performance.now()
    act()
    times.push(performance.now() - began)
  }
  return median(times)
}
