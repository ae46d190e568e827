import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js'
import { fieldPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, type FieldOf, type Section } from '#shared/dossier/template.ts'
import { bodiesOf, decides, type Body } from '#shared/governance/bodies.ts'
import { createRowIds } from '#client/fields/create-row-ids.ts'
import { focusInside } from '#client/fields/focus.ts'
import { isWithin, useSpot } from '#client/fields/spot.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { governance as words } from '#client/words/governance.ts'

/** The bodies on the page, and which one is laid open. */
export interface Bodies {
  readonly field: FieldOf<'list'>
  readonly path: Path
  readonly ids: Accessor<readonly string[]>
  readonly body: (id: string) => Body | undefined
  readonly name: (id: string) => string
  /** What it is there for; `open` as long as it has no rule to decide by. */
  readonly kind: (id: string) => BodyKind
  readonly rule: (id: string) => string
  readonly rowPath: (id: string) => Path
  readonly chosen: Accessor<string | null>
  readonly choose: (id: string | null) => void
  readonly mayAdd: Accessor<boolean>
  readonly add: () => void
  readonly mayMove: (id: string) => boolean
  readonly move: (id: string, by: -1 | 1) => void
}

export type BodyKind = 'decides' | 'executes' | 'advises' | 'open'

export function createBodies(section: Section): Bodies {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const field = bodiesField(section)
  const path = fieldPath(section.id, field)
  const ids = createRowIds(() => path)
  const byId = createMemo(() => new Map(bodiesOf(dossier.content).map((body) => [body.id as string, body])))
  const [wanted, choose] = createSignal<string | null>(null)
  const chosen = createMemo(() => ids().find((id) => id === wanted()) ?? null)
  const rowPath = (id: string): Path => [...path, id]
  const name = (id: string) => byId().get(id)?.name || words.nameless

  createEffect(
    on(spot.target, (target) => {
      const id = isWithin(path, target) ? target?.[path.length] : undefined
      if (id !== undefined) choose(id)
    }),
  )
  return {
    field,
    path,
    ids,
    body: (id) => byId().get(id),
    name,
    kind: (id) => kindOf(byId().get(id), dossier.edition.groups.working),
    rule: (id) => ruleOf(byId().get(id), field),
    rowPath,
    chosen,
    choose,
    mayAdd: () => dossier.deny(rowPath('-')) === null,
    add: () => {
      const id = dossier.write.add(path, field.fields)
      choose(id)
      focusInside(rowPath(id))
    },
    mayMove: (id) => ids().length > 1 && dossier.deny([...rowPath(id), 'order']) === null,
    move: (id, by) => {
      const to = ids().indexOf(id) + by
      if (to < 0 || to >= ids().length) return
      dossier.write.move(rowPath(id), by)
      announcer.say(words.moved(name(id), to + 1))
    },
  }
}

function bodiesField(section: Section): FieldOf<'list'> {
  const field = fieldOf(section.fields, 'bodies')
  if (field?.kind !== 'list') throw new Error(`${section.id} has no bodies`)
  return field
}

/** A core team decides how it works, but is there to get things done. */
function kindOf(body: Body | undefined, working: readonly string[]): BodyKind {
  if (!body || body.decisionRule === '') return 'open'
  if (!decides(body)) return 'advises'
  return working.includes(body.type) ? 'executes' : 'decides'
}

function ruleOf(body: Body | undefined, field: FieldOf<'list'>): string {
  const rules = fieldOf(field.fields, 'decisionRule')
  const rule = rules?.kind === 'choice' ? labelOf(rules.options, body?.decisionRule) : ''
  const qualified = body?.decisionRule === 'gekwalificeerde_meerderheid' && body.majority !== null
  return qualified ? words.majority(rule, body.majority) : rule || words.nothing
}
