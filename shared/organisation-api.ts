import type { OrganisationView } from './api.ts'
import { asLine } from './invitation.ts'
import { asLayer, type Layer } from './layers.ts'

/** `GET /api/organisations`: for who coordinates the call. */
export interface OrganisationsView {
  readonly organisations: readonly OrganisationEntry[]
}

export interface OrganisationEntry extends OrganisationView {
  readonly nis: string | null
  readonly kbo: string | null
  readonly ovo: string | null
  /** Who may speak for it. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly position: string }[]
}

/** `POST /api/organisations/:organisation`: what it is called, its layer and its codes; an empty code is unknown. */
export interface OrganisationRequest {
  readonly name: string
  readonly layer: Layer
  readonly nis: string
  readonly kbo: string
  readonly ovo: string
}

export function asOrganisationRequest(raw: unknown): OrganisationRequest | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { name, layer, nis, kbo, ovo } = raw as Readonly<Record<string, unknown>>
  const [called, of] = [asLine(name), asLayer(layer)]
  if (!called || !of) return null
  const codes = [nis, kbo, ovo]
  if (!codes.every((code) => typeof code === 'string' && code.length <= 40)) return null
  return { name: called, layer: of, nis: String(nis), kbo: String(kbo), ovo: String(ovo) }
}
