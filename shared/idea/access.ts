import { mayGrant, type Actor, type Denial, type Role } from '#shared/access.ts'
import type { IdeaState } from '#shared/api.ts'
import type { OrganisationId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'
import { never } from '#shared/never.ts'
import { afterStep, type IdeaStep } from './step.ts'

/** Who takes part in an idea: one holds the pen, the others write or read along. */
export const ideaRoles = ['penholder', 'partner', 'reader'] as const satisfies readonly Role[]
export type IdeaRole = (typeof ideaRoles)[number]
export const asIdeaRole = (raw: unknown): IdeaRole | null => ideaRoles.find((role) => role === raw) ?? null

/** A person at one idea. */
export interface IdeaActor {
  /** `null` for who only coordinates the call. */
  readonly role: IdeaRole | null
  readonly coordinates: boolean
  readonly organisation: OrganisationId
}

export type IdeaAct = 'read' | 'write' | 'admit' | IdeaStep
export type IdeaDenial = Denial | 'not-coordinator' | 'wrong-state'

/** `null` means yes; otherwise the reason why not. */
export function mayIdea(actor: IdeaActor | null, act: IdeaAct, state: IdeaState): IdeaDenial | null {
  if (!actor || (!actor.role && !actor.coordinates)) return 'not-a-member'
  switch (act) {
    case 'read':
      return null
    case 'write':
      if (actor.role === null || actor.role === 'reader') return 'read-only'
      return state === 'draft' ? null : 'frozen'
    case 'admit':
      if (state !== 'draft') return 'frozen'
      return actor.coordinates || actor.role === 'penholder' ? null : 'not-your-role'
    case 'submit':
      if (actor.role !== 'penholder') return 'not-your-role'
      return afterStep(state, act) ? null : 'wrong-state'
    case 'pitch':
    case 'select':
    case 'decline':
    case 'reconsider':
      if (!actor.coordinates) return 'not-coordinator'
      return afterStep(state, act) ? null : 'wrong-state'
    default:
      return never(act)
  }
}

/** May this person give, change or take away that role at the idea? */
export const mayGrantIdea = (actor: IdeaActor, role: IdeaRole): boolean =>
  mayGrant(
    actor.coordinates ? { role: 'coordinator', organisation: actor.organisation } : documentActor(actor),
    role,
  ) === null

/** As whom they sit at the idea's document: who coordinates reads along, and never writes a region's idea. */
export const documentActor = (actor: IdeaActor): Actor | null =>
  actor.role || actor.coordinates ? { role: actor.role ?? 'reader', organisation: actor.organisation } : null

/** It is local authorities that ask: only they, and who coordinates the call, begin an idea. */
export const mayBeginIdea = (layer: Layer, coordinates: boolean): boolean =>
  coordinates || layer === 'municipality' || layer === 'intermunicipal'
