import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { codeLength, codeLetters, type CommandAnswer } from '#shared/workshop/door.ts'
import type { ProposalId, WorkshopId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import { authorOf, leadOf } from './authors.ts'
import type { Decision, Draft } from './decide/context.ts'
import type { DossierChange } from './dossier-change.ts'
import { writeChange } from './dossier-write.ts'
import { aboutProposal, factsOf, roomOf, type About } from './facts.ts'
import { rest } from './rest.ts'
import { givenToTables, useSections } from './section-locks.ts'
import { Sitting, type SittingParts } from './sitting.ts'
import { Venue } from './venue.ts'

export interface VenuesParts {
  readonly db: Db
  readonly rooms: Rooms
  readonly clock: () => number
  readonly onTrouble: (what: string, error: unknown) => void
  /** A session paused by itself: who leads is to be told. */
  readonly onRest: (venue: Venue) => Promise<void>
}

/** Who was not heard for so long (ms) has left. */
const goneAfter = 90_000
/** How often (ms) is looked who is still here, and whether the dossier changed. */
const lookEvery = 2_000

export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')

/** Sessions that run on this server: read from disk when somebody comes, kept as long as it serves. */
export class Venues {
  readonly parts: VenuesParts
  readonly #open = new Map<WorkshopId, Promise<Venue | null>>()
  readonly #running = new Map<WorkshopId, Venue>()
  readonly #timer: NodeJS.Timeout
  readonly #woken: Promise<void>

  constructor(parts: VenuesParts) {
    this.parts = parts
    this.#timer = setInterval(() => void this.#goRound(), lookEvery)
    this.#timer.unref()
    this.#woken = this.#wake().catch((error: unknown) =>
      parts.onTrouble('running sessions could not be opened', error),
    )
  }

  /** What ran when the server stopped is looked after again, also when nobody comes back to it. */
  async #wake(): Promise<void> {
    const rows = await this.parts.db
      .selectFrom('workshops')
      .select('id')
      .where('state', '=', 'live')
      .execute()
    for (const { id } of rows) await this.open(id)
  }

  /** `null` when there is no such session. */
  open(id: WorkshopId): Promise<Venue | null> {
    const known = this.#open.get(id)
    if (known) return known
    const opening = this.#load(id)
    this.#open.set(id, opening)
    opening.then(
      (venue) => (venue ? this.#running.set(id, venue) : this.#open.delete(id)),
      () => this.#open.delete(id),
    )
    return opening
  }

  async withCode(code: string): Promise<Venue | null> {
    const row = await this.parts.db
      .selectFrom('workshops')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst()
    return row ? this.open(row.id) : null
  }

  get running(): Iterable<Venue> {
    return this.#running.values()
  }

  /** Their log was changed behind their back: what they know is read again, and told. */
  async reread(ids: readonly WorkshopId[]): Promise<void> {
    for (const id of ids) {
      const venue = await this.#open.get(id)
      await venue?.sitting.reread()
      venue?.tell(true)
    }
  }

  /** Somebody asked for the floor in this dossier, or was answered: who leads its sessions sees so at once. */
  handsChanged(proposal: ProposalId): void {
    for (const venue of this.#running.values()) if (venue.about.proposal === proposal) venue.tell(true)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#woken
    for (const venue of this.#running.values()) {
      await venue.sitting.settle()
      venue.end()
    }
  }

  async #load(id: WorkshopId): Promise<Venue | null> {
    const { db, rooms, clock } = this.parts
    const row = await db.selectFrom('workshops').selectAll().where('id', '=', id).executeTakeFirst()
    const about = row && (await aboutProposal(db, row.proposal_id))
    if (!row || !about) return null
    const answers = await db
      .selectFrom('workshop_commands')
      .selectAll()
      .where('workshop_id', '=', id)
      .execute()
    const answered = new Map(
      answers.map(({ participant_id, key, answer }) => [
        `${participant_id}:${key}`,
        JSON.parse(answer) as CommandAnswer,
      ]),
    )
    const sitting = await Sitting.open(this.#sittingParts(id, about))
    return new Venue({
      id,
      about,
      sitting,
      recoveryCode: row.recovery_code,
      clock,
      code: newCode,
      chance: () => randomInt(2 ** 32) / 2 ** 32,
      answered,
      room: () => roomOf(rooms, about),
    })
  }

  #sittingParts(id: WorkshopId, about: About): SittingParts {
    const { db, rooms, clock } = this.parts
    return {
      id,
      db,
      clock,
      facts: () => factsOf(db, rooms, about),
      write: async (session, change, by, along) => {
        const room = await roomOf(rooms, about)
        if (!room) throw new Error(`No dossier for ${about.proposal}`)
        const past = await this.#past(id, change)
        const beside = { past, now: clock() }
        const write = (doc: Y.Doc): void => writeChange(doc, about.edition.template, change, beside)
        const outcome = await room.write(authorOf(session, by), write, along)
        past?.destroy()
        return outcome
      },
      onChange: (session, decisions) => this.#carryOut(id, session, decisions),
    }
  }

  /** The dossier as it stood when a step began. */
  async #past(id: WorkshopId, change: DossierChange): Promise<Y.Doc | null> {
    if (change.kind !== 'restore') return null
    const row = await this.parts.db
      .selectFrom('workshop_checkpoints')
      .select('state')
      .where('workshop_id', '=', id)
      .where('step', '=', change.step)
      .where('round', '=', change.round)
      .executeTakeFirst()
    if (!row) return null
    const doc = new Y.Doc()
    Y.applyUpdate(doc, new Uint8Array(row.state))
    return doc
  }

  /** What follows from a decision once it is on disk. */
  async #carryOut(id: WorkshopId, session: Session, decisions: readonly Decision[]): Promise<void> {
    const venue = this.#running.get(id)
    const effects = decisions.flatMap((decision) => decision.effects)
    const uses = effects.flatMap((effect) => (effect.kind === 'sections' ? effect.uses : []))
    const seated = decisions.some(({ drafts }) => drafts.some(changesSeats))
    const by = leadOf(session)
    const all = seated ? [...givenToTables(session), ...uses] : uses
    if (by && all.length > 0)
      await useSections(this.parts, session, all, by).catch((error: unknown) =>
        this.parts.onTrouble('sections could not be closed', error),
      )
    for (const effect of effects) {
      if (effect.kind === 'sign-off') venue?.hub.dismiss({ kind: 'person', id: effect.person }, 'removed')
      if (effect.kind === 'reconnect') venue?.hub.dismiss({ kind: 'person', id: effect.person }, 'going-away')
      if (effect.kind === 'unpair') venue?.hub.dismiss({ kind: 'beamer', id: effect.screen }, 'unpaired')
    }
  }

  async #goRound(): Promise<void> {
    for (const venue of this.#running.values()) {
      try {
        await venue.release(goneAfter)
        if (await rest(venue, this.parts.clock())) await this.parts.onRest(venue)
        // Absences grow older and the dossier changes without anybody telling us.
        if (venue.hub.receivers.size > 0) venue.tell(false)
      } catch (error) {
        this.parts.onTrouble('a session could not be looked after', error)
      }
    }
  }
}

const changesSeats = (draft: Draft): boolean =>
  draft.event.type === 'people.seated' ||
  draft.event.type === 'table.removed' ||
  (draft.event.type === 'person.changed' && (draft.event.set.removed ?? false))
