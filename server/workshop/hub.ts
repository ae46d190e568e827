import type { ParticipantId } from '#shared/ids.ts'
import type { Gone } from '#shared/workshop/feed.ts'
import type { Participant } from '#shared/workshop/tables.ts'
import { Channel, type Change, type Slices } from './channel.ts'
import { leadSlices, queueOf } from './projection/lead.ts'
import { harvestView, sweepView } from './projection/harvest.ts'
import type { Look } from './projection/look.ts'
import { ownSlices, tableSlices } from './projection/own.ts'
import { roomSlices } from './projection/room.ts'
import { screenSlices } from './projection/scene.ts'

/** Who receives: somebody in the session, or a beamer, which is nobody. */
export type Audience =
  { readonly kind: 'person'; readonly id: ParticipantId } | { readonly kind: 'beamer'; readonly id: string }

export interface Receiver {
  readonly audience: Audience
  readonly send: (text: string) => void
  readonly end: (why: Gone) => void
  /** Bytes that were sent and are still on their way. */
  readonly waiting: () => number
}

interface Place {
  channels: readonly string[]
  /** It could not keep up: it gets a whole view once it can. */
  behind: boolean
}

/** A reader with so much on its way is not sent more: it gets one whole view later. */
export const mostWaiting = 256 * 1024

/**
 * Everybody who looks at one session, and what they were told. Each audience has a channel; a receiver hears the
 * channels it belongs to, in one message.
 */
export class Hub {
  readonly receivers = new Map<Receiver, Place>()
  readonly #epoch: string
  readonly #channels = new Map<string, Channel>()
  /** Of each person: which channels, and since when these. */
  readonly #belongs = new Map<string, { readonly names: string; readonly since: number }>()
  #seq = 0

  constructor(epoch: string) {
    this.#epoch = epoch
  }

  get cursor(): string {
    return `${this.#epoch}.${this.#seq}`
  }

  /** Tells everybody what is new to them. */
  publish(look: Look): void {
    this.#seq += 1
    const changes = new Map<string, Change>()
    const of = (name: string): Change => {
      const known = changes.get(name)
      if (known) return known
      const change = this.#refresh(name, look)
      changes.set(name, change)
      return change
    }
    for (const [receiver, place] of this.receivers) {
      const channels = this.#channelsOf(receiver.audience, look)
      const moved = channels.join() !== place.channels.join()
      if (place.behind || moved) {
        if (receiver.waiting() > mostWaiting / 2) continue
        place.behind = false
        place.channels = channels
        for (const name of channels) of(name)
        receiver.send(this.#whole(channels, look.now))
        continue
      }
      const told = channels.map(of)
      if (told.every(({ set, patch }) => set.length + patch.length === 0)) continue
      if (receiver.waiting() > mostWaiting) place.behind = true
      else receiver.send(this.#news(told))
    }
  }

  /** From now on this one hears everything; first what it lacks since `cursor`, or all of it. */
  join(receiver: Receiver, look: Look, cursor: string | null): void {
    // First what it begins with: news before that would be news of nothing.
    receiver.send(this.state(receiver.audience, look, cursor))
    this.receivers.set(receiver, { channels: this.#channelsOf(receiver.audience, look), behind: false })
  }

  leave(receiver: Receiver): void {
    this.receivers.delete(receiver)
  }

  /** The same for who asks again and again. */
  state(audience: Audience, look: Look, cursor: string | null): string {
    const channels = this.#channelsOf(audience, look)
    this.#seq += 1
    // Who listens is told too, later: a channel says what is new to it once, to all.
    const fresh = channels.map((name) => [name, this.#refresh(name, look)] as const)
    this.#tellOthers(fresh)
    const since = this.#numberOf(cursor)
    const belongs = this.#belongs.get(keyOf(audience))
    if (since === null || !belongs || belongs.since > since) return this.#whole(channels, look.now)
    const set = channels.flatMap((name) => this.#channel(name).since(since))
    return this.#message(set, [])
  }

  /** Signed off, removed, or moved to another device: out. */
  dismiss(audience: Audience, why: Gone, except: Receiver | null = null): void {
    for (const receiver of [...this.receivers.keys()]) {
      if (keyOf(receiver.audience) !== keyOf(audience) || receiver === except) continue
      receiver.end(why)
      this.leave(receiver)
    }
  }

  end(why: Gone): void {
    for (const receiver of this.receivers.keys()) receiver.end(why)
    this.receivers.clear()
  }

  #tellOthers(fresh: readonly (readonly [string, Change])[]): void {
    const news = new Map(fresh.filter(([, { set, patch }]) => set.length + patch.length > 0))
    if (news.size === 0) return
    for (const [receiver, place] of this.receivers) {
      const told = place.channels.flatMap((name) => news.get(name) ?? [])
      if (told.length === 0 || place.behind) continue
      if (receiver.waiting() > mostWaiting) place.behind = true
      else receiver.send(this.#news(told))
    }
  }

  #channel(name: string): Channel {
    const known = this.#channels.get(name)
    if (known) return known
    const made = new Channel()
    this.#channels.set(name, made)
    return made
  }

  #refresh(name: string, look: Look): Change {
    return this.#channel(name).update(slicesFor(name, look), this.#seq)
  }

  #channelsOf(audience: Audience, look: Look): readonly string[] {
    const channels = channelsFor(audience, look)
    const key = keyOf(audience)
    const names = channels.join()
    if (this.#belongs.get(key)?.names !== names) this.#belongs.set(key, { names, since: this.#seq + 1 })
    return channels
  }

  #whole(channels: readonly string[], now: number): string {
    const view = channels.flatMap((name) => this.#channel(name).since(-1))
    return `{"kind":"whole","cursor":"${this.cursor}","now":${now},"view":{${view.join(',')}}}`
  }

  #news(changes: readonly Change[]): string {
    return this.#message(
      changes.flatMap(({ set }) => set),
      changes.flatMap(({ patch }) => patch),
    )
  }

  #message(set: readonly string[], patch: readonly string[]): string {
    return `{"kind":"news","cursor":"${this.cursor}","set":{${set.join(',')}},"patch":{${patch.join(',')}}}`
  }

  #numberOf(cursor: string | null): number | null {
    const [epoch, seq] = cursor?.split('.') ?? []
    const number = Number(seq)
    return epoch === this.#epoch && Number.isSafeInteger(number) && number <= this.#seq ? number : null
  }
}

const keyOf = ({ kind, id }: Audience): string => `${kind}:${id}`

const personIn = (look: Look, id: string): Participant | undefined =>
  (look.session.people as Readonly<Record<string, Participant | undefined>>)[id]

/** What each audience may hear. Later ones win where two have a slice of the same name. */
function channelsFor(audience: Audience, look: Look): readonly string[] {
  if (audience.kind === 'beamer') return ['room', 'beamer']
  const who = personIn(look, audience.id)
  if (!who) return []
  if (!who.approved) return [`own:${who.id}`]
  const scribes = look.session.tables.some(({ scribe }) => scribe === who.id)
  return [
    'room',
    `own:${who.id}`,
    ...(who.table && who.station !== 'observer' ? [`table:${who.table}`] : []),
    ...(scribes && who.station !== 'facilitator' ? [`scribe:${who.id}`] : []),
    ...(who.station === 'facilitator' ? ['lead'] : []),
  ]
}

function slicesFor(channel: string, look: Look): Slices {
  const [kind = '', id = ''] = channel.split(':')
  switch (kind) {
    case 'room':
      return { ...roomSlices(look) }
    case 'beamer':
      return { ...screenSlices(look) }
    case 'lead':
      // What hangs on the wall is public; the console shows it small.
      return { ...leadSlices(look), ...screenSlices(look) }
    case 'own': {
      const who = personIn(look, id)
      return who ? { ...ownSlices(look.session, who) } : {}
    }
    case 'table': {
      const table = look.session.tables.find((one) => one.id === id)
      return table ? { ...tableSlices(look.session, table.id) } : {}
    }
    case 'scribe': {
      const tables = look.session.tables.filter(({ scribe }) => scribe === id).map((table) => table.id)
      return {
        queue: queueOf(look.session, tables),
        harvest: harvestView(look),
        sweep: sweepView(look.session),
      }
    }
    default:
      throw new Error(`No channel ${channel}`)
  }
}
