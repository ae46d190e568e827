import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const readBuilt = (file: string): string => readFileSync(join(dist, file), 'utf8')

/** Everything a page asks for before it shows anything: itself, its styles, and every script those scripts import. */
function firstLoad(page: string): ReadonlyMap<string, string> {
  const html = readBuilt(page)
  const found = new Map([[page, html]])
  const due = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/gu)].map(
    ([, file]) => file ?? '',
  )
  for (let file = due.pop(); file !== undefined; file = due.pop()) {
    if (found.has(file)) continue
    const text = readBuilt(file)
    found.set(file, text)
    if (file.endsWith('.js')) due.push(...importsOf(text))
  }
  return found
}

/** What it cannot run without; `import(…)` waits until somebody goes there. */
const importsOf = (script: string): string[] =>
  [...script.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)].map(([, file]) => `assets/${file}`)

const kB = (files: ReadonlyMap<string, string>): number =>
  [...files.values()].reduce((all, text) => all + gzipSync(text, { level: 9 }).length, 0) / 1000

/** Words that only stand in what shared texts and their editor are made of. */
const marks = { yjs: 'Yjs was already imported', editor: 'ProseMirror', tiptap: '[tiptap' } as const
const holds = (files: ReadonlyMap<string, string>, mark: string): boolean =>
  [...files.values()].some((text) => text.includes(mark))

describe.each([
  ['index.html', 180],
  ['phone.html', 60],
  ['screen.html', 100],
])('%s', (page, most) => {
  test(`loads less than ${most} kB, compressed, before it shows anything`, () => {
    const files = firstLoad(page)
    expect(files.size).toBeGreaterThan(3)
    expect(kB(files)).toBeLessThan(most)
  })

  test('loads no editor and no shared text before somebody opens a dossier', () => {
    const files = firstLoad(page)
    for (const mark of Object.values(marks)) expect(holds(files, mark)).toBe(false)
  })
})

test('those words do stand in what a dossier loads', () => {
  const later = new Map(
    [...readBuilt('index.html').matchAll(/src="\/(assets\/[^"]+\.js)"/gu)].flatMap(([, main = '']) => {
      const named = readBuilt(main).match(/assets\/[\w-]+\.js/gu) ?? []
      return named.map((file): [string, string] => [file, readBuilt(file)])
    }),
  )
  for (const mark of Object.values(marks)) expect(holds(later, mark)).toBe(true)
})
