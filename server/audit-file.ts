import { readFile, writeFile } from 'node:fs/promises'
import type { Selectable } from 'kysely'
import { auditHead, verifyRows, type AuditVerdict } from './audit.ts'
import type { Db } from './db/open.ts'
import type { AuditTable } from './db/schema.ts'

type Row = Selectable<AuditTable>

/** The audit log as a file of its own, a line an entry: whoever keeps it can check it without this server. */
export async function exportAudit(db: Db, file: string): Promise<{ entries: number; head: string }> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute()
  await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { mode: 0o600 })
  return { entries: rows.length, head: (await auditHead(db)).hash }
}

/** Checks such a file; what is no line of ours counts as a changed one. */
export async function verifyAuditFile(file: string, published?: string): Promise<AuditVerdict> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const rows: Row[] = []
  for (const line of lines) {
    const row = asRow(line)
    if (!row) return { intact: false, seq: rows.length + 1, why: 'changed' }
    rows.push(row)
  }
  return verifyRows(rows, published)
}

function asRow(line: string): Row | null {
  try {
    const raw = JSON.parse(line) as Partial<Row> | null
    const isRow =
      typeof raw?.seq === 'number' &&
      typeof raw.at === 'number' &&
      typeof raw.act === 'string' &&
      typeof raw.body === 'string' &&
      typeof raw.prev_hash === 'string' &&
      typeof raw.hash === 'string'
    if (!isRow) return null
    const { person_id = null, organisation_id = null, proposal_id = null } = raw
    return { ...(raw as Row), person_id, organisation_id, proposal_id }
  } catch {
    return null
  }
}
