import { sourceKey } from '#shared/workshop/cards.ts'
import { landing, type Fate, type Harvest } from '#shared/workshop/harvest.ts'
import { keptKey, type Session } from '#shared/workshop/session.ts'
import { promisesSection } from '#shared/locks.ts'
import type { StepId } from '#shared/ids.ts'

/**
 * A section went back to how it stood when a step began: so do the promises in it, and what the cards say of where
 * they are. What somebody took back stays taken back.
 */
export function backTo(
  session: Session,
  { section, step, round }: { readonly section: string; readonly step: StepId; readonly round: number },
): Session {
  const then = session.kept[keptKey({ step, round })]
  if (!then) return session
  const touched = Object.values(session.harvests).filter(({ target }) => landing[target] === section)
  const harvests: Session['harvests'] = {
    ...session.harvests,
    ...Object.fromEntries(touched.map((one) => [one.id, stood(one, then.harvests[one.id])])),
  }
  const placed = new Set(
    Object.values(harvests).flatMap(({ source, state }) =>
      state.kind === 'placed' ? sourceKey(source) : [],
    ),
  )
  const fates: Record<string, Fate> = { ...session.fates }
  for (const { source } of touched) {
    const key = sourceKey(source)
    if (placed.has(key)) fates[key] = 'dossier'
    else if (fates[key] === 'dossier') fates[key] = 'open'
  }
  return {
    ...session,
    harvests,
    fates,
    engagements: section === promisesSection ? promisesThen(session, then.engagements) : session.engagements,
  }
}

/** Rows that were made since are in the bin: their card has no place again. What waited goes on waiting. */
const stood = (now: Harvest, then: Harvest | undefined): Harvest =>
  then
    ? { ...now, state: then.state }
    : now.state.kind === 'placed'
      ? { ...now, state: { kind: 'undone' } }
      : now

function promisesThen({ engagements }: Session, then: Session['engagements']): Session['engagements'] {
  const gone = engagements.filter(({ state }) => state === 'withdrawn')
  const ids = new Set(gone.map(({ id }) => id))
  return [...then.filter(({ id }) => !ids.has(id)), ...gone]
}
