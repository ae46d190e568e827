import type { Path } from '#shared/dossier/schema.ts'
import { levelPath, markPath, reasonPath } from '#shared/dossier/trail-marks.ts'

/** What the region thinks of its own answers, for three of the criteria. */
export const trail: readonly (readonly [path: Path, words: string])[] = [
  [levelPath('C1.1'), 'strong'],
  [reasonPath('C1.1'), 'De dertien gemeenten overleggen al jaren en vallen samen met de regio.'],
  [levelPath('C1.4'), 'strong'],
  [reasonPath('C1.4'), 'De verdeelsleutel en het overleg blijven bestaan na het project.'],
  [markPath('C1.4', ['added-value', 'texts', 'potential']), ''],
  [levelPath('C2.1'), 'sufficient'],
  [reasonPath('C2.1'), 'Wie moet beslissen zei ja. Eén engagement wordt nog in het college bevestigd.'],
]
