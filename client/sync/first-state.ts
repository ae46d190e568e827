import type { DocumentKind } from '#shared/wire.ts'

/**
 * The document as the server has it in store: a third of the bytes the socket would take, as HTTP compresses.
 * What came since, the socket brings. Any trouble means going without: the socket alone is enough.
 */
export type FirstState = (proposal: string, kind: DocumentKind) => Promise<Uint8Array | null>

/** In ms: a slow answer must not keep the socket waiting. */
const patience = 4_000

export const fetchFirstState: FirstState = async (proposal, kind) => {
  try {
    const answer = await fetch(`/sync/${kind}/${encodeURIComponent(proposal)}/state`, {
      signal: AbortSignal.timeout(patience),
    })
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  } catch {
    return null
  }
}
