import { attachmentsIn, isPdf, type Inflate } from './attachments.ts'
import type { Certificate, CertificateView } from './api.ts'

/** What a file turns out to be. */
export type Verdict =
  /** Byte for byte what we handed out. */
  | { readonly kind: 'genuine'; readonly sha256: string; readonly certificate: Certificate }
  /** A PDF we never made, around data that are really ours: its pages may say anything. */
  | { readonly kind: 'wrapped'; readonly sha256: string; readonly certificate: Certificate }
  | { readonly kind: 'unknown'; readonly sha256: string; readonly pdf: boolean }

export interface VerdictParts {
  /** SHA-256, hex. */
  readonly hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
  readonly inflate: Inflate
  /** Asks the server about a hash, and sends nothing else; `null` when it could not be asked. */
  readonly ask: (sha256: string) => Promise<CertificateView | null>
}

/** Where the file is: its bytes stay there. `null` when the server could not be asked. */
export async function judge(bytes: Uint8Array<ArrayBuffer>, parts: VerdictParts): Promise<Verdict | null> {
  const sha256 = await parts.hash(bytes)
  const itself = await parts.ask(sha256)
  if (!itself) return null
  if (itself.known) return { kind: 'genuine', sha256, certificate: itself }
  const pdf = isPdf(bytes)
  for (const attached of pdf ? await attachmentsIn(bytes, parts.inflate) : []) {
    const inside = await parts.ask(await parts.hash(attached))
    if (inside?.known === 'content') return { kind: 'wrapped', sha256, certificate: inside }
  }
  return { kind: 'unknown', sha256, pdf }
}
