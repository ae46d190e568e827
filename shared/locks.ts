import { isLead, type Actor } from './access.ts'
import { engagementsRoot } from './dossier/schema.ts'
import type { SectionId } from './dossier/template.ts'
import { asHand, type Hand } from './hands.ts'
import { never } from './never.ts'

/**
 * Who may still write in a section: the facilitators only; nobody; the people it names, who sit at a table; or, because the
 * penholder gave it out of hand, the organisations it names. An open section has no lock.
 */
export const lockKinds = ['facilitators', 'locked', 'tables', 'organisations'] as const
export type LockKind = (typeof lockKinds)[number]
export const asLockKind = (raw: unknown): LockKind | null => lockKinds.find((kind) => kind === raw) ?? null

export interface Lock {
  readonly kind: LockKind
  /** Of `tables`: ids of people; of `organisations`: ids of organisations. */
  readonly names?: readonly string[]
  /** Why, in the facilitator's own words; may be empty. */
  readonly reason: string
  readonly by: { readonly name: string; readonly organisation: string }
  /** Epoch ms from which it holds: announced a moment before, so that a sentence can be finished. */
  readonly from: number
  /** What holds as long as this one does not yet, and again when it is opened. */
  readonly beneath?: Lock
  /** Who asked for the floor while it stands, and what was answered. */
  readonly hands?: readonly Hand[]
}

export type Locks = Readonly<Record<SectionId, Lock>>

/** In ms: what somebody is typing when a lock is announced still gets in. */
export const lockGrace = 3_000

export const longestReason = 200

/** What each organisation promises is written in the section of asks and promises, and locked with it. */
export const promisesSection: SectionId = 'asks'
export const sectionOfRoot = (root: string): SectionId => (root === engagementsRoot ? promisesSection : root)

/** The lock that holds at this place now, if any. */
export function lockAt(locks: Locks, root: string, now: number): Lock | null {
  const lock = Object.hasOwn(locks, sectionOfRoot(root)) ? locks[sectionOfRoot(root)] : undefined
  return lock ? holding(lock, now) : null
}

function holding(lock: Lock, now: number): Lock | null {
  if (lock.from <= now) return lock
  return lock.beneath ? holding(lock.beneath, now) : null
}

/** A lock as it holds for this person: `null` for whom it names, and for whom it is not meant. */
export function lockFor(lock: Lock | null, actor: Actor | null): LockKind | null {
  if (!lock || !actor) return null
  const names = lock.names ?? []
  if (hasFloor(lock, actor)) return null
  switch (lock.kind) {
    case 'locked':
    case 'facilitators':
      return lock.kind
    case 'tables':
      return actor.person !== undefined && names.includes(actor.person) ? null : lock.kind
    case 'organisations':
      // Who leads or holds the pen gives sections out of hand without losing them.
      return isLead(actor.role) || actor.role === 'penholder' || names.includes(actor.organisation)
        ? null
        : lock.kind
    default:
      return never(lock.kind)
  }
}

/** Who asked for the floor and got it writes in spite of the lock. */
const hasFloor = ({ hands = [] }: Lock, actor: Actor): boolean =>
  hands.some(
    ({ person, organisation, state }) =>
      state === 'given' && person === actor.person && organisation === actor.organisation,
  )

/** From bytes that came over the wire; what is no lock is left out. */
export function readLocks(text: string): Locks {
  const found: Record<SectionId, Lock> = {}
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return found
  }
  for (const [section, value] of Object.entries((raw ?? {}) as Record<string, unknown>)) {
    const lock = asLock(value)
    if (lock) found[section] = lock
  }
  return found
}

function asLock(raw: unknown): Lock | null {
  const value = raw as Partial<Lock> | null
  const kind = asLockKind(value?.kind)
  if (!value || !kind || typeof value.from !== 'number') return null
  const { name = '', organisation = '' } = value.by ?? {}
  const names = Array.isArray(value.names) ? value.names.filter((one) => typeof one === 'string') : null
  const beneath = value.beneath && asLock(value.beneath)
  const hands = Array.isArray(value.hands) ? value.hands.flatMap((one) => asHand(one) ?? []) : null
  return {
    kind,
    ...(names && { names }),
    reason: String(value.reason ?? ''),
    by: { name, organisation },
    from: value.from,
    ...(beneath && { beneath }),
    ...(hands && { hands }),
  }
}
