import type { FileView } from '#shared/files.ts'
import type { AmountHistoryView } from '#shared/budget/history.ts'
import type { BinView } from '#shared/dossier/bin.ts'
import type { Locks } from '#shared/locks.ts'
import type { PlanRequest, WorkshopLine } from '#shared/workshop/door.ts'
import { createContext, useContext } from 'solid-js'
import { juryApi } from './api-jury.ts'
import { livingApi } from './api-living.ts'
import { peopleApi } from './api-people.ts'
import type {
  AdmitRequest,
  ApiError,
  BeginRequest,
  DemoView,
  FindingView,
  FrozenView,
  IdeaRequest,
  IdeaView,
  InviteAnswer,
  InviteRequest,
  InviteRow,
  LinkView,
  LockRequest,
  MemberKey,
  MembersView,
  MeView,
  NewLinkAnswer,
  OrganisationView,
  OverviewView,
  ProposalView,
  RoleRequest,
  SignInAnswer,
  VersionView,
  WorkspaceView,
} from '#shared/api.ts'
import type { SigningView, SignRequest } from '#shared/signing/api.ts'
import type { CertificateView } from '#shared/verification/api.ts'
import type { CallView, DraftRequest, DraftStepRequest } from '#shared/call/api.ts'
import type {
  AdmitWriterAnswer,
  BeginIdeaRequest,
  IdeaPageView,
  IdeasView,
  StepRequest,
  SubmitRequest,
} from '#shared/idea/api.ts'
import type {
  AnnounceRequest,
  CheckpointRequest,
  DifferenceView,
  HistoryView,
  ReopenRequest,
} from '#shared/version-api.ts'

/** The server said no: why, as a word and as a sentence to show. */
export interface Refused {
  readonly refused: {
    readonly status: number
    readonly code: string
    readonly sentence: string
    readonly findings: readonly FindingView[]
  }
}
/** No answer, or an answer from something that is not our server: a proxy, a hotel's sign-in page. */
export interface Unreachable {
  readonly unreachable: true
}
export type Failure = Refused | Unreachable

export interface SignedOut {
  readonly signedOut: true
}

/** What `fetch` does, as far as this needs it. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

export type Api = ReturnType<typeof createApi>

/** Did it fail? Expected things never throw: they come back as a value. */
export const failed = <View extends object>(answer: View | Failure): answer is Failure =>
  'refused' in answer || 'unreachable' in answer

export const isRefused = (failure: Failure): failure is Refused => 'refused' in failure

/** All that the pages ask of the server over HTTP; what they write goes through the socket. */
export function createApi(fetch: Fetch) {
  const ask = async <View extends object>(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<View | Failure> => {
    const init: RequestInit = { method, headers: { accept: 'application/json' } }
    if (method === 'POST') {
      init.headers = { accept: 'application/json', 'content-type': 'application/json' }
      init.body = JSON.stringify(body ?? {})
    }
    try {
      const response = await fetch(`/api${path}`, init)
      if (response.status === 204 || response.status === 202) return {} as View
      const answer: unknown = await response.json()
      if (response.ok) return answer as View
      return isError(answer) ? refusal(response.status, answer) : { unreachable: true }
    } catch {
      return { unreachable: true }
    }
  }
  const send = async <View extends object>(path: string, file: File): Promise<View | Failure> => {
    try {
      const response = await fetch(`/api${path}`, {
        method: 'POST',
        headers: { accept: 'application/json', 'x-file-name': encodeURIComponent(file.name.toWellFormed()) },
        body: file,
      })
      const answer: unknown = await response.json()
      if (response.ok) return answer as View
      return isError(answer) ? refusal(response.status, answer) : { unreachable: true }
    } catch {
      return { unreachable: true }
    }
  }
  const get = <View extends object>(path: string) => ask<View>('GET', path)
  const post = <View extends object>(path: string, body?: object) => ask<View>('POST', path, body)
  const atIdea = (idea: string) => `/ideas/${encodeURIComponent(idea)}`
  const file = async (path: string, body: object): Promise<Blob | Failure> => {
    const headers = { 'content-type': 'application/json' }
    try {
      const response = await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (response.ok) return await response.blob()
      const answer: unknown = await response.json()
      return isError(answer) ? refusal(response.status, answer) : { unreachable: true }
    } catch {
      return { unreachable: true }
    }
  }
  const at = (proposal: string) => `/proposals/${encodeURIComponent(proposal)}`

  return {
    me: () => get<MeView>('/me'),
    link: (token: string) => get<LinkView>(`/sign-in/${encodeURIComponent(token)}`),
    signIn: (token: string) => post<SignInAnswer>('/sign-in', { token }),
    signOut: async (): Promise<SignedOut | Failure> => {
      const answer = await post('/sign-out')
      return failed(answer) ? answer : { signedOut: true }
    },
    overview: () => get<OverviewView>('/overview'),
    workspace: (proposal: string) => get<WorkspaceView>(at(proposal)),
    amountHistory: (proposal: string, place: string) =>
      get<AmountHistoryView>(`${at(proposal)}/amounts?place=${encodeURIComponent(place)}`),
    freeze: (proposal: string) => post<VersionView>(`${at(proposal)}/freeze`),
    announceFreeze: (proposal: string, asked: AnnounceRequest) => post(`${at(proposal)}/freezing`, asked),
    callOffFreeze: (proposal: string) => post(`${at(proposal)}/freezing/off`),
    reopen: (proposal: string, asked: ReopenRequest) => post(`${at(proposal)}/reopen`, asked),
    history: (proposal: string) => get<HistoryView>(`${at(proposal)}/versions`),
    keepCheckpoint: (proposal: string, asked: CheckpointRequest) =>
      post<HistoryView>(`${at(proposal)}/checkpoints`, asked),
    difference: (proposal: string, version: number) =>
      get<DifferenceView>(`${at(proposal)}/versions/${version}/difference`),
    signing: (proposal: string, version: number) =>
      get<SigningView>(`${at(proposal)}/versions/${version}/signing`),
    sign: (proposal: string, version: number, asked: SignRequest) =>
      post<SigningView>(`${at(proposal)}/versions/${version}/sign`, asked),
    signLink: (proposal: string, version: number) => post(`${at(proposal)}/versions/${version}/sign/link`),
    remind: (proposal: string, version: number, organisation: string) =>
      post<SigningView>(`${at(proposal)}/versions/${version}/remind`, { organisation }),
    submit: (proposal: string, version: number) =>
      post<SigningView>(`${at(proposal)}/versions/${version}/submit`),
    version: (proposal: string, version: number) => get<FrozenView>(`${at(proposal)}/versions/${version}`),
    admit: (proposal: string, partner: AdmitRequest) =>
      post<OrganisationView>(`${at(proposal)}/partners`, partner),
    admitMunicipalities: (proposal: string, nis: readonly string[]) =>
      post<{ organisations: readonly OrganisationView[] }>(`${at(proposal)}/municipalities`, { nis }),
    bin: (proposal: string) => get<BinView>(`${at(proposal)}/bin`),
    lock: (proposal: string, asked: LockRequest) => post<{ locks: Locks }>(`${at(proposal)}/locks`, asked),
    addIdea: (idea: IdeaRequest) => post<IdeaView>('/ideas', idea),
    call: () => get<CallView>('/call'),
    saveDraft: (asked: DraftRequest) => post<CallView>('/call/draft', asked),
    publishDraft: (asked: DraftStepRequest) => post<CallView>('/call/draft/publish', asked),
    discardDraft: (asked: DraftStepRequest) => post<CallView>('/call/draft/discard', asked),
    ideas: () => get<IdeasView>('/ideas'),
    beginIdea: (asked: BeginIdeaRequest) => post<IdeaView>('/ideas/begin', asked),
    idea: (idea: string) => get<IdeaPageView>(atIdea(idea)),
    submitIdea: (idea: string, asked: SubmitRequest) => post<IdeaPageView>(`${atIdea(idea)}/submit`, asked),
    stepIdea: (idea: string, asked: StepRequest) => post<IdeaPageView>(`${atIdea(idea)}/step`, asked),
    inviteWriter: (idea: string, row: InviteRow) => post<AdmitWriterAnswer>(`${atIdea(idea)}/members`, row),
    dismissWriter: (idea: string, who: MemberKey) =>
      post<IdeaPageView>(`${atIdea(idea)}/members/remove`, who),
    begin: (asked: BeginRequest) => post<ProposalView>('/proposals', asked),
    members: (proposal: string) => get<MembersView>(`${at(proposal)}/members`),
    invite: (proposal: string, asked: InviteRequest) => post<InviteAnswer>(`${at(proposal)}/members`, asked),
    changeRole: (proposal: string, asked: RoleRequest) =>
      post<MembersView>(`${at(proposal)}/members/role`, asked),
    removeMember: (proposal: string, who: MemberKey) =>
      post<MembersView>(`${at(proposal)}/members/remove`, who),
    handOverPen: (proposal: string, who: MemberKey) => post<MembersView>(`${at(proposal)}/members/pen`, who),
    renewLink: (proposal: string, who: MemberKey) => post<NewLinkAnswer>(`${at(proposal)}/members/link`, who),
    sendFile: (proposal: string, where: 'pictures' | 'evidence', file: File) =>
      send<FileView>(`${at(proposal)}/${where}`, file),
    ...livingApi({ get, post, file }),
    ...peopleApi({ get, post, file }),
    ...juryApi({ get, post, file }),
    certificate: (sha256: string) => get<CertificateView>(`/verify/${encodeURIComponent(sha256)}`),
    workshops: (proposal: string) => get<WorkshopLine[]>(`${at(proposal)}/workshops`),
    planWorkshop: (proposal: string, asked: PlanRequest) =>
      post<WorkshopLine>(`${at(proposal)}/workshops`, asked),
    demo: () => get<DemoView>('/demo'),
    become: (person: string) => post<SignInAnswer>('/demo/sign-in', { person }),
  }
}

const isError = (answer: unknown): answer is ApiError => {
  const error = (answer as Partial<ApiError> | null)?.error
  return typeof error?.code === 'string' && typeof error.sentence === 'string'
}

const refusal = (status: number, { error }: ApiError): Refused => ({
  refused: { status, code: error.code, sentence: error.sentence, findings: error.findings ?? [] },
})

/** Addresses of files: for a link, not for `fetch`. */
export const files = {
  pdf: (proposal: string, version: number) =>
    `/api/proposals/${encodeURIComponent(proposal)}/versions/${version}/voorstel.pdf`,
  json: (proposal: string, version: number) =>
    `/api/proposals/${encodeURIComponent(proposal)}/versions/${version}/voorstel.json`,
  declaration: (proposal: string, version: number, organisation: string) =>
    `/api/proposals/${encodeURIComponent(proposal)}/versions/${version}/declarations/${encodeURIComponent(organisation)}.pdf`,
  juryDocket: '/api/jury/docket.pdf',
  jurySheet: (proposal: string) => `/api/proposals/${encodeURIComponent(proposal)}/jury/consensus.pdf`,
  juryReport: (proposal: string) => `/api/proposals/${encodeURIComponent(proposal)}/jury/report.pdf`,
  juryReportData: (proposal: string) => `/api/proposals/${encodeURIComponent(proposal)}/jury/report.json`,
  package: '/api/package.zip',
  workingCopy: (proposal: string) => `/api/proposals/${encodeURIComponent(proposal)}/werkkopie.docx`,
  checkpoint: (proposal: string, number: number, format: 'json' | 'pdf') =>
    `/api/proposals/${encodeURIComponent(proposal)}/checkpoints/${number}/workshopversie.${format}`,
  /** The budget for a spreadsheet: as it stands now, or as it was frozen. */
  budget: (proposal: string, format: 'csv' | 'xlsx', version?: number) =>
    `/api/proposals/${encodeURIComponent(proposal)}${version === undefined ? '' : `/versions/${version}`}/begroting.${format}`,
  preview: (proposal: string) => `/api/proposals/${encodeURIComponent(proposal)}/preview.pdf`,
  previewPage: (proposal: string, revision: string, page: number) =>
    `/api/proposals/${encodeURIComponent(proposal)}/preview/${revision}/${page}`,
} as const

export const ApiContext = createContext<Api>()

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('No api around this page')
  return api
}
