import { createMemo, createSignal, type Accessor } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { DossierContent } from '#shared/dossier/content.ts'
import { referableAt } from '#shared/dossier/referables.ts'
import { usesOf, type Use } from '#shared/dossier/uses.ts'
import { removedKey, type Path } from '#shared/dossier/schema.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { fields as words } from '#client/words/fields.ts'
import { referentsOf, type Referent } from './referents.ts'
import { useSurroundings } from './surroundings.ts'

/** What happens to the places that point at a row that goes. */
export type Fate = 'leave' | 'clear' | 'move'

export interface Removal {
  /** Places that I may change. */
  readonly open: Accessor<readonly Use[]>
  /** Places that somebody else would have to change. */
  readonly stuck: Accessor<readonly Use[]>
  /** Something of its own goes along. */
  readonly along: Accessor<boolean>
  readonly others: Accessor<readonly Referent[]>
  readonly fate: Accessor<Fate>
  readonly choose: (fate: Fate) => void
  readonly target: Accessor<string>
  readonly aim: (id: string) => void
  /** Does it, unless something is still to be chosen. */
  readonly act: () => boolean
}

/** Taking a row out, and deciding at that moment what becomes of whatever pointed at it. */
export function createRemoval(path: Accessor<Path>, asked: Accessor<boolean>): Removal {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  const [fate, choose] = createSignal<Fate>('leave')
  const [target, aim] = createSignal('')
  const id = () => path().at(-1) ?? ''
  const uses = createMemo<readonly Use[]>(() => {
    if (!asked()) return []
    // Looked at once, when somebody asks: to follow the whole dossier for it would be dear.
    return usesOf(unwrap(dossier.content) as DossierContent, dossier.edition.template, id())
  })
  const pointing = () => uses().filter(({ kind }) => kind !== 'along')
  const open = () => pointing().filter((use) => dossier.deny(use.path) === null)
  const others = () => {
    const kind = referableAt(path())
    if (!asked() || kind === null) return []
    return referentsOf(kind, dossier.content, surroundings.regions, words.nameless).filter(
      (one) => one.id !== id(),
    )
  }
  return {
    open,
    stuck: () => pointing().filter((use) => dossier.deny(use.path) !== null),
    along: () => uses().some(({ kind }) => kind === 'along'),
    others,
    fate,
    choose,
    target,
    aim,
    act() {
      if (open().length === 0 || fate() === 'leave') dossier.write.remove(path())
      else if (fate() === 'clear') dossier.write.remove(path(), { uses: open(), to: null })
      else if (target() === '') return false
      else dossier.write.remove(path(), { uses: open(), to: target() })
      return true
    },
  }
}

/** Taking a row out is marking it, and that is a right of its own. */
export const removalPath = (path: Path): Path => [...path, removedKey]
