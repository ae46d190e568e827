import { randomUUID } from 'node:crypto'
import { planWorkshop } from '#server/workshop/plan-workshop.ts'
import type { Phase, Role } from '#shared/access.ts'
import { sayings } from './sayings.ts'
import type { CommandType } from '#shared/workshop/commands.ts'
import type { JoinAnswer, JoinRequest } from '#shared/workshop/door.ts'
import { isGuarded, type Standing } from '#shared/workshop/may-workshop.ts'
import type { Session, SessionState } from '#shared/workshop/session.ts'
import { at, type House } from './house.ts'

/** Whoever comes in with an account, in the order in which the doors open for them. */
export const accounts = [
  ...(['facilitator', 'coordinator', 'cofacilitator', 'penholder', 'partner', 'reader', 'observer'] as const),
] satisfies readonly Role[]
/** Present by the code of the room: let in, writing down for a table, not yet let in, and shown the door. */
export const phones = ['phone', 'scribe', 'waiting', 'removed'] as const

export type Guest = (typeof accounts)[number] | (typeof phones)[number]

const lead = {
  station: 'facilitator',
  confirmed: true,
  approved: true,
  scribe: false,
  stokje: false,
} as const
const part = { ...lead, station: 'participant' } as const
const looks = { ...lead, station: 'observer' } as const
const present = { ...part, confirmed: false } as const

/** What each of them is in the session, by the rules and not by what the server says of them. */
export const standings: Readonly<Record<Exclude<Guest, 'removed'>, Omit<Standing, 'participant'>>> = {
  facilitator: { ...lead, stokje: true },
  coordinator: lead,
  cofacilitator: lead,
  penholder: part,
  partner: part,
  reader: looks,
  observer: looks,
  phone: present,
  scribe: { ...present, scribe: true },
  waiting: { ...present, approved: false },
}

export interface Asker {
  readonly as?: string
  readonly cookie?: string
}

export interface HalfDay {
  readonly id: string
  readonly session: () => Promise<Session>
  /** How somebody shows who they are; a phone that never came in shows nothing. */
  readonly asker: (who: string) => Asker
  readonly participant: (who: Guest) => string | undefined
  readonly says: (who: string, type: CommandType, more?: object, rev?: number) => Promise<Response>
  readonly recovery: string
}

/** A session in this state at the proposal in that phase, with everybody who can be in it. */
export async function halfDay(
  { app, asks, db, clock }: House,
  state: SessionState,
  phase: Phase = 'workshop',
): Promise<HalfDay> {
  const planned = { title: 'Werksessie', startsAt: clock(), size: 'small' } as const
  const id = await planWorkshop({ db, clock }, at(phase), planned, null)
  const cookies = new Map<string, string>()
  const participants = new Map<string, string>()
  const venue = await app.venues.open(id)
  if (!venue) throw new Error('No session')

  const session = async () => (await app.venues.open(id))?.sitting.session ?? venue.sitting.session
  const asker = (who: string): Asker => {
    const cookie = cookies.get(who)
    return cookie ? { cookie } : { as: who }
  }
  const says: HalfDay['says'] = async (who, type, more = sayings[type], rev) => {
    const expectedRev = isGuarded(type) ? (rev ?? (await session()).run.rev) : null
    const body = { command: { type, ...more }, expectedRev }
    return asks('POST', `/api/workshops/${id}/commands`, { ...asker(who), key: randomUUID(), body })
  }
  const does = async (...asked: Parameters<typeof says>): Promise<void> => {
    const answer = await says(...asked)
    if (!answer.ok) throw new Error(`${asked[1]}: ${await answer.text()}`)
  }

  for (const role of accounts) {
    const answer = await asks('POST', `/api/workshops/${id}/enter`, { as: role, body: {} })
    participants.set(role, ((await answer.json()) as { participant: string }).participant)
  }
  if (state !== 'draft') {
    await does('facilitator', 'session.open')
    const { code } = (await session()).door
    for (const phone of phones) {
      const organisation: JoinRequest['organisation'] =
        phone === 'waiting' ? { name: 'Nieuw', layer: 'partner' } : ('kortrijk' as never)
      const body = { name: phone, organisation, device: randomUUID() }
      const answer = await asks('POST', `/api/door/${code}`, { body })
      cookies.set(phone, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
      participants.set(phone, ((await answer.json()) as JoinAnswer).participant)
    }
    const [table] = (await session()).tables
    await does('facilitator', 'table.scribe', { table: table?.id, person: participants.get('scribe') })
    await does('facilitator', 'person.remove', { person: participants.get('removed') })
  }
  if (state !== 'draft' && state !== 'lobby') await does('facilitator', 'session.start')
  if (state === 'paused') await does('facilitator', 'session.pause')
  if (state === 'closed' || state === 'sealed') await does('facilitator', 'session.close')
  if (state === 'sealed') await does('facilitator', 'session.seal')
  const participant = (who: Guest): string | undefined => participants.get(who)
  return { id, session, asker, participant, says, recovery: venue.recoveryCode }
}
