import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../client/', import.meta.url))

// `<Show>` calls such a function once: bare text in it would stand still for as long as the condition holds.
test('what a condition shows follows what it shows: text inside stands in a fragment', () => {
  const still = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      readFileSync(`${root}${file}`, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /^\s*\{\(\w+\) => (?!<|\($|\{$|props\.)/u.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [],
        ),
    )
  expect(still).toEqual([])
})
