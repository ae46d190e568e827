import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const numbers = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))

test('every rule of the sync server has a test that carries its number, and every number a rule', () => {
  const rules = numbers(readFileSync(`${root}server/sync/README.md`, 'utf8'), /^- \*\*(R\d+)\*\*/gmu)
  const files = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  const titles = files
    .filter((file) => file.endsWith('.test.ts') && file !== 'rules.test.ts')
    .map((file) => readFileSync(`${root}tests/${file}`, 'utf8'))
    .join('\n')
  expect([...numbers(titles, /\[(R\d+)\]/gu)].sort()).toEqual([...rules].sort())
})
