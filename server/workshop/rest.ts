import { totalMinutes } from '#shared/workshop/draaiboek.ts'
import { paused } from './decide/run.ts'
import type { Venue } from './venue.ts'

/** A session that nobody closed pauses by itself so long (ms) after its planned end; it never ends by itself. */
export const restAfter = 12 * 3600 * 1000

export async function rest({ sitting }: Pick<Venue, 'sitting'>, now: number): Promise<void> {
  const { state, startsAt, draaiboek } = sitting.session
  if (state !== 'live' || now < startsAt + totalMinutes(draaiboek) * 60_000 + restAfter) return
  await sitting.do({
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
      answer: () => null,
    }),
  })
}
