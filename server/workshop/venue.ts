import { randomBytes } from 'node:crypto'
import type { ParticipantId, WorkshopId } from '#shared/ids.ts'
import { read } from '#shared/dossier/read.ts'
import type { Envelope } from '#shared/workshop/commands.ts'
import { isGuarded } from '#shared/workshop/may-workshop.ts'
import type { CommandAnswer } from '#shared/workshop/door.ts'
import type { ScreenLine } from '#shared/workshop/lead-views.ts'
import { isHere } from '#shared/workshop/tables.ts'
import type { Room } from '#server/sync/room.ts'
import { Contacts } from './contacts.ts'
import { personAt } from './decide/people.ts'
import type { About } from './facts.ts'
import { Hub, type Audience, type Receiver } from './hub.ts'
import type { Look } from './projection/look.ts'
import { sheetOf, type Sheet } from './sheet.ts'
import type { Sitting } from './sitting.ts'
import { commandWork, type CommandOutcome, type CommandParts } from './turn.ts'

export interface VenueParts {
  readonly id: WorkshopId
  readonly about: About
  readonly sitting: Sitting
  readonly recoveryCode: string
  readonly clock: () => number
  readonly code: () => string
  readonly chance: () => number
  readonly answered: Map<string, CommandAnswer>
  readonly room: () => Promise<Room | null>
}

/** At most so often (ms) is told what nobody waits for: arrivals, who is ready, who writes. */
const unhurriedMs = 450

/** One session with everybody who looks at it: takes what they ask, tells what they may know. */
export class Venue {
  readonly id: WorkshopId
  readonly about: About
  readonly sitting: Sitting
  readonly hub = new Hub(randomBytes(6).toString('base64url'))
  readonly contacts = new Contacts()
  /** Who came in with which device a moment ago: two knocks at once are one person. */
  readonly devices = new Map<string, ParticipantId>()
  readonly #parts: VenueParts
  readonly #startedAt: number
  readonly #commands: CommandParts
  #screens: readonly ScreenLine[] = []
  #wrongCodes = 0
  #timer: NodeJS.Timeout | null = null
  #toldAt = 0
  #sheet: Sheet | null = null
  #doc: unknown = null
  #isStale = true

  constructor(parts: VenueParts) {
    this.id = parts.id
    this.about = parts.about
    this.sitting = parts.sitting
    this.#parts = parts
    this.#startedAt = parts.clock()
    const { id, clock, code, chance, answered } = parts
    this.#commands = { workshop: id, clock, code, chance, answered }
  }

  get recoveryCode(): string {
    return this.#parts.recoveryCode
  }

  /** Carried out once per key; what moves everybody is told to everybody at once. */
  async command(by: ParticipantId, envelope: Envelope, key: string): Promise<CommandOutcome> {
    this.contacts.heard(by, this.#parts.clock())
    if (envelope.command.type === 'card.write') this.contacts.stoppedTyping(by)
    const outcome = await this.sitting.do(commandWork(this.#commands, by, envelope, key))
    if (typeof outcome !== 'string') this.tell(isGuarded(envelope.command.type))
    return outcome
  }

  async look(): Promise<Look> {
    const { clock, recoveryCode } = this.#parts
    const sheet = await this.sheet()
    const locks = (await this.#parts.room())?.locks() ?? {}
    const now = clock()
    // The session last, after every wait: of two looks the later one is never the older.
    return {
      session: this.sitting.session,
      about: this.about,
      sheet,
      locks,
      now,
      silentSince: (id) => this.silentSince(id, now),
      typing: this.contacts.typing(now),
      recoveryCode,
      wrongCodes: this.#wrongCodes,
      screens: this.#screens,
    }
  }

  silentSince(id: ParticipantId, now: number): number | null {
    return this.contacts.silentSince(id, now, this.#startedAt)
  }

  /** Soon, or at once when everybody waits for it. */
  tell(urgent: boolean): void {
    if (urgent) {
      if (this.#timer) clearTimeout(this.#timer)
      this.#timer = null
      void this.#publish()
      return
    }
    if (this.#timer) return
    const wait = Math.max(0, this.#toldAt + unhurriedMs - this.#parts.clock())
    this.#timer = setTimeout(
      () => {
        this.#timer = null
        void this.#publish()
      },
      Math.min(wait, unhurriedMs),
    )
    this.#timer.unref()
  }

  async join(receiver: Receiver, cursor: string | null): Promise<() => void> {
    const look = await this.look()
    this.hub.join(receiver, look, cursor)
    const { audience } = receiver
    if (audience.kind === 'beamer') return () => this.hub.leave(receiver)
    this.contacts.opened(audience.id, look.now)
    await this.arrive(audience.id)
    let left = false
    return () => {
      if (left) return
      left = true
      this.hub.leave(receiver)
      this.contacts.closed(audience.id, this.#parts.clock())
    }
  }

  async state(audience: Audience, cursor: string | null): Promise<string> {
    if (audience.kind === 'person') {
      this.contacts.heard(audience.id, this.#parts.clock())
      await this.arrive(audience.id)
    }
    return this.hub.state(audience, await this.look(), cursor)
  }

  /** Whoever shows up is here, from now. */
  async arrive(id: ParticipantId): Promise<void> {
    const who = personAt(this.sitting.session, id)
    if (!who || who.removed || who.mergedInto || who.stays.at(-1)?.to === null) return
    await this.sitting.do({
      by: id,
      decide(session) {
        const now = personAt(session, id)
        const isGone = now !== undefined && now.stays.at(-1)?.to !== null
        return {
          decision: isGone
            ? { drafts: [{ event: { type: 'person.here', id } }], made: null, effects: [] }
            : null,
          answer: () => null,
        }
      },
    })
    this.tell(false)
  }

  /** Who was not heard for so long has left, as of when they were last heard. */
  async release(after: number): Promise<void> {
    const now = this.#parts.clock()
    const gone = Object.values(this.sitting.session.people).flatMap((one) => {
      const since = isHere(one) ? this.silentSince(one.id, now) : null
      return since !== null && now - since >= after ? [{ id: one.id, since }] : []
    })
    if (gone.length === 0) return
    await this.sitting.do({
      by: null,
      decide: () => ({
        decision: {
          drafts: gone.map(({ id, since }) => ({ event: { type: 'person.gone', id, since } })),
          made: null,
          effects: [],
        },
        answer: () => null,
      }),
    })
    this.tell(false)
  }

  /** What the room and the jury see of the dossier; made anew only when it changed. */
  async sheet(): Promise<Sheet> {
    const room = await this.#parts.room()
    if (!room) throw new Error(`No dossier for ${this.about.proposal}`)
    const { doc } = room
    if (this.#doc !== doc) {
      this.#doc = doc
      this.#isStale = true
      doc.on('update', () => {
        if (this.#doc === doc) this.#isStale = true
      })
    }
    if (this.#isStale || !this.#sheet) {
      this.#isStale = false
      const sheet = sheetOf(read(doc, this.about.edition.template), this.about.edition)
      // What is not on disk is told to nobody.
      await room.committed()
      this.#sheet = sheet
    }
    return this.#sheet
  }

  get isStale(): boolean {
    return this.#isStale
  }

  showScreens(screens: readonly ScreenLine[]): void {
    this.#screens = screens
  }

  wrongCode(): void {
    this.#wrongCodes += 1
  }

  end(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.hub.end('going-away')
  }

  async #publish(): Promise<void> {
    this.#toldAt = this.#parts.clock()
    if (this.hub.receivers.size === 0) return
    this.hub.publish(await this.look())
  }
}
