import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { budget } from './budget.ts'
import { capacity } from './capacity.ts'
import { checks } from './checks.ts'
import { durability } from './durability.ts'
import { firstVisit } from './first-visit.ts'
import { guard } from './guard.ts'
import { history } from './history.ts'
import { join } from './join.ts'
import { memory } from './memory.ts'
import { page } from './page.ts'
import { judged, keep, table, type Measure } from './report.ts'
import { finish } from './server.ts'
import { slowReaders } from './slow-readers.ts'
import { typing } from './typing.ts'

/**
 * Measures the sync server beside its peers, and what is dear by itself, and prints one table. `--quick` for short
 * windows that show that everything works; names of scenarios for only those.
 */
const server: Record<string, (quick: boolean) => Promise<Measure[]>> = {
  guard,
  typing,
  capacity,
  join,
  'first-visit': firstVisit,
  history,
  memory,
  durability,
  'slow-readers': slowReaders,
}
/** What is dear by itself: two minutes, whatever the server took. */
const alone: typeof server = {
  budget,
  checks,
  page,
  pdf: () => apart('pdf.ts'),
  workshop: () => apart('workshop.ts'),
}
const scenarios = { ...server, ...alone }
/** These measure no time, so they may share the machine. */
const sideBySide = new Set(['memory', 'durability'])
/** Nothing here takes so long on a machine that is not overrun: then the rest is left for another time. */
const mostMs = 120_000
/** Of the server and its peers. */
const mostTogetherMs = 300_000

const { values: flags, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const unknown = positionals.filter((name) => !scenarios[name])
if (unknown.length > 0) {
  say(`No such scenario: ${unknown.join(', ')}. There are: ${Object.keys(scenarios).join(', ')}.`)
  process.exit(2)
}

const busyBefore = loadavg()[0] ?? 0
const lines: ReturnType<typeof judged>[] = []
let broken = 0
const wanted = Object.keys(scenarios).filter((name) => positionals.length === 0 || positionals.includes(name))
for (const turn of turnsOf(wanted)) {
  if (turn.every((name) => name in server) && performance.now() > mostTogetherMs) {
    say(`${turn.join(', ')}: left out, five minutes are over; ask for it by name`)
    continue
  }
  for (const measures of await Promise.all(turn.map(measured))) lines.push(...measures.map(judged))
  await finish()
}
const folder = fileURLToPath(new URL('../../data/bench/', import.meta.url))
say(`\n${table(lines)}\n`)
say(`Kept in ${keep(folder, lines, flags.quick, busyBefore)}`)
if (busyBefore > 0.5) say(`The machine was busy (load ${busyBefore.toFixed(1)}): only look at the ratios.`)
process.exit(broken > 0 ? 1 : 0)

/** What runs at once, in order. */
function turnsOf(names: readonly string[]): string[][] {
  const shared = names.filter((name) => sideBySide.has(name))
  return names.flatMap((name) => {
    if (!sideBySide.has(name)) return [[name]]
    return name === shared[0] ? [shared] : []
  })
}

async function measured(name: string): Promise<Measure[]> {
  const began = performance.now()
  try {
    const measures = await inTime(scenarios[name]?.(flags.quick) ?? Promise.resolve([]))
    say(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
    return measures
  } catch (error) {
    broken += 1
    say(`${name} did not end well: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

/** A bench that prints a table of its own. */
async function apart(file: string): Promise<Measure[]> {
  const bench = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: mostMs,
  })
  const [code] = (await once(bench, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return []
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`more than ${mostMs / 1000} s`)), mostMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
