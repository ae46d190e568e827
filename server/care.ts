import { verify } from './audit.ts'
import { exportAudit } from './audit-file.ts'
import { backup } from './backup.ts'
import type { Db } from './db/open.ts'
import { never } from '#shared/never.ts'
import { verifyLog, type Flaw } from './sync/verify-log.ts'
import type { AuditVerdict } from './audit.ts'

/** What whoever looks after the server asks from a terminal; it may run beside it. */
export type Care =
  | { readonly kind: 'backup'; readonly file: string }
  | { readonly kind: 'export-audit'; readonly file: string }
  /** `published`: a head of the chain as a PDF prints it. */
  | { readonly kind: 'verify'; readonly published?: string | undefined }

/** Does it, says it in a sentence a line; false when something is wrong. */
export async function care(db: Db, asked: Care, say: (line: string) => void): Promise<boolean> {
  switch (asked.kind) {
    case 'backup': {
      const { file, bytes } = await backup(db, asked.file)
      say(`Reservekopie gemaakt: ${file} (${bytes} bytes).`)
      return true
    }
    case 'export-audit': {
      const { entries, head } = await exportAudit(db, asked.file)
      say(`Logboek uitgevoerd: ${asked.file} (${entries} regels, kop ${head}).`)
      return true
    }
    case 'verify': {
      const audit = await verify(db, asked.published)
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

export const auditSentence = (audit: AuditVerdict): string =>
  audit.intact
    ? `Het logboek is heel: ${audit.entries} regels, kop ${audit.head.hash}.`
    : `Het logboek is niet heel: ${auditFlaws[audit.why](audit.seq)}.`

const auditFlaws = {
  changed: (seq: number) => `regel ${seq} werd gewijzigd`,
  missing: (seq: number) => `regel ${seq} ontbreekt`,
  'cut-off': (seq: number) => `de kop die je gaf staat er niet in; vanaf regel ${seq} is het afgeknipt`,
} as const
