import { totalMinutes } from '#shared/workshop/draaiboek.ts'
import { paused } from './decide/run.ts'
import type { Venue } from './venue.ts'

/**
 * A session that nobody closed pauses by itself so long (ms) after its planned end, or after somebody went on with it;
 * it never ends by itself.
 */
export const restAfter = 12 * 3600 * 1000

/** Whether it does so now. */
export async function rest({ sitting }: Pick<Venue, 'sitting'>, now: number): Promise<boolean> {
  const { state, movedAt, startsAt, draaiboek } = sitting.session
  const end = Math.max(startsAt + totalMinutes(draaiboek) * 60_000, movedAt)
  if (state !== 'live' || now < end + restAfter) return false
  return sitting.do({
    by: null,
    decide: (session) => ({
      decision:
        session.state === 'live'
          ? {
              drafts: [
                { event: { type: 'session.moved', to: 'paused', bySelf: true } },
                { event: { type: 'clock.set', clock: paused(session.run.clock, now) } },
              ],
              made: null,
              effects: [],
            }
          : null,
      answer: () => session.state === 'live',
    }),
  })
}
