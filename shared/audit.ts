import type { OrganisationView } from './api.ts'

/** What was done, gathered as somebody looks for it. */
export const auditGroups = {
  entrance: ['signed-in', 'signed-out', 'organisation-switched', 'account-linked'],
  people: [
    ...['invited', 'link-made', 'invitation-revoked', 'member-removed', 'role-changed', 'pen-handed-over'],
    ...['write-asked', 'coordinator-made', 'representation-ended', 'idea-invited', 'idea-member-removed'],
  ],
  rights: ['section-locked', 'section-delegated', 'floor-given'],
  dossier: [
    ...['proposal-created', 'partner-admitted', 'checkpoint', 'freeze-announced', 'freeze-off', 'frozen'],
    ...[
      'reopened',
      'signed',
      'reminded',
      'submitted',
      'idea-added',
      'idea-begun',
      'idea-submitted',
      'idea-moved',
    ],
  ],
  data: ['organisation-changed', 'outbox-opened', 'audit-exported', 'data-exported', 'person-erased'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type AuditGroup = keyof typeof auditGroups
export const asAuditGroup = (raw: unknown): AuditGroup | null =>
  (Object.keys(auditGroups) as AuditGroup[]).find((group) => group === raw) ?? null

/** One thing that was done, with the names of today. */
export interface AuditEntryView {
  readonly seq: number
  readonly at: string
  readonly act: string
  /** `null` when the server itself did it. */
  readonly by: { readonly id: string; readonly name: string; readonly organisation: OrganisationView } | null
  readonly proposal: { readonly id: string; readonly title: string } | null
  /** What it was about, in order: whom, for which organisation, which role … */
  readonly about: readonly (readonly [key: string, value: string])[]
  /** SHA-256 over this entry and the one before it. */
  readonly hash: string
}

/** `GET /api/audit` and `GET /api/proposals/:id/audit`: newest first. */
export interface AuditView {
  readonly entries: readonly AuditEntryView[]
  /** There are older ones: ask again with `before` the last of these. */
  readonly more: boolean
  /** Who stands in this log, to choose from. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

export interface AuditFilter {
  readonly group: AuditGroup | null
  readonly person: string | null
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly before: number | null
}

const isDay = (raw: string | undefined): raw is string =>
  raw !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(raw) && !Number.isNaN(Date.parse(raw))

/** From the query of an address; what makes no sense does not filter. */
export function asAuditFilter(query: Readonly<Record<string, string | undefined>>): AuditFilter {
  const before = Number(query.before)
  return {
    group: asAuditGroup(query.group),
    person: query.person ? query.person : null,
    from: isDay(query.from) ? query.from : null,
    to: isDay(query.to) ? query.to : null,
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  }
}

/** The other way round, for the address of a question. */
export function auditQuery(filter: Partial<AuditFilter>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value !== null) query.set(key, String(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const auditFormats = ['csv', 'json'] as const
export type AuditFormat = (typeof auditFormats)[number]
export const asAuditFormat = (raw: unknown): AuditFormat | null =>
  auditFormats.find((format) => format === raw) ?? null
