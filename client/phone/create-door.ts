import { createSignal, type Accessor } from 'solid-js'
import type { Fetch } from '#client/api.ts'
import { ask } from '#client/live/ask.ts'
import type { Device } from '#client/live/device.ts'
import { phone } from '#client/words/workshop-phone.ts'
import {
  asJoinCode,
  type DoorView,
  type GuestMatch,
  type JoinAnswer,
  type JoinRequest,
} from '#shared/workshop/door.ts'

/** How far somebody is on the way in. */
export type Place =
  | { readonly at: 'opening' }
  | { readonly at: 'code'; readonly code: string; readonly problem: string }
  | { readonly at: 'naming'; readonly code: string; readonly door: DoorView; readonly problem: string }
  | { readonly at: 'in'; readonly workshop: string; readonly twin: boolean }

export interface Door {
  readonly place: Accessor<Place>
  readonly enter: (code: string) => Promise<void>
  readonly join: (request: Omit<JoinRequest, 'device'>) => Promise<void>
  readonly guests: (code: string, words: string) => Promise<readonly GuestMatch[]>
  /** The server does not know this device any more: with what it kept, or else from the start. */
  readonly again: () => Promise<void>
  readonly leave: () => Promise<void>
  readonly toCode: () => void
}

interface Kept {
  readonly code: string
  readonly workshop: string
  readonly token: string
}

export interface DoorParts {
  readonly fetch: Fetch
  readonly device: Device
  /** As it stood in the address. */
  readonly code: string | null
  readonly ticket: string | null
  readonly makeKey: () => string
  /** Puts the code in the address, so that a reload comes back here. */
  readonly onCode: (code: string) => void
}

export function createDoor({ fetch, device, code, ticket, makeKey, onCode }: DoorParts): Door {
  const [place, setPlace] = createSignal<Place>({ at: 'opening' })
  const atCode = (problem = '', typed = ''): void => void setPlace({ at: 'code', code: typed, problem })
  const key = (): string => {
    const known = device.read<string>('toestel') ?? makeKey()
    device.keep('toestel', known)
    return known
  }
  const kept = (): Kept | null => device.read<Kept>('hier')

  const letIn = (at: string, { workshop, token, twin }: JoinAnswer): void => {
    device.keep('hier', { code: at, workshop, token } satisfies Kept)
    if (at !== '') onCode(at)
    setPlace({ at: 'in', workshop, twin })
  }

  async function enter(typed: string): Promise<void> {
    const wanted = asJoinCode(typed)
    if (!wanted) return atCode(phone.code.incomplete, typed)
    const answer = await ask<DoorView>(fetch, 'GET', `/api/door/${wanted}`)
    if (answer.kind === 'unreached') return atCode(phone.code.unreached, typed)
    if (answer.kind === 'refused') return atCode(answer.sentence, typed)
    onCode(wanted)
    const { me, workshop } = answer.view
    setPlace(
      me
        ? { at: 'in', workshop, twin: false }
        : { at: 'naming', code: wanted, door: answer.view, problem: '' },
    )
  }

  async function begin(): Promise<void> {
    if (ticket) {
      const moved = await ask<JoinAnswer>(fetch, 'POST', '/api/door/move', { ticket })
      if (moved.kind === 'done') return letIn(code ?? '', moved.view)
      if (!code) return atCode(moved.kind === 'refused' ? moved.sentence : phone.code.unreached)
    }
    const before = kept()
    if (before && (code === null || asJoinCode(code) === before.code))
      return void setPlace({ at: 'in', workshop: before.workshop, twin: false })
    return code ? enter(code) : atCode()
  }
  void begin()

  return {
    place,
    enter,
    toCode: () => atCode(),
    async join(request) {
      const now = place()
      if (now.at !== 'naming') return
      const answer = await ask<JoinAnswer>(fetch, 'POST', `/api/door/${now.code}`, {
        ...request,
        device: key(),
      })
      if (answer.kind === 'done') return letIn(now.code, answer.view)
      setPlace({ ...now, problem: answer.kind === 'refused' ? answer.sentence : phone.code.unreached })
    },
    async guests(at, words) {
      const found = await ask<readonly GuestMatch[]>(
        fetch,
        'GET',
        `/api/door/${at}/guests?q=${encodeURIComponent(words)}`,
      )
      return found.kind === 'done' ? found.view : []
    },
    async again() {
      const before = kept()
      setPlace({ at: 'opening' })
      if (before) {
        const answer = await ask<JoinAnswer>(fetch, 'POST', '/api/door/again', { token: before.token })
        if (answer.kind === 'done') return letIn(before.code, answer.view)
        if (answer.kind === 'unreached') return atCode(phone.code.unreached, before.code)
        device.drop('hier')
      }
      return before?.code ? enter(before.code) : atCode()
    },
    async leave() {
      await ask(fetch, 'POST', '/api/door/leave')
      device.drop('hier')
      atCode()
    },
  }
}
