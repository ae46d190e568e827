import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { append, auditHead } from '#server/audit.ts'
import { exportAudit, verifyAuditFile } from '#server/audit-file.ts'
import { auditSentence } from '#server/care.ts'
import { openDb, type Db } from '#server/db/open.ts'

let dir: string
let db: Db
let file: string
const heads: string[] = []
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'doorbraak-audit-'))
  file = join(dir, 'logboek.jsonl')
  db = await openDb(':memory:')
  heads.length = 0
  for (const act of ['frozen', 'signed', 'reopened', 'frozen']) {
    await db.transaction().execute(async (trx) => {
      const entry = {
        at: heads.length,
        actor: null,
        act,
        proposal: null,
        body: { regel: '€ 1.250,00\nnieuw' },
      }
      heads.push((await append(trx, entry)).hash)
    })
  }
  await exportAudit(db, file)
})
afterEach(async () => {
  await db.destroy()
  rmSync(dir, { recursive: true, force: true })
})
const lines = async () => (await readFile(file, 'utf8')).trim().split('\n')

test('an exported log is checked without the server, against any head that was printed', async () => {
  const head = await auditHead(db)
  expect(await verifyAuditFile(file)).toEqual({ intact: true, entries: 4, head })
  for (const printed of heads) expect(await verifyAuditFile(file, printed)).toMatchObject({ intact: true })
})

test('a cut-off tail shows against a head that was printed after it, and is told in a sentence', async () => {
  await writeFile(file, (await lines()).slice(0, 2).join('\n'))
  expect(await verifyAuditFile(file)).toMatchObject({ intact: true, entries: 2 })
  const verdict = await verifyAuditFile(file, heads[3])
  expect(verdict).toEqual({ intact: false, seq: 3, why: 'cut-off' })
  expect(auditSentence(verdict)).toContain('vanaf regel 3 is het afgeknipt')
  await writeFile(file, '')
  expect(await verifyAuditFile(file, heads[0])).toMatchObject({ why: 'cut-off' })
})

test('a line that changed, went, came or makes no sense is named', async () => {
  const all = await lines()
  const change = async (changed: readonly (string | undefined)[]) => {
    await writeFile(file, changed.join('\n'))
    const verdict = await verifyAuditFile(file)
    return verdict.intact ? 'intact' : `${verdict.seq} ${verdict.why}`
  }
  expect(await change(all.map((line, i) => (i === 1 ? line.replace('signed', 'sighed') : line)))).toBe(
    '2 changed',
  )
  expect(await change(all.filter((_line, i) => i !== 1))).toBe('2 missing')
  expect(await change([all[0], all[0], ...all.slice(1)])).toBe('2 missing')
  expect(await change([all[0], 'geen json', all[2]])).toBe('2 changed')
  expect(await change([all[0], '{"seq":2}', all[2]])).toBe('2 changed')
})
