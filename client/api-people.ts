import type { PersonView } from '#shared/api.ts'
import type { DelegationRequest } from '#shared/delegation.ts'
import type { DevicesView, EntrancesView, OutboxView } from '#shared/entrances.ts'
import type { Locks } from '#shared/locks.ts'
import type { OrganisationRequest, OrganisationsView } from '#shared/organisation-api.ts'
import type { Failure } from './api.ts'

/** How a page asks: an answer, or why there is none. */
export interface Asks {
  readonly get: <View extends object>(path: string) => Promise<View | Failure>
  readonly post: <View extends object>(path: string, body?: object) => Promise<View | Failure>
}

/** What pages ask about people, organisations and rights. */
export function peopleApi({ get, post }: Asks) {
  const at = (proposal: string) => `/proposals/${encodeURIComponent(proposal)}`
  return {
    actFor: (organisation: string) => post<{ person: PersonView }>('/me/organisation', { organisation }),
    delegate: (proposal: string, asked: DelegationRequest) =>
      post<{ locks: Locks }>(`${at(proposal)}/delegations`, asked),
    wish: (proposal: string) => post(`${at(proposal)}/wishes`),
    entrances: () => get<EntrancesView>('/entrances'),
    askLink: (who: { readonly email: string } | { readonly person: string }) => post('/sign-in/request', who),
    devices: () => get<DevicesView>('/me/devices'),
    endDevice: (which: { readonly handle: string } | { readonly all: true }) =>
      post('/me/devices/end', which),
    outbox: () => post<OutboxView>('/outbox'),
    organisations: () => get<OrganisationsView>('/organisations'),
    changeOrganisation: (id: string, asked: OrganisationRequest) =>
      post<OrganisationsView>(`/organisations/${encodeURIComponent(id)}`, asked),
    endRepresentation: (id: string, person: string) =>
      post<OrganisationsView>(`/organisations/${encodeURIComponent(id)}/end`, { person }),
  }
}
