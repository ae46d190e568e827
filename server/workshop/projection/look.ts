import type { ParticipantId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { ScreenLine } from '#shared/workshop/lead-views.ts'
import type { Locks } from '#shared/locks.ts'
import type { About } from '../facts.ts'
import type { Sheet } from '../sheet.ts'

/** What a projection is made from: the session, and what only the running server knows. */
export interface Look {
  readonly session: Session
  readonly about: About
  readonly sheet: Sheet
  /** Of the dossier: who asks for the floor stands in them. */
  readonly locks: Locks
  readonly now: number
  /** Epoch ms of the last sign of life; nothing for who is connected now. */
  readonly silentSince: (id: ParticipantId) => number | null
  /** How many people wrote something a moment ago. */
  readonly typing: number
  readonly recoveryCode: string
  readonly wrongCodes: number
  readonly screens: readonly ScreenLine[]
}
