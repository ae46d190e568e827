import type { PrintedPicture } from './pictures.ts'
import type { PrintedDossier } from './printed.ts'
import type { OnScreen, Typesetter } from './typesetter.ts'

/** A living dossier at one moment. */
export interface Draft {
  /** Another one after every change. */
  readonly revision: string
  /** Reads it as it is then: dear, so only asked for when it will be set in type. */
  readonly read: () => Promise<{
    readonly dossier: PrintedDossier
    readonly pictures: readonly PrintedPicture[]
  }>
}

export type Preview = Extract<OnScreen, { ok: true }> & { readonly revision: string }

export interface Previews {
  /** The pages as they are now; `null` when they cannot be made. */
  readonly ask: (proposal: string) => Promise<Preview | null>
  /** Pages that were made before, by their revision. */
  readonly kept: (proposal: string, revision: string) => Preview | null
}

export interface PreviewParts {
  readonly typesetter: Pick<Typesetter, 'onScreen'>
  /** `null` when there is no such dossier. */
  readonly look: (proposal: string) => Promise<Draft | null>
  /** Of all pages together that are kept; the proposals nobody looked at for longest make room. */
  readonly mostBytes?: number
}

/** Some five long dossiers. */
const usualBytes = 64 * 1024 * 1024

/** Who was told of a draft still fetches its pages while the next one is made. */
const lastOnes = 2

/**
 * W1  of one proposal one draft is set at a time, however many ask; who asks meanwhile waits for the next one
 * W2  the next one is read when it begins, so it is the newest
 * W3  what did not change is not set again
 */
export function createPreviews({ typesetter, look, mostBytes = usualBytes }: PreviewParts): Previews {
  const kept = new Map<string, readonly Preview[]>()
  const running = new Map<string, Promise<Preview | null>>()
  const next = new Map<string, Promise<Preview | null>>()

  const keep = (proposal: string, preview: Preview): void => {
    const before = kept.get(proposal) ?? []
    kept.delete(proposal)
    kept.set(proposal, [preview, ...before].slice(0, lastOnes))
    let bytes = 0
    for (const [name, previews] of [...kept].reverse()) {
      bytes += previews.flatMap(({ sheets }) => sheets).reduce((sum, sheet) => sum + sheet.length, 0)
      // The one just made stays, however large: somebody is about to ask for its pages.
      if (bytes <= mostBytes) continue
      if (name === proposal) kept.set(name, [preview])
      else kept.delete(name)
    }
  }

  const make = async (proposal: string): Promise<Preview | null> => {
    const draft = await look(proposal)
    if (!draft) return null
    const [before] = kept.get(proposal) ?? []
    if (before?.revision === draft.revision) return before
    const { dossier, pictures } = await draft.read()
    const made = await typesetter.onScreen(dossier, { previewOf: proposal, pictures })
    if (!made.ok) return null
    const preview = { ...made, revision: draft.revision }
    keep(proposal, preview)
    return preview
  }

  const start = (proposal: string): Promise<Preview | null> => {
    const made = make(proposal).finally(() => running.delete(proposal))
    running.set(proposal, made)
    return made
  }

  return {
    ask(proposal) {
      const now = running.get(proposal)
      if (!now) return start(proposal)
      const waiting = next.get(proposal)
      if (waiting) return waiting
      const after = now
        .catch(() => null)
        .then(() => {
          next.delete(proposal)
          return start(proposal)
        })
      next.set(proposal, after)
      return after
    },
    kept(proposal, revision) {
      return kept.get(proposal)?.find((preview) => preview.revision === revision) ?? null
    },
  }
}
