import type { Phase, Role } from '#shared/access.ts'
import type { OrganisationView } from '#shared/api.ts'
import type { Change } from '#shared/dossier/difference.ts'

/** `GET /api/proposals/:id/versions/:n/signing`: where a version stands, and who stands behind it. */
export interface SigningView {
  readonly phase: Phase
  readonly version: number
  readonly sha256: string
  /** The last version there is; an older one is only history. */
  readonly latest: number
  readonly role: Role
  readonly organisations: readonly SignerView[]
  readonly mandate: MandateView
  /** What I may do here, each with the server's last word. */
  readonly mine: {
    /** `null` when my organisation may sign and did not yet. */
    readonly sign: SignDenial | null
    /** I signed in a moment ago: no need to prove again that it is me. */
    readonly fresh: boolean
    readonly remind: boolean
    readonly reopen: boolean
    readonly submit: boolean
  }
}

export type SignDenial = 'not-your-role' | 'not-now' | 'not-named' | 'signed' | 'superseded'

export interface SignerView {
  readonly organisation: OrganisationView
  readonly signature: SignatureView | null
  /** What it signed before, when that was another version. */
  readonly outdated: {
    readonly version: number
    readonly signature: SignatureView
    readonly changes: readonly Change[]
  } | null
  /** Who can sign for it here. */
  readonly people: readonly { readonly name: string; readonly position: string }[]
  readonly reminded: string | null
}

export interface SignatureView {
  readonly name: string
  readonly position: string
  readonly statement: string
  readonly at: string
}

/** Each municipality behind the question: by the minutes of the mayors' meeting, or by its signature. */
export interface MandateView {
  readonly kind: 'minutes' | 'signatures' | 'none'
  /** `YYYY-MM-DD`, of the meeting or of the last signature; may be empty. */
  readonly on: string
  readonly municipalities: readonly {
    readonly id: string
    readonly name: string
    readonly proof: 'minutes' | 'in-dossier' | 'signed' | 'missing'
  }[]
}

/** `POST /api/proposals/:id/versions/:n/sign`: for my organisation, on exactly this hash. */
export interface SignRequest {
  readonly sha256: string
  readonly position: string
  readonly statement: string
}

export const longestStatement = 600
/** After signing in, so long nothing more is asked before signing. */
export const freshMs = 10 * 60_000
