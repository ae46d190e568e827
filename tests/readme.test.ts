import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test.each(['README.md', 'server/sync/README.md', 'server/people/README.md'])(
  'every file that %s links to exists',
  (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((match) => match[1] ?? '')
    const missing = links.filter((link) => !existsSync(join(root, dirname(page), link)))
    expect(missing).toEqual([])
  },
)

test('the journey of an edit has fifteen steps', () => {
  expect([...readme.matchAll(/^\d+\. \[/gmu)].length).toBe(15)
})

test('every setting that the server reads stands in the README, and the other way round', () => {
  const source = readFileSync(join(root, 'server/config.ts'), 'utf8')
  const read = [...source.matchAll(/read\(\s*'([A-Z_]+)'/gu)].map((match) => match[1])
  const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map((match) => match[1])
  expect(told.sort()).toEqual(read.sort())
  expect(Array.isArray(readConfig({}))).toBe(false)
})

test('every script that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...readme.matchAll(/npm (?:run )?(start|test|demo|bench|dev|dev:client)\b/gu)].map(
    (m) => m[1] ?? '',
  )
  expect(named.length).toBeGreaterThan(4)
  for (const name of named) expect(scripts[name], name).toBeTypeOf('string')
})
