import type { SceneView } from '#shared/workshop/scene-views.ts'

/** The step, and nothing of the dossier: what a beamer draws until it is told more. */
export const bareScene: SceneView = {
  kind: 'step',
  page: 0,
  mode: 'follow',
  table: null,
  section: null,
  budget: null,
  engagements: null,
  tables: null,
  thanks: null,
}
