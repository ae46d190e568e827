import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** `npm run fuzz -- --minutes 10`: the storms with fresh seeds for so long each; a seed that fails is printed. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0)) {
  process.stderr.write(`--minutes ${values.minutes}: give a number of minutes above 0.\n`)
  process.exit(2)
}
const arguments_ = [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  'node',
  'tests/storms',
  ...timeouts(),
]
const { status } = spawnSync('npx', arguments_, {
  stdio: 'inherit',
  env: { ...process.env, STORM_MINUTES: String(minutes) },
})
process.exit(status ?? 1)

function timeouts(): string[] {
  return ['--testTimeout', String(Math.ceil(minutes * 60_000) + 120_000)]
}
