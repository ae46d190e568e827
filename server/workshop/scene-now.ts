import { stepAt } from '#shared/workshop/draaiboek.ts'
import type { Session } from '#shared/workshop/session.ts'
import type { SceneKind } from '#shared/workshop/step.ts'

/** The scene of this moment: the step's own, unless whoever leads holds or chose another. */
export function sceneNow(session: Session): SceneKind {
  const { mode, scene } = session.beamer
  if (mode === 'black') return 'black'
  if (mode === 'chosen' || mode === 'hold') return scene
  if (session.state === 'draft' || session.state === 'lobby') return 'lobby'
  if (session.state === 'closed' || session.state === 'sealed') return 'thanks'
  if (session.state === 'paused') return 'break'
  if (session.focus?.kind === 'section') return 'section'
  return stepAt(session.draaiboek, session.run.step)?.scene ?? 'draaiboek'
}
