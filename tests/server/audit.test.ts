import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { append, auditHead, verify } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { ProposalId } from '#shared/ids.ts'
import { an, fatima, town } from './people/town.ts'

const midwest = 'midwest' as ProposalId

async function diary(): Promise<Db> {
  const { db } = await town()
  for (const [at, actor] of [an, fatima, null, an].entries())
    await db
      .transaction()
      .execute((trx) =>
        append(trx, { at, actor, act: 'noted', proposal: midwest, body: { page: at, text: 'é€' } }),
      )
  return db
}

/** As somebody with the file in hands would. */
async function forge(db: Db, statement: string): Promise<void> {
  for (const trigger of ['audit_no_update', 'audit_no_delete', 'audit_no_replace'])
    await sql.raw(`DROP TRIGGER ${trigger}`).execute(db)
  await sql.raw(statement).execute(db)
}

test('an untouched chain is intact, and its head is the last entry', async () => {
  const db = await diary()
  const head = await auditHead(db)
  expect(head.seq).toBe(4)
  expect(await verify(db)).toEqual({ intact: true, entries: 4, head })
})

test('an empty chain is intact', async () => {
  const { db } = await town()
  expect(await verify(db)).toEqual({ intact: true, entries: 0, head: { seq: 0, hash: '0'.repeat(64) } })
})

test('the hash can be computed by anybody who has RFC 8785 and SHA-256', async () => {
  const db = await diary()
  const [first] = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
  const words =
    '{"act":"noted","actor":{"organisation":"kortrijk","person":"an"},"at":0,"body":{"page":0,"text":"é€"},' +
    `"prev":"${'0'.repeat(64)}","proposal":"midwest","seq":1}`
  expect(first?.hash).toBe(createHash('sha256').update(words).digest('hex'))
})

test.each([
  [`UPDATE audit SET body = '{"page":9,"text":"é€"}' WHERE seq = 2`, 2, 'changed'],
  [`UPDATE audit SET body = body || ' ' WHERE seq = 2`, 2, 'changed'],
  [`UPDATE audit SET body = 'no JSON' WHERE seq = 2`, 2, 'changed'],
  [`UPDATE audit SET at = 7 WHERE seq = 4`, 4, 'changed'],
  [`UPDATE audit SET act = 'signed' WHERE seq = 1`, 1, 'changed'],
  [`UPDATE audit SET person_id = 'joris' WHERE seq = 2`, 2, 'changed'],
  [`UPDATE audit SET organisation_id = NULL WHERE seq = 2`, 2, 'changed'],
  [`UPDATE audit SET person_id = 'an', organisation_id = 'kortrijk' WHERE seq = 3`, 3, 'changed'],
  [`UPDATE audit SET proposal_id = 'gent' WHERE seq = 3`, 3, 'changed'],
  [`UPDATE audit SET prev_hash = '${'0'.repeat(64)}' WHERE seq = 3`, 3, 'changed'],
  [`UPDATE audit SET hash = '${'f'.repeat(64)}' WHERE seq = 3`, 3, 'changed'],
  [`DELETE FROM audit WHERE seq = 2`, 2, 'missing'],
  [`DELETE FROM audit WHERE seq = 1`, 1, 'missing'],
  [`UPDATE audit SET seq = 9 WHERE seq = 2`, 2, 'missing'],
])('a forged row is found: %s', async (statement, seq, why) => {
  const db = await diary()
  await forge(db, statement)
  expect(await verify(db)).toEqual({ intact: false, seq, why })
})

test('a removed entry with the rest renumbered is found', async () => {
  const db = await diary()
  await forge(db, 'DELETE FROM audit WHERE seq = 2')
  await sql`UPDATE audit SET seq = seq - 1 WHERE seq > 2`.execute(db)
  expect(await verify(db)).toEqual({ intact: false, seq: 2, why: 'changed' })
})

test('a cut-off tail shows against the head that was printed', async () => {
  const db = await diary()
  const printed = await auditHead(db)
  await forge(db, 'DELETE FROM audit WHERE seq = 4')
  expect(await verify(db)).toMatchObject({ intact: true, entries: 3 })
  expect(await auditHead(db)).not.toEqual(printed)
})

test('an entry of a transaction that fails is not there', async () => {
  const db = await diary()
  const fails = db.transaction().execute(async (trx) => {
    await append(trx, { at: 9, actor: an, act: 'noted', proposal: null, body: {} })
    throw new Error('the rest went wrong')
  })
  await expect(fails).rejects.toThrow('the rest')
  expect((await auditHead(db)).seq).toBe(4)
})
