import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { print } from '#server/print/print.ts'
import { blocking, check } from '#shared/checks/check.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import { binOf } from '#shared/dossier/bin.ts'
import { read } from '#shared/dossier/read.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { usesOf } from '#shared/dossier/uses.ts'
import { at } from '#shared/dossier/write.ts'
import { layTimeline, timelinePlan } from '#shared/plan/timeline.ts'
import { riskPoints } from '#shared/plan/risk-grid.ts'
import { pick, seeded } from './anything.ts'
import { edition, openDesk, plain, type Desk } from './desk.ts'

const { template } = edition
const fiveMegabytes = 'x'.repeat(5 * 1024 * 1024)

/** What no page of ours writes, and any client can. */
const garbage: readonly (() => unknown)[] = [
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 1e308,
  () => 0.1,
  () => '',
  () => ' \u0000\ud800 ',
  () => 'geen-van-de-opties',
  () => true,
  () => null,
  () => [1, [2]],
  () => ({ toString: 'nee' }),
  () => new Uint8Array([1, 2]),
  () => new Y.Map([['nergens', true]]),
  () => new Y.XmlFragment(),
  () => new Y.Array(),
  () => new Y.Text('woorden'),
]

/** Every map of a document with its path. */
function mapsOf(desk: Desk): [Path, Y.Map<unknown>][] {
  const found: [Path, Y.Map<unknown>][] = []
  const walk = (path: Path, map: Y.Map<unknown>): void => {
    found.push([path, map])
    for (const [key, value] of map.entries())
      if (value instanceof Y.Map) walk([...path, key], value as Y.Map<unknown>)
  }
  for (const root of [...template.sections.map(({ id }) => id), 'engagements'])
    walk([root], desk.doc.getMap(root))
  return found
}

/** All that anybody does with a dossier, one after the other. */
function useEverything(desk: Desk): ReturnType<typeof check> {
  const content = read(desk.doc, template)
  const findings = check(content, edition)
  print({
    content,
    edition,
    region: 'x',
    title: 'y',
    fictional: false,
    as: { kind: 'draft', at: 'nu', seed: 'x' },
    date: '2021-09-28',
  })
  const plan = timelinePlan(content)
  layTimeline(plan, {
    width: 900,
    lanes: plan.steps.map((_, i) => ({ top: i * 40, height: 40 })),
    barHeight: 16,
    letterWidth: 6,
  })
  riskPoints(content, 'risks', 'risks')
  binOf(desk.doc, template)
  usesOf(content, template, 'leiedal')
  // What is frozen is canonical JSON: nothing may be left that it cannot carry.
  canonical(content as unknown as Json)
  return findings
}

describe('whatever somebody writes into a dossier', () => {
  test.each([3, 9, 44, 2023, 77_777])('it can be read, judged, drawn and printed (seed %i)', (seed) => {
    const random = seeded(seed)
    const desk = openDesk()
    for (let i = 0; i < 150; i += 1) {
      const [, map] = pick(random, mapsOf(desk))
      const keys = [...map.keys()]
      if (keys.length === 0) continue
      const key = pick(random, keys)
      desk.doc.transact(() => map.set(key, pick(random, garbage)()))
      if (i % 10 === 0) useEverything(desk)
    }
    expect(blocking(useEverything(desk)).length).toBeGreaterThan(0)
  })

  test('five megabytes where a title stands are no title, and the check says which field that is', () => {
    const desk = openDesk()
    desk.set(['identification', 'facts', 'title'], fiveMegabytes)
    desk.set([...rowPath('plan', 'steps', 'stap-proef'), 'title'], fiveMegabytes)
    const said = useEverything(desk).map(({ sentence, path }) => [plain(sentence), path?.join('/')])
    expect(said).toContainEqual(['‘Titel’ is nog niet ingevuld.', 'identification/facts/title'])
    expect(said).toContainEqual([
      '‘Stappen: Titel van de stap’ is nog niet ingevuld.',
      'plan/lists/steps/stap-proef/title',
    ])
    expect(Math.max(...said.map(([sentence]) => sentence?.length ?? 0))).toBeLessThan(2000)
  })

  test('numbers that are none are left out, and their row is named', () => {
    const desk = openDesk()
    const step = rowPath('plan', 'steps', 'stap-proef')
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -3, 1.5, '7']) {
      desk.set([...step, 'startMonth'], wrong)
      const findings = blocking(useEverything(desk))
      expect(findings.map(({ path }) => path?.join('/'))).toContain('plan/lists/steps/stap-proef/startMonth')
      expect(findings.map(({ sentence }) => sentence).join()).toContain('Proef in drie buurten')
    }
  })

  test('steps in a circle of a hundred are found, once, and nothing runs forever', () => {
    const desk = openDesk()
    const steps: Path = ['plan', 'lists', 'steps']
    const ids = Array.from({ length: 100 }, (_, i) => `kring-${i}`)
    for (const id of ids) desk.add(steps, id, { title: id, startMonth: 1, endMonth: 2 })
    ids.forEach((id, i) =>
      desk.choose([...steps, id, 'dependsOn'], [ids[(i + 1) % ids.length] ?? '', id, 'weg']),
    )
    const circles = useEverything(desk).filter(({ rule, severity }) => rule === 'V41' && severity === 'error')
    expect(circles.filter(({ sentence }) => sentence.includes('wachten op elkaar'))).toHaveLength(1)
  })

  test('ids that lead nowhere are named with the row they stand in', () => {
    const desk = openDesk()
    desk.choose(
      [...rowPath('plan', 'results', 'resultaat-tarief'), 'steps'],
      ['nergens', '__proto__', 'constructor'],
    )
    desk.set([...rowPath('governance', 'bodies', 'kernteam'), 'chair'], '__proto__')
    const said = useEverything(desk)
      .filter(({ rule }) => rule === 'V32')
      .map(({ path }) => path?.join('/'))
    expect(said).toEqual([
      'plan/lists/results/resultaat-tarief/steps',
      'governance/lists/bodies/kernteam/chair',
    ])
  })

  test('a list that is no list any more is empty, and so is a whole section', () => {
    const desk = openDesk()
    const lists = at(desk.doc, ['plan', 'lists']) as Y.Map<unknown>
    desk.doc.transact(() => {
      lists.set('steps', 'geen lijst')
      lists.set('results', new Y.XmlFragment())
      desk.doc.getMap('governance').set('lists', 5)
      desk.doc.getMap('engagements').set('veka', 'niets')
    })
    const missing = blocking(useEverything(desk)).map(({ path }) => path?.join('/'))
    expect(missing).toEqual(
      expect.arrayContaining(['plan/lists/steps', 'plan/lists/results', 'governance/lists/bodies']),
    )
  })
})
