import { asOrganisationId, asRowId } from './ids.ts'

/** `POST /api/proposals/:id/delegations`: which organisations write in a section; `null` gives it to everybody. */
export interface DelegationRequest {
  readonly section: string
  readonly organisations: readonly string[] | null
}

const mostNames = 60

/** A list of ids of people or tables, none of them twice. */
export function asNames(raw: unknown): readonly string[] | null {
  if (!Array.isArray(raw) || raw.length > mostNames) return null
  const names = raw.flatMap((one) => asRowId(one) ?? [])
  return names.length === raw.length ? [...new Set(names)] : null
}

/** What somebody sent as a delegation; `null` when it is none. */
export function asDelegation(raw: unknown): DelegationRequest | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { section, organisations } = raw as Readonly<Record<string, unknown>>
  if (typeof section !== 'string') return null
  if (organisations === null) return { section, organisations: null }
  const names = asNames(organisations)
  const known = names?.flatMap((one) => asOrganisationId(one) ?? [])
  return known ? { section, organisations: known } : null
}
