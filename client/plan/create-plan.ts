import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js'
import { funderOf } from '#shared/call/funder.ts'
import { fieldPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, type FieldOf, type Section } from '#shared/dossier/template.ts'
import type { Step } from '#shared/plan/steps.ts'
import { timelinePlan, type TimelinePlan } from '#shared/plan/timeline.ts'
import { createRowIds } from '#client/fields/create-row-ids.ts'
import { focusInside } from '#client/fields/focus.ts'
import { isWithin, useSpot } from '#client/fields/spot.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { plan as words } from '#client/words/plan.ts'

/** The steps on the page: what they are now, which one is laid open, and what can be done with them. */
export interface Plan {
  /** Who pays for some of the steps, as a column calls it: `Labo`. */
  readonly funder: string
  readonly field: FieldOf<'list'>
  readonly path: Path
  readonly ids: Accessor<readonly string[]>
  readonly timeline: Accessor<TimelinePlan>
  readonly step: (id: string) => Step | undefined
  /** From 1, as people count. */
  readonly number: (id: string) => number
  readonly name: (id: string) => string
  readonly rowPath: (id: string) => Path
  readonly chosen: Accessor<string | null>
  readonly choose: (id: string | null) => void
  readonly mayAdd: Accessor<boolean>
  readonly add: () => void
  readonly mayMove: (id: string) => boolean
  readonly move: (id: string, by: -1 | 1) => void
}

export function createPlan(section: Section): Plan {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const field = listIn(section, 'steps')
  const path = fieldPath(section.id, field)
  const ids = createRowIds(() => path)
  const timeline = createMemo(() => timelinePlan(dossier.content))
  const byId = createMemo(() => new Map(timeline().steps.map((step) => [step.id as string, step])))
  const [wanted, choose] = createSignal<string | null>(null)
  const rowPath = (id: string): Path => [...path, id]
  const number = (id: string) => ids().indexOf(id) + 1
  const title = (id: string) => byId().get(id)?.title || words.nameless

  createEffect(
    on(spot.target, (target) => {
      const id = isWithin(path, target) ? target?.[path.length] : undefined
      if (id !== undefined) choose(id)
    }),
  )
  const chosen = createMemo(() => ids().find((id) => id === wanted()) ?? null)
  return {
    funder: funderOf(dossier.edition),
    field,
    path,
    ids,
    timeline,
    step: (id) => byId().get(id),
    number,
    name: (id) => words.name(number(id), title(id)),
    rowPath,
    chosen,
    choose,
    mayAdd: () => dossier.deny(rowPath('-')) === null,
    add: () => {
      const id = dossier.write.add(path, field.fields)
      choose(id)
      focusInside([...rowPath(id), 'title'])
    },
    mayMove: (id) => dossier.deny([...rowPath(id), 'order']) === null,
    move: (id, by) => {
      const to = number(id) + by
      if (to < 1 || to > ids().length) return
      dossier.write.move(rowPath(id), by)
      announcer.say(words.moved(title(id), to))
    },
  }
}

/** The template of a section with a page of its own has the lists that page is about. */
export function listIn(section: Section, id: string): FieldOf<'list'> {
  const field = fieldOf(section.fields, id)
  if (field?.kind !== 'list') throw new Error(`${section.id} has no list ${id}`)
  return field
}
