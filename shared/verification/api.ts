import type { OrganisationView } from '#shared/api.ts'

/** `GET /api/verify/:sha256`: for anybody, signed in or not, who has the hash of a file. */
export type CertificateView =
  | { readonly known: false }
  | {
      /** The data behind a version, or a PDF of it that was handed out. */
      readonly known: 'content' | 'pdf'
      readonly proposal: string
      readonly title: string
      readonly region: string
      readonly fictional: boolean
      readonly version: number
      readonly frozenAt: string
      /** Of the data, whichever file was asked about. */
      readonly sha256: string
      /** The last version there is. */
      readonly latest: { readonly version: number; readonly frozenAt: string }
      /** Organisations that stand behind this version; who signed stays among those who take part. */
      readonly signOffs: readonly {
        readonly organisation: OrganisationView
        readonly position: string
        readonly at: string
      }[]
      readonly partners: number
      /** Hash of the audit entry of its freeze. */
      readonly auditHead: string | null
    }

export type Certificate = Exclude<CertificateView, { known: false }>

export const isSha256 = (text: string): boolean => /^[\da-f]{64}$/u.test(text)
