import type { OrganisationView } from './api.ts'

/** `GET /api/entrances`: by which ways people come in here, beside the link they were given. */
export interface EntrancesView {
  /** A new link can be mailed to who asks for it. */
  readonly mail: boolean
  /** What the account elsewhere is called with which people sign in; `null` when there is none. */
  readonly openId: string | null
}

/** `GET /api/me/devices`: where I am signed in. */
export interface DevicesView {
  readonly devices: readonly DeviceView[]
}
export interface DeviceView {
  /** For signing out there. */
  readonly handle: string
  /** What the browser says it is; `null` when it does not. */
  readonly device: string | null
  readonly way: 'link' | 'openid' | 'demo' | null
  readonly organisation: OrganisationView | null
  readonly since: string
  readonly seen: string | null
  /** This very one. */
  readonly current: boolean
}

/** `POST /api/outbox`: letters that nobody mailed, as long as their link works. */
export interface OutboxView {
  /** Letters are mailed here: only what could not be mailed stands in the outbox. */
  readonly mail: boolean
  readonly letters: readonly LetterView[]
}
export interface LetterView {
  readonly to: string
  readonly name: string
  readonly url: string
  readonly at: string
  readonly expiresAt: string
  readonly subject: string
  readonly text: string
}
