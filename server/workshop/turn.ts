import type { Transaction } from 'kysely'
import type { Database } from '#server/db/schema.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import type { ParticipantId, WorkshopId } from '#shared/ids.ts'
import type { CommandAnswer } from '#shared/workshop/door.ts'
import type { Envelope } from '#shared/workshop/commands.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { Standing } from '#shared/workshop/may-workshop.ts'
import type { Participant } from '#shared/workshop/tables.ts'
import type { Decision } from './decide/context.ts'
import { decide } from './decide/decide.ts'
import { personAt } from './decide/people.ts'
import type { DossierFacts } from './dossier-facts.ts'
import type { Turn, Work } from './sitting.ts'

export type CommandOutcome = CommandAnswer | WorkshopRefusal

export interface CommandParts {
  readonly workshop: WorkshopId
  readonly clock: () => number
  readonly code: () => string
  readonly chance: () => number
  /** What was answered before, by participant and key. */
  readonly answered: Map<string, CommandAnswer>
}

/** What this person may do, by themselves: the page shows the same. */
export const standingOf = (session: Session, who: Participant): Standing => ({
  participant: who.id,
  station: who.station,
  confirmed: who.confirmed,
  approved: who.approved,
  scribe: session.tables.some(({ scribe }) => scribe === who.id),
  stokje: session.lead.holder === who.id,
})

/** A command as work for the session: once per key, however often it is sent. */
export function commandWork(
  parts: CommandParts,
  participant: ParticipantId,
  envelope: Envelope,
  key: string,
): Work<CommandOutcome> {
  const keyed = `${participant}:${key}`
  return {
    by: participant,
    decide(session, facts): Turn<CommandOutcome> {
      const before = parts.answered.get(keyed)
      if (before) return { decision: null, answer: () => before }
      const who = personAt(session, participant)
      if (!who || who.removed || who.mergedInto) return { decision: null, answer: () => 'not-here' }
      const { clock, code, chance } = parts
      const verdict = decide(
        {
          session,
          who,
          standing: standingOf(session, who),
          now: clock(),
          hash: fingerprint,
          code,
          chance,
          dossier: facts,
        },
        envelope,
      )
      if (typeof verdict === 'string') return { decision: null, answer: () => verdict }
      const answer = (rev: number): CommandAnswer => ({ rev, made: verdict.made })
      return {
        decision: verdict,
        along: async (trx, rev) => {
          await trx
            .insertInto('workshop_commands')
            .values({
              workshop_id: parts.workshop,
              participant_id: participant,
              key,
              answer: JSON.stringify(answer(rev)),
            })
            .execute()
          await keep(trx, parts, verdict, facts)
        },
        onTaken(rev) {
          parts.answered.set(keyed, answer(rev))
          return () => void parts.answered.delete(keyed)
        },
        answer,
      }
    },
  }
}

/** What a decision leaves beside the log, in the same transaction. */
async function keep(
  trx: Transaction<Database>,
  { workshop, clock }: CommandParts,
  { effects }: Decision,
  facts: DossierFacts,
): Promise<void> {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'checkpoint':
        await trx
          .insertInto('workshop_checkpoints')
          .values({ workshop_id: workshop, step: effect.step, round: effect.round, state: facts.state() })
          .execute()
        break
      case 'sign-off':
        await trx
          .updateTable('workshop_tokens')
          .set({ revoked_at: clock() })
          .where('workshop_id', '=', workshop)
          .where('participant_id', '=', effect.person)
          .where('revoked_at', 'is', null)
          .execute()
        break
      case 'pair':
        await trx
          .updateTable('workshop_screens')
          .set({ workshop_id: workshop, paired_at: clock() })
          .where('code', '=', effect.code)
          .where('workshop_id', 'is', null)
          .where('revoked_at', 'is', null)
          .execute()
        break
      case 'unpair':
        await trx
          .updateTable('workshop_screens')
          .set({ revoked_at: clock() })
          .where('workshop_id', '=', workshop)
          .where('id', '=', effect.screen)
          .execute()
        break
      case 'dossier':
        if (effect.change.kind !== 'rows') break
        for (const { item, source, target, row } of effect.change.rows)
          await trx
            .insertInto('workshop_provenance')
            .values({ workshop_id: workshop, item_id: item, source, target, row_id: row, at: clock() })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        break
      default:
        break
    }
  }
}
