import { regions } from '#shared/call/data/regions.ts'
import { rowsOf, textIn } from '#shared/dossier/content.ts'
import { engagementPath } from '#shared/dossier/schema.ts'
import type { Field, Referable } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import { promisesOf, type Reading } from './reading.ts'

/** Everything that is there to be pointed at. */
export type Known = Readonly<Record<Referable, ReadonlySet<string>>>

const regionCodes = new Set(regions.map(({ code }) => code))

export const knownIn = ({ content, partner, nr, bodies, budget }: Reading): Known => ({
  partner: new Set(partner.keys()),
  step: new Set(nr.keys()),
  body: new Set(bodies.map(({ id }) => id)),
  result: new Set(rowsOf(content, 'plan', 'results').map(({ id }) => id)),
  region: regionCodes,
  line: new Set(budget.lines.map(({ id }) => id)),
  commitment: new Set([...partner.keys()].flatMap((id) => promisesOf(content, id).map((row) => row.id))),
})

const gone: Readonly<Record<Referable, string>> = {
  partner: 'een partner die er niet meer is',
  step: 'een stap die er niet meer is',
  body: 'een orgaan dat er niet meer is',
  result: 'een resultaat dat er niet meer is',
  region: 'een regio die niet bestaat',
  line: 'een kostenlijn die er niet meer is',
  commitment: 'een engagement dat er niet meer is',
}

type Pointer = Extract<Field, { kind: 'reference' | 'references' }>

/**
 * V32, for one field: what it points at is still there. Removing a row leaves what points at it alone. Where
 * one answer is asked for, none is left; of several the others still stand.
 */
export function checkReference(
  field: Pointer,
  ids: readonly string[],
  place: Pick<Finding, 'section' | 'path'> & { readonly name: string },
  known: Known,
): Finding[] {
  if (ids.every((id) => known[field.to].has(id))) return []
  const { section, path, name } = place
  const severity = field.required && field.kind === 'reference' ? 'error' : 'warning'
  const sentence = `‘${name}’ verwijst naar ${gone[field.to]}.`
  return [{ rule: 'V32', severity, section, ...(path && { path }), sentence }]
}

/** V32, for money: every purse is a partner's. */
export function checkPurses({ content, partner }: Reading): Finding[] {
  return Object.entries(content.engagements).flatMap(([organisation, engagement]) =>
    partner.has(organisation)
      ? []
      : engagement.sources.map((source): Finding => {
          const provider = textIn(source, 'provider').trim()
          const sentence = `${provider ? `De bron ‘${provider}’` : 'Een bron'} is van een organisatie die geen partner meer is.`
          const path = engagementPath(organisation, 'sources', source.id)
          return { rule: 'V32', severity: 'error', section: 'budget', path, sentence }
        }),
  )
}
