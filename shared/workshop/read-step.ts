import { asStepId, asStreamId } from '#shared/ids.ts'
import { cardKinds, namings } from './cards.ts'
import { targets } from './harvest.ts'
import { id, kinds, line, list, oneOf, orNull, shape, whole, type Read } from './read-value.ts'
import { consentActs, pollScales, sceneKinds, type Activity, type Step } from './step.ts'

const stream = id(asStreamId)

const activity: Read<Activity> = kinds({
  listen: { notes: orNull(stream) },
  write: {
    stream,
    kinds: list(oneOf(cardKinds), 3, 1),
    naming: oneOf(namings),
    scope: oneOf(['room', 'table']),
    sight: oneOf(['hidden', 'open']),
    most: orNull(whole(1, 20)),
  },
  cluster: { stream, by: oneOf(['leads', 'scribes']) },
  vote: {
    stream,
    budget: whole(1, 20),
    mostPerCard: whole(1, 20),
    per: oneOf(['person', 'organisation']),
  },
  result: { stream },
  break: { harvests: orNull(stream) },
  tablework: {},
  engagements: { seconds: whole(10, 600) },
  poll: { scale: oneOf(pollScales) },
  consent: { act: oneOf(consentActs) },
  sweep: {},
  checkout: {},
})

/** A step as the editor of the draaiboek sends it. */
export const readStep: Read<Step> = shape({
  id: id(asStepId),
  part: line(80, 0),
  title: line(80),
  question: line(160, 0),
  instructions: list(line(120), 3),
  minutes: whole(1, 240),
  fixedAt: orNull(whole(0, 24 * 60)),
  activity,
  scene: oneOf(sceneKinds),
  target: orNull(oneOf(targets)),
  sections: list(
    shape({
      section: line(40),
      use: kinds({
        open: {},
        tables: { tables: list(whole(1, 40), 40, 1) },
        facilitators: {},
        locked: {},
      }),
    }),
    20,
  ),
})
