import { engagementsRoot } from './dossier/schema.ts'
import type { SectionId } from './dossier/template.ts'

/** Who may still write in a section: the facilitators only, or nobody. An open section has no lock. */
export const lockKinds = ['facilitators', 'locked'] as const
export type LockKind = (typeof lockKinds)[number]
export const asLockKind = (raw: unknown): LockKind | null => lockKinds.find((kind) => kind === raw) ?? null

export interface Lock {
  readonly kind: LockKind
  /** Why, in the facilitator's own words; may be empty. */
  readonly reason: string
  readonly by: { readonly name: string; readonly organisation: string }
  /** Epoch ms from which it holds: announced a moment before, so that a sentence can be finished. */
  readonly from: number
}

export type Locks = Readonly<Record<SectionId, Lock>>

/** In ms: what somebody is typing when a lock is announced still gets in. */
export const lockGrace = 3_000

export const longestReason = 200

/** What each organisation promises is written in the section of asks and promises, and locked with it. */
const promisesSection: SectionId = 'asks'
export const sectionOfRoot = (root: string): SectionId => (root === engagementsRoot ? promisesSection : root)

/** The lock that holds at this place now, if any. */
export function lockAt(locks: Locks, root: string, now: number): Lock | null {
  const lock = Object.hasOwn(locks, sectionOfRoot(root)) ? locks[sectionOfRoot(root)] : undefined
  return lock && lock.from <= now ? lock : null
}

/** From bytes that came over the wire; what is no lock is left out. */
export function readLocks(text: string): Locks {
  const found: Record<SectionId, Lock> = {}
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return found
  }
  for (const [section, value] of Object.entries((raw ?? {}) as Record<string, Partial<Lock> | null>)) {
    const kind = asLockKind(value?.kind)
    if (!value || !kind || typeof value.from !== 'number') continue
    const { name = '', organisation = '' } = value.by ?? {}
    found[section] = {
      kind,
      reason: String(value.reason ?? ''),
      by: { name, organisation },
      from: value.from,
    }
  }
  return found
}
