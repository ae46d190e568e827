import { may, type Actor, type Denial, type Phase } from '#shared/access.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { readSettledKey, remarksRoot, settledRoot, speakerOfRemark } from './places.ts'

/**
 * May this person write at this place of the remarks? Everybody writes under their own name only, and that of the
 * organisation they speak for at this moment. That something was settled, whoever may remark takes back.
 */
export function mayRemarkAt(
  actor: Actor | null,
  [root, key = '', ...deeper]: Path,
  act: 'insert' | 'delete',
  phase: Phase,
): Denial | null {
  const denial = may(actor, 'talk', phase)
  if (denial || !actor) return denial
  if (deeper.length > (root === remarksRoot ? 1 : 0)) return 'skeleton'
  const by = root === settledRoot ? readSettledKey(key)?.by : root === remarksRoot && speakerOfRemark(key)
  if (!by) return 'skeleton'
  if (root === settledRoot && act === 'delete') return null
  return by.person === actor.person && by.organisation === actor.organisation ? null : 'not-yours'
}
