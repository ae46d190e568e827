import { verify } from './audit.ts'
import { backup } from './backup.ts'
import type { Db } from './db/open.ts'
import { never } from '#shared/never.ts'
import { verifyLog, type Flaw } from './sync/verify-log.ts'
import type { AuditVerdict } from './audit.ts'

/** What whoever looks after the server asks from a terminal; it may run beside it. */
export type Care = { readonly kind: 'backup'; readonly file: string } | { readonly kind: 'verify' }

/** Does it, says it in a sentence a line; false when something is wrong. */
export async function care(db: Db, asked: Care, say: (line: string) => void): Promise<boolean> {
  switch (asked.kind) {
    case 'backup': {
      const { file, bytes } = await backup(db, asked.file)
      say(`Reservekopie gemaakt: ${file} (${bytes} bytes).`)
      return true
    }
    case 'verify': {
      const audit = await verify(db)
      const log = await verifyLog(db)
      say(auditSentence(audit))
      say(
        log.intact
          ? `De teksten zijn heel: ${log.documents} documenten, ${log.rows} wijzigingen.`
          : `De teksten zijn niet heel: ${log.document ?? 'het bestand'}${log.seq ? `, rij ${log.seq}` : ''}: ${flaws[log.why]}.`,
      )
      return audit.intact && log.intact
    }
    default:
      return never(asked)
  }
}

const flaws: Readonly<Record<Flaw, string>> = {
  file: 'SQLite vindt het bestand beschadigd',
  snapshot: 'de samenvatting is een andere',
  changed: 'er werd iets gewijzigd',
  missing: 'er ontbreekt iets',
}

const auditSentence = (audit: AuditVerdict): string =>
  audit.intact
    ? `Het logboek is heel: ${audit.entries} regels, kop ${audit.head.hash}.`
    : `Het logboek is niet heel: regel ${audit.seq} ${audit.why === 'changed' ? 'werd gewijzigd' : 'ontbreekt'}.`
