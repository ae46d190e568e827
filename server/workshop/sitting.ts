import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import type { Db } from '#server/db/open.ts'
import type { Written } from '#server/sync/log.ts'
import type { ParticipantId, WorkshopId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import { apply, replay } from './apply/apply.ts'
import { blank } from './apply/blank.ts'
import type { Decision, Draft } from './decide/context.ts'
import type { DossierChange } from './dossier-change.ts'
import type { DossierFacts } from './dossier-facts.ts'
import type { Stamped } from './events.ts'
import { appendEvents, forgetSecrets, readEvents } from './store.ts'

/** Something that may change the session, decided when its turn comes. */
export interface Work<Answer> {
  /** Who does it, when an event does not say otherwise; `null`: the session by itself. */
  readonly by: ParticipantId | null
  readonly decide: (session: Session, facts: DossierFacts) => Turn<Answer>
}

export interface Turn<Answer> {
  /** `null`: nothing changes. */
  readonly decision: Decision | null
  /** What else is written in the same transaction. */
  readonly along?: (trx: Transaction<Database>, rev: number) => Promise<void>
  /** What comes after it may count on this turn; gives how to take that back, for when the disk refuses it. */
  readonly onTaken?: (rev: number) => () => void
  readonly answer: (rev: number) => Answer
}

export interface SittingParts {
  readonly id: WorkshopId
  readonly db: Db
  readonly clock: () => number
  readonly facts: () => Promise<DossierFacts>
  /** Writes in the dossier and, in the same transaction, what goes along with it. */
  readonly write: (
    session: Session,
    change: DossierChange,
    by: ParticipantId | null,
    along: (trx: Transaction<Database>) => Promise<void>,
  ) => Promise<Written>
  /** The session is another now; `decisions` is what made it so. */
  readonly onChange: (session: Session, decisions: readonly Decision[]) => Promise<void>
}

interface Waiting {
  readonly work: Work<unknown>
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

interface Batch {
  session: Session
  readonly stamped: Stamped[]
  readonly alongs: ((trx: Transaction<Database>) => Promise<void>)[]
  readonly decisions: Decision[]
  readonly done: (() => void)[]
  readonly undo: (() => void)[]
}

/**
 * One session that runs. Work is decided one after the other, in the order in which it came; what came at the same
 * moment goes to disk in one transaction, and only then is anybody answered or told.
 */
export class Sitting {
  readonly id: WorkshopId
  readonly #parts: SittingParts
  #session: Session
  #waiting: Waiting[] = []
  #working: Promise<void> | null = null

  constructor(parts: SittingParts, session: Session) {
    this.id = parts.id
    this.#parts = parts
    this.#session = session
  }

  static async open(parts: SittingParts): Promise<Sitting> {
    return new Sitting(parts, replay(blank(parts.id), await readEvents(parts.db, parts.id)))
  }

  /** As it is on disk. */
  get session(): Session {
    return this.#session
  }

  do<Answer>(work: Work<Answer>): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject } as Waiting)
      this.#working ??= this.#work()
    })
  }

  /** Reads the log again: it is not what it was. */
  async reread(): Promise<void> {
    for (;;) {
      await this.settle()
      const { rev } = this.#session
      const session = replay(blank(this.id), await readEvents(this.#parts.db, this.id))
      if (this.#working || this.#session.rev !== rev) continue
      this.#session = session
      return
    }
  }

  /** Everything that was asked until now is done. */
  async settle(): Promise<void> {
    while (this.#working) await this.#working
  }

  async #work(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        // One turn of the event loop: what arrives together is written together.
        await new Promise((resolve) => setImmediate(resolve))
        const facts = await this.#parts.facts()
        await this.#batch(facts)
      }
    } catch (error) {
      for (const { reject } of this.#waiting.splice(0)) reject(error)
    } finally {
      // In the same breath as the last look at what waits: a moment later, somebody would wait for ever.
      this.#working = null
    }
  }

  async #batch(facts: DossierFacts): Promise<void> {
    const { db, id, onChange } = this.#parts
    const batch: Batch = {
      session: this.#session,
      stamped: [],
      alongs: [],
      decisions: [],
      done: [],
      undo: [],
    }
    const taken: Waiting[] = []
    let forgets = false
    try {
      for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
        const turn = this.#decide(next, batch.session, facts)
        if (!turn) continue
        const change = turn.decision?.effects.find((effect) => effect.kind === 'dossier')
        // What also changes the dossier is a transaction of its own: first what came before it.
        if (change && taken.length > 0) break
        this.#waiting.shift()
        taken.push(next)
        this.#add(batch, next, turn)
        forgets ||= turn.decision?.effects.some(({ kind }) => kind === 'forget') ?? false
        if (change) {
          await this.#withDossier(batch, change.change, next.work.by)
          break
        }
      }
      if (batch.stamped.length > 0 || batch.alongs.length > 0) {
        await db.transaction().execute(async (trx) => {
          await this.#write(trx, batch)
          if (forgets) await forgetSecrets(trx, id)
        })
      }
    } catch (error) {
      for (const undo of batch.undo) undo()
      for (const { reject } of taken) reject(error)
      return
    }
    this.#session = forgets ? replay(blank(id), await readEvents(db, id)) : batch.session
    if (batch.decisions.length > 0) await onChange(this.#session, batch.decisions)
    for (const done of batch.done) done()
  }

  /** A bug in one decision is that one's alone. */
  #decide(waiting: Waiting, session: Session, facts: DossierFacts): Turn<unknown> | null {
    try {
      return waiting.work.decide(session, facts)
    } catch (error) {
      this.#waiting.shift()
      waiting.reject(error)
      return null
    }
  }

  #add(batch: Batch, { work, resolve }: Waiting, { decision, along, answer, onTaken }: Turn<unknown>): void {
    const at = this.#parts.clock()
    for (const draft of decision?.drafts ?? []) {
      const stamped = stamp(draft, batch.session.rev + 1, at, work.by)
      batch.stamped.push(stamped)
      batch.session = apply(batch.session, stamped)
    }
    const { rev } = batch.session.run
    if (decision && decision.drafts.length + decision.effects.length > 0) batch.decisions.push(decision)
    if (along) batch.alongs.push((trx) => along(trx, rev))
    if (onTaken) batch.undo.push(onTaken(rev))
    batch.done.push(() => resolve(answer(rev) as never))
  }

  /** The row, where it came from and what became of the card: together on disk, or not at all. */
  async #withDossier(batch: Batch, change: DossierChange, by: ParticipantId | null): Promise<void> {
    const write = (trx: Transaction<Database>): Promise<void> => this.#write(trx, batch)
    const outcome = await this.#parts.write(this.#session, change, by, write)
    if (outcome === 'sealed') throw new Error('The dossier was frozen in this very moment')
    if (outcome === 'unchanged') return
    batch.stamped.length = 0
    batch.alongs.length = 0
  }

  async #write(trx: Transaction<Database>, { stamped, alongs }: Batch): Promise<void> {
    if (stamped.length > 0) await appendEvents(trx, this.id, stamped)
    for (const along of alongs) await along(trx)
  }
}

const stamp = (draft: Draft, seq: number, at: number, by: ParticipantId | null): Stamped => ({
  seq,
  at,
  by: draft.by ?? (by ? [by] : []),
  onBehalfOf: draft.onBehalfOf ?? null,
  secret: draft.secret ?? false,
  event: draft.event,
})
