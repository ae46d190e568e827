import type { DemoRow } from './dossier.ts'
import { organisationOf } from './organisations.ts'

export type PartnerRole = 'indiener' | 'uitvoerend' | 'kernpartner' | 'geassocieerd' | 'volgregio'

/** The row of a partner: what the register knows of the organisation, and why it takes part. */
export function partner(
  id: string,
  role: PartnerRole,
  why?: { readonly necessity: string; readonly expectation?: string },
): DemoRow {
  const { name, kind, nis } = organisationOf(id)
  return { id, name, kind, role, ...(nis && { nis }), ...why }
}
