import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const numbers = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))

const files = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
const tests = files
  .filter((file) => /\.test\.tsx?$/u.test(file) && file !== 'rules.test.ts')
  .map((file) => readFileSync(`${root}tests/${file}`, 'utf8'))
  .join('\n')

test.each([
  ['sync', 'R'],
  ['workshop', 'W'],
  ['workshop', 'A'],
  ['workshop', 'B'],
  ['workshop', 'S'],
])(
  'every rule of server/%s has a test that carries its number, and every number a rule',
  (folder, letter) => {
    const page = readFileSync(`${root}server/${folder}/README.md`, 'utf8')
    // A rule in a list, or a case in a table.
    const rules = numbers(page, new RegExp(`^(?:- \\*\\*|\\| )(${letter}\\d+)(?:\\*\\*| \\|)`, 'gmu'))
    expect(rules.size).toBeGreaterThanOrEqual(10)
    expect([...numbers(tests, new RegExp(`\\[(${letter}\\d+)\\]`, 'gu'))].sort()).toEqual([...rules].sort())
    // Counted on: a number that is left out is a rule that was lost.
    expect(rules).toEqual(new Set(Array.from(rules, (_, at) => `${letter}${at + 1}`)))
  },
)

test('every case of server/sync/cases.md has a test that carries its number, and every number a case', () => {
  const page = readFileSync(`${root}server/sync/cases.md`, 'utf8')
  const cases = [...numbers(page, /^\| (\d+) \|/gmu)].map(Number)
  expect(cases).toEqual(Array.from({ length: cases.length }, (_, i) => i + 1))
  expect(cases.length).toBeGreaterThan(70)
  const files = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  // In a title only: a switch in a test has cases too.
  const titles = files
    .filter((file) => /\.test\.tsx?$/u.test(file) && file !== 'rules.test.ts')
    .flatMap((file) => readFileSync(`${root}tests/${file}`, 'utf8').split('\n'))
    .filter((line) => /['`].*\bcase \d+[\]:,)]/u.test(line))
    .join('\n')
  const carried = [...numbers(titles, /\bcase (\d+)(?=[\]:,)])/gu)].map(Number)
  expect(carried.sort((a, b) => a - b)).toEqual(cases)
})
