import { createSignal, type Accessor } from 'solid-js'
import { failed, type Api } from '#client/api.ts'
import type { CertificateView } from '#shared/verification/api.ts'
import { judge, type Verdict, type VerdictParts } from '#shared/verification/verdict.ts'

export type Check =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'unreadable' }
  /** Reckoned, but the server could not be asked what it means. */
  | { readonly state: 'unreachable'; readonly sha256: string }
  | { readonly state: 'done'; readonly file: string; readonly verdict: Verdict }

export interface FileJudge {
  readonly now: Accessor<Check>
  readonly check: (file: File | undefined) => Promise<void>
}

/** Reads and reckons a chosen file here; only its hash is asked about. */
export function createCheck(api: Pick<Api, 'certificate'>, hash: VerdictParts['hash']): FileJudge {
  const [now, setNow] = createSignal<Check>({ state: 'idle' })
  let latest = 0
  const ask = async (sha256: string): Promise<CertificateView | null> => {
    const answer = await api.certificate(sha256)
    return failed(answer) ? null : answer
  }
  return {
    now,
    async check(file) {
      if (!file) return
      const mine = ++latest
      setNow({ state: 'busy' })
      const outcome = await look(file, { hash, inflate, ask })
      // Another file was chosen meanwhile: its answer is the one that counts.
      if (mine === latest) setNow(outcome)
    },
  }
}

async function look(file: File, parts: VerdictParts): Promise<Check> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { state: 'unreadable' }
  }
  const verdict = await judge(bytes, parts)
  if (!verdict) return { state: 'unreachable', sha256: await parts.hash(bytes) }
  return { state: 'done', file: file.name, verdict }
}

/** The browser's own; what is no compressed stream gives nothing. */
export const inflate: VerdictParts['inflate'] = async (bytes) => {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  } catch {
    return null
  }
}
