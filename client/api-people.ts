import type { PersonView } from '#shared/api.ts'
import { auditQuery, type AuditFilter, type AuditFormat, type AuditView } from '#shared/audit.ts'
import type { DelegationRequest } from '#shared/delegation.ts'
import type { DevicesView, EntrancesView, OutboxView } from '#shared/entrances.ts'
import type { FloorAnswer, FloorAsked, FloorRequest, FloorWords } from '#shared/hands.ts'
import type { Locks } from '#shared/locks.ts'
import type { OrganisationRequest, OrganisationsView } from '#shared/organisation-api.ts'
import type { PrivacyView } from '#shared/privacy.ts'
import type { Failure } from './api.ts'

/** How a page asks: an answer, or why there is none. */
export interface Asks {
  readonly get: <View extends object>(path: string) => Promise<View | Failure>
  readonly post: <View extends object>(path: string, body?: object) => Promise<View | Failure>
  /** The answer as it came, to be kept. */
  readonly file: (path: string, body: object) => Promise<Blob | Failure>
}

/** What pages ask about people, organisations and rights. */
export function peopleApi({ get, post, file }: Asks) {
  const at = (proposal: string) => `/proposals/${encodeURIComponent(proposal)}`
  return {
    actFor: (organisation: string) => post<{ person: PersonView }>('/me/organisation', { organisation }),
    delegate: (proposal: string, asked: DelegationRequest) =>
      post<{ locks: Locks }>(`${at(proposal)}/delegations`, asked),
    askFloor: (proposal: string, asked: FloorAsked) => post<{ locks: Locks }>(`${at(proposal)}/floor`, asked),
    floorWords: (proposal: string) => get<{ words: readonly FloorWords[] }>(`${at(proposal)}/floor/words`),
    withdrawHand: (proposal: string, asked: FloorRequest) =>
      post<{ locks: Locks }>(`${at(proposal)}/floor/withdraw`, asked),
    answerHand: (proposal: string, asked: FloorAnswer) =>
      post<{ locks: Locks }>(`${at(proposal)}/floor/answer`, asked),
    wish: (proposal: string) => post(`${at(proposal)}/wishes`),
    entrances: () => get<EntrancesView>('/entrances'),
    askLink: (who: { readonly email: string } | { readonly person: string }) => post('/sign-in/request', who),
    devices: () => get<DevicesView>('/me/devices'),
    endDevice: (which: { readonly handle: string } | { readonly all: true }) =>
      post('/me/devices/end', which),
    privacy: () => get<PrivacyView>('/privacy'),
    ownData: () => file('/me/data', {}),
    eraseMe: () => post('/me/erase'),
    erase: (person: string) => post(`/people/${encodeURIComponent(person)}/erase`),
    outbox: () => post<OutboxView>('/outbox'),
    /** `null`: of everything. */
    audit: (proposal: string | null, filter: Partial<AuditFilter>) =>
      get<AuditView>(`${proposal === null ? '' : at(proposal)}/audit${auditQuery(filter)}`),
    auditFile: (proposal: string | null, filter: Partial<AuditFilter>, format: AuditFormat) =>
      file(`${proposal === null ? '' : at(proposal)}/audit/export${auditQuery(filter)}`, { format }),
    organisations: () => get<OrganisationsView>('/organisations'),
    changeOrganisation: (id: string, asked: OrganisationRequest) =>
      post<OrganisationsView>(`/organisations/${encodeURIComponent(id)}`, asked),
    endRepresentation: (id: string, person: string) =>
      post<OrganisationsView>(`/organisations/${encodeURIComponent(id)}/end`, { person }),
  }
}
