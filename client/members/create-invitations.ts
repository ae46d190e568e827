import { createSignal, type Accessor } from 'solid-js'
import { createStore, type SetStoreFunction } from 'solid-js/store'
import { failed, isRefused, type Api } from '#client/api.ts'
import type { Announcer } from '#client/ui/create-announcer.ts'
import { members as words } from '#client/words/members.ts'
import type { Role } from '#shared/access.ts'
import type { GivenLink, InviteRow, MembersView } from '#shared/api.ts'
import { isAddress, mostInvited } from '#shared/invitation.ts'
import type { Layer } from '#shared/layers.ts'

/** Stands among the organisations for one that is not there. */
export const anotherOrganisation = 'another'

/** One person in the form, as typed. */
export interface Draft {
  name: string
  email: string
  position: string
  /** Id, or `anotherOrganisation`. */
  organisation: string
  newName: string
  layer: Layer | ''
  role: Role
  /** Why the server did not invite this one. */
  refused: string
}

export type Slip = 'name' | 'email' | 'position' | 'organisation' | 'newName' | 'layer'

export interface Invitations {
  readonly rows: readonly Draft[]
  readonly set: SetStoreFunction<Draft[]>
  readonly busy: Accessor<boolean>
  readonly problem: Accessor<string>
  /** What is wrong with one field of one row, once somebody tried to send it. */
  readonly slip: (at: number, field: Slip) => readonly string[]
  readonly add: () => void
  readonly drop: (at: number) => void
  /** Adds people found in pasted text, and municipalities to be filled in; rows that are still empty go first. */
  readonly fill: (people: readonly Partial<Draft>[]) => number
  readonly canAdd: () => boolean
  readonly send: () => Promise<void>
}

export interface InvitationsDeps {
  readonly api: Pick<Api, 'invite'>
  readonly announcer: Pick<Announcer, 'say' | 'sayNow'>
  readonly proposal: string
  /** The first role that may be given. */
  readonly role: Role
  readonly onGiven: (view: MembersView, given: readonly GivenLink[]) => void
  /** Everybody in the form was invited. */
  readonly onDone: () => void
}

/** The form with which many are invited at once; who was refused stays in it, with the reason. */
export function createInvitations(deps: InvitationsDeps): Invitations {
  const { api, announcer, proposal, role, onGiven, onDone } = deps
  const blank = (): Draft => ({
    name: '',
    email: '',
    position: '',
    organisation: '',
    newName: '',
    layer: '',
    role,
    refused: '',
  })
  const [rows, set] = createStore<Draft[]>([blank()])
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')

  const slips = (at: number): Partial<Record<Slip, string>> => {
    const row = rows[at]
    return row ? slipsIn(row, rows.slice(0, at)) : {}
  }
  const send = async () => {
    setTried(true)
    setProblem('')
    if (busy()) return
    if (rows.some((_row, at) => Object.keys(slips(at)).length > 0)) return
    setBusy(true)
    const answer = await api.invite(proposal, { rows: rows.map(rowOf) })
    setBusy(false)
    if (failed(answer)) {
      setProblem(isRefused(answer) ? answer.refused.sentence : words.unknown)
      announcer.sayNow(problem())
      return
    }
    const given = answer.outcomes.flatMap((one) => ('given' in one ? [one.given] : []))
    const left = answer.outcomes.flatMap((one, at) => {
      const row = rows[at]
      return 'refused' in one && row ? [{ ...row, refused: one.refused.sentence }] : []
    })
    onGiven(answer, given)
    if (left.length === 0) {
      announcer.say(words.invite.done(given.length))
      return onDone()
    }
    set(left)
    setProblem(words.invite.some(given.length, left.length))
    announcer.sayNow(problem())
  }
  return {
    rows,
    set,
    busy,
    problem,
    slip: (at, field) => {
      const words = tried() ? slips(at)[field] : undefined
      return words ? [words] : []
    },
    add: () => {
      setTried(false)
      set(rows.length, { ...blank(), organisation: rows.at(-1)?.organisation ?? '' })
    },
    drop: (at) => set((before) => before.filter((_row, index) => index !== at)),
    fill: (people) => {
      setTried(false)
      const kept = rows.filter(({ name, email }) => name.trim() !== '' || email.trim() !== '')
      const known = new Set(kept.map(({ email }) => email.trim().toLowerCase()))
      const fresh = people.filter(({ email = '' }) => email === '' || !known.has(email))
      const room = fresh.slice(0, mostInvited - kept.length)
      set([...kept, ...room.map((one) => ({ ...blank(), ...one }))])
      return room.length
    },
    canAdd: () => rows.length < mostInvited,
    send,
  }
}

function slipsIn(row: Draft, before: readonly Draft[]): Partial<Record<Slip, string>> {
  const { missing } = words.invite
  const isNew = row.organisation === anotherOrganisation
  const address = row.email.trim().toLowerCase()
  return {
    ...(row.name.trim() === '' && { name: missing.name }),
    ...(before.some((one) => one.email.trim().toLowerCase() === address) && { email: missing.twice }),
    ...(!isAddress(address) && { email: missing.email }),
    ...(row.position.trim() === '' && { position: missing.position }),
    ...(row.organisation === '' && { organisation: missing.organisation }),
    ...(isNew && row.newName.trim() === '' && { newName: missing.newName }),
    ...(isNew && row.layer === '' && { layer: missing.layer }),
  }
}

const rowOf = (draft: Draft): InviteRow => ({
  name: draft.name.trim(),
  email: draft.email.trim(),
  position: draft.position.trim(),
  role: draft.role,
  organisation:
    draft.organisation === anotherOrganisation
      ? { name: draft.newName.trim(), layer: draft.layer || 'partner' }
      : draft.organisation,
})
