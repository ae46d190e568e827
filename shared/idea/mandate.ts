import type { FindingView } from '#shared/api.ts'
import { municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import { asDay } from './day.ts'
import { asLine } from '#shared/invitation.ts'

/**
 * That the mayors themselves ask for it: decided at their consultation, or signed by each of them.
 */
export type Mandate =
  | { readonly kind: 'consultation'; readonly on: string; readonly body: string }
  | { readonly kind: 'signatures'; readonly on: string; readonly signatures: readonly Signature[] }

export interface Signature {
  /** NIS code of the municipality. */
  readonly municipality: string
  readonly mayor: string
}

/** More than any group of municipalities. */
const mostSignatures = 60

export function asMandate(raw: unknown): Mandate | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { kind, on, body, signatures } = raw as Readonly<Record<string, unknown>>
  const day = asDay(on)
  if (!day) return null
  if (kind === 'consultation') {
    const who = asLine(body)
    return who ? { kind, on: day, body: who } : null
  }
  if (kind !== 'signatures' || !Array.isArray(signatures) || signatures.length > mostSignatures) return null
  const found = signatures.flatMap((one) => asSignature(one) ?? [])
  return found.length === signatures.length ? { kind, on: day, signatures: found } : null
}

function asSignature(raw: unknown): Signature | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { municipality, mayor } = raw as Readonly<Record<string, unknown>>
  const name = asLine(mayor)
  return typeof municipality === 'string' && municipalityOf(municipality) && name
    ? { municipality, mayor: name }
    : null
}

/** What is wrong with a mandate, given who takes part and which day it is. */
export function mandateGaps(
  mandate: Mandate,
  taking: readonly string[],
  today: string,
): readonly FindingView[] {
  const found: string[] = []
  if (mandate.on > today) found.push('De datum van het mandaat ligt in de toekomst.')
  if (mandate.kind === 'signatures') {
    const signed = new Set(mandate.signatures.map(({ municipality }) => municipality))
    for (const nis of taking)
      if (!signed.has(nis))
        found.push(`De burgemeester van ${municipalityOf(nis)?.name ?? nis} heeft nog niet ondertekend.`)
    if (mandate.signatures.length === 0) found.push('Er staat nog geen enkele handtekening.')
  }
  return found.map((sentence) => ({ rule: 'idea-mandate', severity: 'error', section: 'mandate', sentence }))
}
