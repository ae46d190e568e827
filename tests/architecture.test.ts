import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Who may import what: the first row that fits a file is its row. A folder includes what is below it; packages
 * are free on the server and in the client, and named where that is the point.
 */
const table: readonly (readonly [from: string, may: readonly string[]])[] = [
  ['shared', ['shared', 'yjs', 'lib0', 'ulid', 'fractional-indexing']],
  ['migrations', ['kysely']],

  ['client/ui', ['client/ui', 'client/words/ui.ts', 'shared', 'solid-js', '@kobalte/core', '@fontsource']],
  ['client/words', ['client/words', 'shared']],
  ['client/sync', ['client/sync', 'client/words', 'shared', '*']],
  ['client/files', ['client/files', 'client/api.ts', 'client/ui', 'client/words', 'shared', 'solid-js']],
  [
    'client/editor',
    [
      'client/editor',
      'client/files',
      'client/api.ts',
      'client/sync',
      'client/ui',
      'client/words',
      'shared',
      '*',
    ],
  ],
  [
    'client/fields',
    [
      'client/fields',
      'client/editor',
      'client/files',
      'client/api.ts',
      'client/sync',
      'client/ui',
      'client/words',
      'client/page',
      'shared',
      '*',
    ],
  ],
  ['client', ['client', 'shared', '*']],

  ['server/db', ['server/db', 'shared', 'migrations', '*']],
  ['server/dossier', ['server/dossier', 'shared', '*']],
  ['server/print', ['server/print', 'server/dossier', 'shared']],
  ['server/sync', ['server/sync', 'server/db', 'server/kept-thread.ts', 'shared', '*']],
  ['server', ['server', 'shared', '*']],
  ['tests', ['tests', 'client', 'server', 'shared', 'migrations', '*']],
]

/** The heart knows no people, calls or HTTP; nothing but `main.ts` reads the environment. */
const files = ['shared', 'migrations', 'client', 'server', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter(
      (file) =>
        /\.tsx?$/u.test(file) && !file.includes('node_modules') && statSync(join(root, file)).isFile(),
    ),
)

/** Paths from the root for our own files, names for packages, `node:` for the platform. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(
    /^(?:import|export)\b[^'"\n]*\bfrom\s+'([^']+)'|^import\s+'([^']+)'|^\}\s+from\s+'([^']+)'|\bimport\('([^']+)'\)/gmu,
  )
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    if (name.startsWith('#')) return name.slice(1)
    return name.startsWith('.') ? normalize(join(dirname(file), name)) : `package ${name}`
  })
}

const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`)

function mayImport(file: string, target: string): boolean {
  const [, may] = table.find(([from]) => isIn(file, from)) ?? ['', []]
  if (!target.startsWith('package ')) return may.some((place) => isIn(target, place))
  const name = target.slice('package '.length)
  return may.some(
    (place) =>
      place === '*' || name === place || name.startsWith(`${place}/`) || name.startsWith(`${place}-`),
  )
}

test('files import only what the table allows', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the table is about folders that exist', () => {
  for (const [from] of table) expect(statSync(join(root, from)).isDirectory(), from).toBe(true)
})

/** `people` (who am I) is what the others stand on. */
const features = [
  'budget',
  'governance',
  'plan',
  'engagements',
  'freeze',
  'jury',
  'verify',
  'call',
  'members',
  'demo',
  'ideas',
  'criteria',
  'edition',
  'preview',
]

test('no feature of the client imports another feature', () => {
  const wrong = files.flatMap((file) => {
    const own = features.find((feature) => isIn(file, `client/${feature}`))
    return own
      ? importsOf(file)
          .filter((target) => features.some((other) => other !== own && isIn(target, `client/${other}`)))
          .map((target) => `${file} → ${target}`)
      : []
  })
  expect(wrong).toEqual([])
})

test('Yjs, ProseMirror and Solid are imported as modules only, so that there is one of each', () => {
  const wrong = files.filter((file) =>
    /createRequire|from 'y-prosemirror'|from 'prosemirror-/u.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(wrong.filter((file) => relative('tests', file).startsWith('..'))).toEqual([])
})

test('only main.ts reads the environment and the command line', () => {
  const wrong = files.filter(
    (file) =>
      (isIn(file, 'server') || isIn(file, 'shared')) &&
      file !== 'server/main.ts' &&
      /process\.(env|argv)/u.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('files stay small enough to read in one go', () => {
  const long = files
    .filter((file) => !isIn(file, 'tests'))
    .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 250)
  expect(long).toEqual([])
})
