import type { Db } from '#server/db/open.ts'
import { planWorkshop } from '#server/workshop/plan-workshop.ts'
import type { ProposalId, WorkshopId } from '#shared/ids.ts'
import { demo } from './demo.ts'

const proposal = 'rivierenland' as ProposalId

/** A session that is ready to run: Bert leads, Fatima helps, and whoever takes part stands on the guest list. */
export async function seedWorkshop(db: Db, clock: () => number): Promise<void> {
  const guests = demo.people.flatMap(({ name, organisation, roles }) =>
    roles[proposal] === 'partner' || roles[proposal] === 'penholder' ? [{ name, organisation }] : [],
  )
  await planWorkshop(
    { db, clock },
    proposal,
    {
      id: 'werksessie-rivierenland' as WorkshopId,
      title: 'Geestelijke gezondheidszorg in Rivierenland',
      startsAt: clock(),
      size: 'usual',
      guests,
    },
    null,
  )
}
