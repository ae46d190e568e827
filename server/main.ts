import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { createApp } from './app.ts'
import { saveShipped } from './calls/editions.ts'
import { verifyAuditFile } from './audit-file.ts'
import { auditSentence, care, type Care } from './care.ts'
import { readConfig, type Config } from './config.ts'
import { openDb } from './db/open.ts'
import { demo } from './demo/demo.ts'
import { announce } from './demo/announce.ts'
import { seedDemo } from './demo/seed.ts'
import { listen } from './listen.ts'
import { firstRun } from './people/first-run.ts'
import { createLog } from './log.ts'

/** The only reader of flags and of the environment. */
const { values: flags } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    reset: { type: 'boolean', default: false },
    backup: { type: 'string' },
    verify: { type: 'boolean', default: false },
    'export-audit': { type: 'string' },
    audit: { type: 'string' },
    head: { type: 'string' },
  },
})

const clock = (): number => Date.now()
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** A demonstration keeps its invented data apart from the real. */
const env = flags.demo ? { DATA_DIR: './data/demo', ...process.env } : process.env

const config = readConfig(env)
if (Array.isArray(config)) {
  for (const { sentence } of config) process.stderr.write(`${sentence}\n`)
  process.exit(2)
} else {
  const asked = askedCare()
  // A file of its own is checked as it is, without any database.
  if (flags.verify && flags.audit !== undefined) await lookAtFile(flags.audit)
  else if (asked) await lookAfter(config as Config, asked)
  else await run(config as Config)
}

function askedCare(): Care | null {
  if (flags.backup !== undefined) return { kind: 'backup', file: flags.backup }
  const file = flags['export-audit']
  if (file !== undefined) return { kind: 'export-audit', file }
  return flags.verify ? { kind: 'verify', published: flags.head } : null
}

async function lookAtFile(file: string): Promise<void> {
  const verdict = await verifyAuditFile(file, flags.head)
  say(auditSentence(verdict))
  process.exitCode = verdict.intact ? 0 : 1
}

async function lookAfter({ databaseFile }: Config, asked: Care): Promise<void> {
  const db = await openDb(databaseFile)
  process.exitCode = (await care(db, asked, say)) ? 0 : 1
  await db.destroy()
}

async function run(config: Config): Promise<void> {
  if (flags.reset) reset(config.databaseFile)
  const log = createLog({ level: config.logLevel, write: (line) => process.stderr.write(line), clock })
  const db = await openDb(config.databaseFile)
  const saved = await saveShipped(db, regionalBreakthroughs2021, clock())
  if (saved === 'version-taken') {
    process.stderr.write(otherEdition)
    process.exit(2)
  }
  if (flags.demo) await seedDemo(db, clock)
  const app = createApp({
    db,
    config,
    log,
    clock,
    demo: flags.demo ? demo.people.map((person) => person.id) : null,
    onFatal(error) {
      log.error('the log could not be written: stopping', error)
      process.exit(1)
    },
  })
  const listening = await listen(app.http, config)
  void app.reopen()
  say(`Doorbraak draait op ${config.publicUrl}`)
  if (flags.demo) announce(config.publicUrl, say)
  const first = await firstRun({ db, links: app.links, clock }, regionalBreakthroughs2021)
  if (first) {
    say('Er is nog niemand binnen. Meld je aan als coördinator met deze link; ze werkt één keer:')
    say(first.url)
  }

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await app.stop()
    await listening.close()
    await db.destroy()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

const otherEdition =
  'De oproep in deze databank heeft hetzelfde versienummer als de meegeleverde, maar een andere inhoud. ' +
  'Geef de meegeleverde een nieuw nummer; de demonstratie begin je opnieuw met --reset.\n'

/** Only where a demonstration lives: nobody loses real work by a flag. */
function reset(file: string): void {
  if (!flags.demo) {
    process.stderr.write('--reset werkt alleen samen met --demo.\n')
    process.exit(2)
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(`${file}${suffix}`), { force: true })
}
