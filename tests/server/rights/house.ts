import { onTestFinished } from 'vitest'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { createApp, type App } from '#server/app.ts'
import { createProposal } from '#server/calls/create-proposal.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { saveMember } from '#server/calls/members.ts'
import { readConfig, type Config } from '#server/config.ts'
import { openDb, type Db } from '#server/db/open.ts'
import { createLog } from '#server/log.ts'
import { represent, saveOrganisation, savePerson } from '#server/people/directory.ts'
import { documentName } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { phases, roles, type Phase, type Role } from '#shared/access.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { admit } from '#shared/dossier/birth.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import { read } from '#shared/dossier/read.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { sentBack } from '../people/town.ts'

/** Everybody here speaks for Kortrijk; Leiedal is the other organisation. */
export const own = 'kortrijk' as OrganisationId
export const other = 'leiedal' as OrganisationId
export const stranger = 'vreemde'
/** The same person, signed in for the other organisation, with which they take part in nothing. */
export const forOther = (role: Role): string => `${role}@${other}`

/** The proposal that stands in this phase. */
export const at = (phase: Phase): ProposalId => `in-${phase}` as ProposalId
export const isOpen = (phase: Phase): boolean => phase === 'workshop' || phase === 'draft'

/**
 * The whole server in this process: one proposal in every phase, one person in every role at each of them, and
 * somebody who takes part in none.
 */
export async function house(): Promise<House> {
  const db = await openDb(':memory:')
  let now = Date.UTC(2021, 5, 1, 9)
  const clock = (): number => now
  const config = readConfig({
    ...{ DATA_DIR: '/nowhere', PUBLIC_URL: 'http://doorbraak.local' },
    // Every way in is there, though nobody answers behind this one.
    ...{ OPENID_ISSUER: 'http://127.0.0.1:1', OPENID_CLIENT_ID: 'x', OPENID_CLIENT_SECRET: 'x' },
  }) as Config
  await saveEdition(db, edition, clock())
  for (const [id, name] of [
    [own, 'Stad Kortrijk'],
    [other, 'Leiedal'],
  ] as const)
    await saveOrganisation(db, { id, name, layer: 'municipality', created_at: 0 })
  for (const id of [...roles, stranger]) {
    const person = id as PersonId
    await savePerson(db, { id: person, name: id, position: '', email: `${id}@x.example`, created_at: 0 })
    await represent(db, person, own)
    await represent(db, person, other)
  }
  for (const phase of phases) await found(db, phase, clock())
  const app = createApp({
    db,
    config: { ...config, databaseFile: ':memory:' },
    log: createLog({ level: 'silent', write: () => {}, clock }),
    clock,
    demo: null,
    onFatal: (error) => {
      throw error
    },
  })
  const cookies = new Map<string, string>()
  for (const id of [...roles, stranger])
    cookies.set(id, sentBack((await app.sessions.create(id as PersonId, own)).cookie))
  for (const id of roles)
    cookies.set(forOther(id), sentBack((await app.sessions.create(id as PersonId, other)).cookie))
  const asks: House['asks'] = async (
    method,
    path,
    { as, cookie, body, origin = config.publicUrl, isSocket, key, address = '10.0.0.7' } = {},
  ) => {
    const headers = new Headers({ host: 'doorbraak.local' })
    const sent = [as && cookies.get(as), cookie].filter(Boolean).join('; ')
    if (sent) headers.set('cookie', sent)
    if (key) headers.set('idempotency-key', key)
    if (origin) headers.set('origin', origin)
    if (isSocket) headers.set('upgrade', 'websocket')
    if (body !== undefined && !(body instanceof Uint8Array)) headers.set('content-type', 'application/json')
    const bytes = body instanceof Uint8Array ? body : body === undefined ? null : JSON.stringify(body)
    const request = new Request(`${config.publicUrl}${path}`, { method, headers, body: bytes as BodyInit })
    return app.http.request(request, undefined, { incoming: { socket: { remoteAddress: address } } })
  }
  // "Last seen" is written at the first look of each: not in the middle of a cell.
  for (const id of cookies.keys()) await asks('GET', '/api/me', { as: id })
  const changes = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(db)
    return rows[0]?.count ?? 0
  }
  const close = async (): Promise<void> => {
    await app.stop()
    await db.destroy()
  }
  return { app, db, asks, changes, close, clock, passes: (ms) => void (now += ms) }
}

export interface House {
  readonly app: App
  readonly db: Db
  readonly asks: (method: string, path: string, given?: Asked) => Promise<Response>
  /** Rows that were ever written, changed or deleted. */
  readonly changes: () => Promise<number>
  readonly clock: () => number
  readonly passes: (ms: number) => void
  readonly close: () => Promise<void>
}

export interface Asked {
  readonly as?: string
  /** What a phone or a beamer was given at the door, beside or in place of an account. */
  readonly cookie?: string
  /** Says of a command that it is to be carried out once. */
  readonly key?: string
  readonly address?: string
  readonly body?: object | Uint8Array
  readonly origin?: string | null
  /** Asks to become a socket; in this process nobody can grant it, so who may is told so. */
  readonly isSocket?: boolean
}

async function found(db: Db, phase: Phase, now: number): Promise<void> {
  const id = at(phase)
  const { call, version, template } = edition
  const given = { id, call, version, idea: null, region: phase, title: phase, fictional: true, by: null }
  await createProposal(db, { ...given, phase }, now)
  for (const role of roles)
    await saveMember(db, { proposal: id, person: role as PersonId, organisation: own, role })
  const document = documentName('dossier', id)
  const log = sqlLog(db)
  const doc = new Y.Doc()
  for (const update of (await log.read(document))?.updates ?? []) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  for (const organisation of [own, other]) admit(doc, organisation, new Y.Map())
  for (const { id: section } of template.sections) doc.getMap(section)
  await log.append([{ document, bytes: Y.encodeStateAsUpdate(doc, before), author: null, at: now }])
  if (isOpen(phase)) return
  const person = 'coordinator' as PersonId
  await db
    .insertInto('versions')
    .values({
      ...{ proposal_id: id, number: 1, frozen_at: now, frozen_by: person, organisation_id: own },
      ...{ canonical: Buffer.from(frozenJson(phase, doc)), sha256: 'a'.repeat(64), last_seq: 2 },
      ...{ state: Buffer.from(Y.encodeStateAsUpdate(doc)), state_sha256: 'b'.repeat(64) },
    })
    .execute()
  await db.updateTable('documents').set({ frozen_at: now }).where('name', '=', document).execute()
}

function frozenJson(phase: Phase, doc: Y.Doc): string {
  const { call, version, template } = edition
  const frozen: FrozenProposal = {
    ...{ format: 'doorbraak/proposal', schema: 1, version: 1, call, edition: version, proposal: at(phase) },
    ...{ region: phase, title: phase, fictional: true, organisations: [], content: read(doc, template) },
  }
  return JSON.stringify(frozen)
}

/** A house for one test file's worth of cells, gone when the test is done. */
export async function houseForTest(): Promise<House> {
  const here = await house()
  onTestFinished(() => here.close())
  return here
}
