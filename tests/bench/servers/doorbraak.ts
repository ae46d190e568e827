import { createApp } from '#server/app.ts'
import { createProposal } from '#server/calls/create-proposal.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { saveMember } from '#server/calls/members.ts'
import { readConfig, type Config } from '#server/config.ts'
import { openDb, type Db } from '#server/db/open.ts'
import { listen } from '#server/listen.ts'
import { createLog } from '#server/log.ts'
import { represent, saveOrganisation, savePerson } from '#server/people/directory.ts'
import { markSeen } from '#server/people/seen.ts'
import type { Sessions } from '#server/people/sessions.ts'
import { documentName } from '#server/sync/documents.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { layers } from '#shared/layers.ts'
import type { Order, Ready } from '../server.ts'

/** Doorbraak with everything on: sessions, Origin, membership, guard, and a SQLite file that waits for the disk. */
const order = JSON.parse(process.argv[3] ?? '{}') as Order
const config = readConfig({ DATA_DIR: process.argv[2], PORT: '0', LOG_LEVEL: 'error' }) as Config
const clock = (): number => Date.now()
const db = await openDb(config.databaseFile)
const app = createApp({
  db,
  config,
  log: createLog({ level: config.logLevel, write: (line) => process.stderr.write(line), clock }),
  clock,
  demo: null,
  onFatal(error) {
    process.stderr.write(`${String(error)}\n`)
    process.exit(1)
  },
})

const proposals = numbered('room', order.documents) as ProposalId[]
const people = numbered('person', order.guests) as PersonId[]
const organisations = numbered('organisation', Math.min(order.guests, 30)) as OrganisationId[]
await saveEdition(db, regionalBreakthroughs2021, clock())
if (!(await db.selectFrom('people').select('id').executeTakeFirst())) await populate()
const cookies = await db.transaction().execute((trx) => signIn(trx, app.sessions))
const listening = await listen(app.http, { host: '127.0.0.1', port: 0 })
void app.reopen()

process.on('message', (ask) => {
  if (ask === 'tidy') {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.((heapUsed + external) / 1024)
  }
  if (ask === 'stop') void stop()
})
const documents = proposals.map((proposal) => documentName('dossier', proposal))
process.send?.({ port: listening.port, documents, cookies } satisfies Ready)

async function stop(): Promise<void> {
  await app.stop()
  await listening.close()
  await db.destroy()
  process.exit(0)
}

function numbered(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${word}-${i}`)
}

function organisationOf(i: number): OrganisationId {
  return organisations[i % organisations.length]!
}

/** Everybody may write everywhere, for an organisation of their own layer. */
async function populate(): Promise<void> {
  const { call, version } = regionalBreakthroughs2021
  for (const id of proposals) {
    const about = { region: 'Westhoek', title: 'Meting', phase: 'draft', fictional: true } as const
    await createProposal(db, { id, call, version, idea: null, by: null, ...about }, clock())
  }
  await db.transaction().execute(async (trx) => {
    const at = { created_at: clock() }
    for (const [i, id] of organisations.entries()) {
      const layer = layers[i % layers.length]!
      await saveOrganisation(trx, { id, name: `Organisatie ${i}`, layer, nis: null, kbo: null, ...at })
    }
    for (const [i, id] of people.entries()) {
      await savePerson(trx, { id, name: `Persoon ${i}`, position: '', email: `${i}@bench.example`, ...at })
      await represent(trx, id, organisationOf(i))
      // They came in before, by their own link.
      await markSeen(trx, id, organisationOf(i), clock())
    }
    for (const [i, proposal] of proposals.entries()) {
      // One room for all, or a room each.
      const members = proposals.length === 1 ? people : people.slice(i, i + 1)
      for (const person of members) {
        const organisation = organisationOf(people.indexOf(person))
        await saveMember(trx, { proposal, person, organisation, role: 'penholder' })
      }
    }
  })
}

async function signIn(trx: Db, sessions: Sessions): Promise<string[]> {
  const cookies: string[] = []
  for (const [i, person] of people.entries()) {
    const { cookie } = await sessions.create(person, organisationOf(i), trx)
    cookies.push(cookie.split(';')[0] ?? '')
  }
  return cookies
}
