import type { OrganisationId, PersonId } from './ids.ts'
import { engagementDrawers, engagementsRoot, removedKey, trailRoot, type Path } from './dossier/schema.ts'
import type { LockKind } from './locks.ts'
import { never } from './never.ts'
import { moved } from './phases.ts'

/**
 * Who may do what. One pure function for both sides: the server refuses by it, the page greys out by it.
 */
export const roles = [
  'coordinator',
  'facilitator',
  'cofacilitator',
  'penholder',
  'partner',
  'reader',
  'observer',
  'juror',
] as const
export type Role = (typeof roles)[number]
export const asRole = (raw: unknown): Role | null => roles.find((role) => role === raw) ?? null

/** Where a proposal stands (the states of a proposal, in order). */
export const phases = ['workshop', 'draft', 'frozen', 'submitted', 'assessed', 'decided'] as const
export type Phase = (typeof phases)[number]

/** A person at one proposal. */
export interface Actor {
  readonly role: Role
  readonly organisation: OrganisationId
  readonly person?: PersonId
}

export const acts = [
  'read',
  'read-frozen',
  'write',
  'talk',
  'admit',
  'lock',
  'freeze',
  'invite',
  'delegate',
  'audit',
  'wish',
  ...(['checkpoint', 'reopen', 'submit', 'sign', 'remind', 'assess', 'preside'] as const),
] as const
export type Act = (typeof acts)[number]

/** Why not: a word that one dictionary turns into a Dutch sentence. */
export type Denial =
  | 'not-a-member'
  | 'read-only'
  | 'frozen'
  | 'locked'
  | 'not-your-role'
  | 'not-your-organisation'
  | 'not-delegated'
  /** Somebody else said it. */
  | 'not-yours'
  | 'skeleton'
  /** Not in this phase of the proposal. */
  | 'not-now'

const isOpen = (phase: Phase): boolean => phase === 'workshop' || phase === 'draft'

const leads: readonly Role[] = ['coordinator', 'facilitator', 'cofacilitator']
const writers: readonly Role[] = [...leads, 'penholder', 'partner']

/** Looks after a proposal as a whole: who leads, and who holds the pen. */
const keeps = ({ role }: Actor): boolean => leads.includes(role) || role === 'penholder'
const isSignable = (phase: Phase): boolean => phase === 'frozen' || phase === 'submitted'
/** Before the jury, or behind it. */
const isJudged = (phase: Phase): boolean =>
  phase === 'submitted' || phase === 'assessed' || phase === 'decided'

/** `null` means yes; otherwise the reason why not. */
export function may(actor: Actor | null, act: Act, phase: Phase): Denial | null {
  if (!actor) return 'not-a-member'
  switch (act) {
    case 'read':
      return actor.role === 'juror' ? 'not-your-role' : null
    case 'read-frozen':
      return null
    case 'write':
      if (!isOpen(phase)) return 'frozen'
      return writers.includes(actor.role) ? null : 'read-only'
    case 'talk':
      return writers.includes(actor.role) ? null : 'read-only'
    case 'admit':
      if (!isOpen(phase)) return 'frozen'
      return leads.includes(actor.role) || actor.role === 'penholder' ? null : 'not-your-role'
    case 'lock':
    case 'freeze':
      if (!isOpen(phase)) return 'frozen'
      return leads.includes(actor.role) ? null : 'not-your-role'
    case 'delegate':
      if (!isOpen(phase)) return 'frozen'
      return leads.includes(actor.role) || actor.role === 'penholder' ? null : 'not-your-role'
    // Who reads along asks to write.
    case 'wish':
      if (!isOpen(phase)) return 'frozen'
      return actor.role === 'reader' || actor.role === 'observer' ? null : 'not-your-role'
    case 'audit':
      return leads.includes(actor.role) ? null : 'not-your-role'
    case 'checkpoint':
      if (!isOpen(phase)) return 'frozen'
      return keeps(actor) ? null : 'not-your-role'
    case 'reopen':
      if (!leads.includes(actor.role)) return 'not-your-role'
      return moved(phase, 'reopen') ? null : 'not-now'
    case 'submit':
      if (!keeps(actor)) return 'not-your-role'
      return moved(phase, 'submit') ? null : 'not-now'
    case 'sign':
      if (actor.role !== 'penholder' && actor.role !== 'partner') return 'not-your-role'
      return isSignable(phase) ? null : 'not-now'
    case 'remind':
      if (!keeps(actor)) return 'not-your-role'
      return isSignable(phase) ? null : 'not-now'
    case 'assess':
      if (actor.role !== 'juror') return 'not-your-role'
      return isJudged(phase) ? null : 'not-now'
    case 'preside':
      if (actor.role !== 'coordinator') return 'not-your-role'
      return isJudged(phase) ? null : 'not-now'
    case 'invite':
      return grants[actor.role].length > 0 ? null : 'not-your-role'
    default:
      return never(act)
  }
}

/**
 * Which roles somebody gives, changes and takes away. Nobody hands out more than they have, and who judges is
 * for the coordinator alone.
 */
const grants: Readonly<Record<Role, readonly Role[]>> = {
  coordinator: roles,
  facilitator: ['facilitator', 'cofacilitator', 'penholder', 'partner', 'reader', 'observer'],
  cofacilitator: ['cofacilitator', 'penholder', 'partner', 'reader', 'observer'],
  penholder: ['partner', 'reader', 'observer'],
  partner: [],
  reader: [],
  observer: [],
  juror: [],
}

/** May this person invite somebody in that role, and change or remove who has it? */
export function mayGrant(actor: Actor | null, role: Role): Denial | null {
  if (!actor) return 'not-a-member'
  return grants[actor.role].includes(role) ? null : 'not-your-role'
}

/** Of whom the pen can be handed to: who leads stays impartial, and who judges never wrote. */
export const mayTakePen = (role: Role): boolean =>
  role === 'partner' || role === 'reader' || role === 'observer'

/** Leads the work on a proposal rather than taking part in it. */
export const isLead = (role: Role): boolean => leads.includes(role)

/**
 * May this person write at this place of the dossier? What an organisation promises stands under its own key:
 * its people write it, and penholder and facilitators on its behalf. Nobody writes the skeleton, nor in a section
 * with a lock (`lock`: the one that holds there now for this person, see `lockFor`), but for who leads where it
 * leaves that open, and for what is somebody's own in a section that was given to other organisations.
 */
export function mayWriteAt(
  actor: Actor | null,
  path: Path,
  phase: Phase,
  lock: LockKind | null = null,
): Denial | null {
  const denial = may(actor, 'write', phase)
  if (denial || !actor) return denial
  if (lock === 'locked' || ((lock === 'facilitators' || lock === 'tables') && !isLead(actor.role)))
    return 'locked'
  const [root, drawer, key] = path
  // What one says of the criteria is flat, and nobody's in particular.
  if (root === trailRoot) return path.length < 2 ? 'skeleton' : null
  if (lock === 'organisations' && !isOwn(actor, path)) return 'not-delegated'
  if (root !== engagementsRoot) {
    // Facts are keys of their drawer; everywhere else the key itself (a text, a list, a table) is skeleton.
    const depth = drawer === 'facts' ? 3 : 4
    if (path.length < depth) return 'skeleton'
    // The row of a partner is keyed by its organisation, and made by the server.
    if (root !== 'partners' || drawer !== 'lists') return null
    if (path.length < 5) return 'skeleton'
    // Who lets an organisation in, may show it the door.
    return path[4] === removedKey ? may(actor, 'admit', phase) : null
  }
  if (path.length < 4 || !engagementDrawers.some((known) => known === key)) return 'skeleton'
  if (drawer === actor.organisation || actor.role !== 'partner') return null
  return 'not-your-organisation'
}

/** What an organisation promises, and its own row among the partners. */
function isOwn({ organisation }: Actor, [root, drawer, list, row]: Path): boolean {
  if (root === engagementsRoot) return drawer === organisation
  return root === 'partners' && drawer === 'lists' && list === 'partners' && row === organisation
}
