import type { AuditEntryView, AuditFormat } from '#shared/audit.ts'

/** The log as a file: for a spreadsheet, or with everything in it for another program. */
export function auditFile(entries: readonly AuditEntryView[], format: AuditFormat): string {
  if (format === 'json') return `${JSON.stringify({ format: 'doorbraak/audit', entries }, null, 2)}\n`
  const heads = [
    'nr',
    'tijdstip',
    'handeling',
    'persoon',
    'organisatie',
    'laag',
    'voorstel',
    'waarover',
    'hash',
  ]
  const rows = entries.map(({ seq, at, act, by, proposal, about, hash }) => [
    String(seq),
    at,
    act,
    by?.name ?? '',
    by?.organisation.name ?? '',
    by?.organisation.layer ?? '',
    proposal?.title ?? '',
    about.map(([key, value]) => `${key}: ${value}`).join('; '),
    hash,
  ])
  // A spreadsheet knows UTF-8 by this mark only.
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** What begins like a formula would be one: names are whatever somebody typed. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r\0]/u.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
