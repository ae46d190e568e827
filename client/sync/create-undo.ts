import { createSignal } from 'solid-js'
import type * as Y from 'yjs'
import type { Undo } from './dossier.ts'

export interface FollowingUndo extends Undo {
  readonly follow: (manager: Y.UndoManager) => () => void
}

/** `may`: nothing is undone in a dossier I may not write in. */
export function createUndo(may: () => boolean): FollowingUndo {
  const [manager, setManager] = createSignal<Y.UndoManager>()
  const [turn, setTurn] = createSignal(0)
  const told = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const
  return {
    undo: () => void (may() && manager()?.undo()),
    redo: () => void (may() && manager()?.redo()),
    canUndo: () => turn() >= 0 && may() && (manager()?.canUndo() ?? false),
    canRedo: () => turn() >= 0 && may() && (manager()?.canRedo() ?? false),
    follow: (next) => {
      const look = (): void => void setTurn((turns) => turns + 1)
      for (const name of told) next.on(name, look)
      setManager(next)
      look()
      return () => told.forEach((name) => next.off(name, look))
    },
  }
}
