import type { Layer } from '#shared/layers.ts'

/** What HTTP carries at the door, before anybody is in. */

/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: what is read from a beamer is typed right. */
export const codeLetters = '34679ACDEFGHJKMNPQRTWXY'
export const codeLength = 6

/** As somebody typed it: `null` when it can be no code. */
export function asJoinCode(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 20) return null
  const code = raw.toUpperCase().replaceAll(/[\s-]/gu, '')
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : null
}

/** `GET /api/door/:code` */
export interface DoorView {
  readonly workshop: string
  readonly title: string
  readonly region: string
  readonly fictional: boolean
  readonly state: 'lobby' | 'live' | 'paused'
  readonly mode: 'open' | 'ask'
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly layer: Layer }[]
  /** This device is in already, as this person. */
  readonly me: { readonly name: string } | null
}

/** `GET /api/door/:code/guests?q=`: after three letters. */
export interface GuestMatch {
  readonly name: string
  /** Its id, as in the list of the door. */
  readonly organisation: string
}

/** `POST /api/door/:code` */
export interface JoinRequest {
  readonly name: string
  /** Id of one from the list, or a new one, which a facilitator confirms. */
  readonly organisation: string | { readonly name: string; readonly layer: Layer }
  /** Random, kept by the device: the same device is the same person. */
  readonly device: string
}
export interface JoinAnswer {
  readonly workshop: string
  readonly participant: string
  /** For the device to keep: opens the door again when the cookie is lost (`POST /api/door/again`). */
  readonly token: string
  readonly approved: boolean
  /** Somebody with this name of this organisation is here on another device: a facilitator merges. */
  readonly twin: boolean
}

/** `POST /api/proposals/:id/workshops` */
export interface PlanRequest {
  readonly title: string
  readonly startsAt: number
  readonly size: 'small' | 'usual' | 'large'
}
/** `GET /api/proposals/:id/workshops` */
export interface WorkshopLine {
  readonly id: string
  readonly title: string
  readonly startsAt: number
  readonly state: string
  readonly mayLead: boolean
}

/**
 * `POST /api/workshops/:id/commands`; `rev` is the `expectedRev` of the next command of the stokje. Never where the
 * log stands: who counts its rows would learn when others write.
 */
export interface CommandAnswer {
  readonly rev: number
  /** What was made: a card, a round, an item; `null` when nothing was. */
  readonly made: string | null
}

/** `POST /api/screens`: a beamer says hello and shows the code until a facilitator types it. */
export interface ScreenHello {
  readonly screen: string
  readonly code: string
}
