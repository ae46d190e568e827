import type { ReportHead } from '#shared/workshop/report.ts'
import { personAt } from '../decide/people.ts'
import { remarksFor } from '../decide/record.ts'
import type { Stamped } from '../events.ts'
import { namesUntil } from '../erase-names.ts'
import type { ReportParts } from './report.ts'

/** What it is the report of, when, who led, and of which log and dossier exactly. */
export function headOf({ session, events, about, dossierHash, keepDays, hash }: ReportParts): ReportHead {
  const moved = (to: string): number | null =>
    events.find(({ event }) => event.type === 'session.moved' && event.to === to)?.at ?? null
  const endedAt = moved('closed')
  const passed = events.flatMap(({ at, event }) => (event.type === 'stokje.passed' ? [{ at, event }] : []))
  return {
    title: session.title,
    region: about.region,
    fictional: about.fictional,
    startsAt: session.startsAt,
    startedAt: moved('live'),
    endedAt,
    state: session.state,
    stokje: passed.map(({ at, event }, index) => ({
      name: personAt(session, event.to)?.name ?? '',
      from: at,
      to: passed[index + 1]?.at ?? endedAt,
    })),
    lastSeq: session.rev,
    logHash: hashOf(events, hash),
    dossierHash,
    remarksUntil: endedAt === null ? null : endedAt + remarksFor,
    namesUntil: namesUntil(session.startsAt, keepDays),
  }
}

/** Of what is kept for good: who wrote without a name is not in it, and forgetting that changes nothing. */
function hashOf(events: readonly Stamped[], hash: (text: string) => string): string {
  return events.reduce(
    (before, { seq, at, by, onBehalfOf, secret, event }) =>
      hash(JSON.stringify([before, seq, at, secret ? null : by, secret ? null : onBehalfOf, event])),
    '',
  )
}
