import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import * as Y from 'yjs'
import type { Dossier } from '#client/sync/dossier.ts'
import { at } from '#shared/dossier/write.ts'
import { lettersOf, type Letters } from '#shared/talk/passage.ts'
import type { Thread } from '#shared/talk/read.ts'

/** After so many ms without a letter: a passage that is being written in need not be found at every one. */
const pause = 250

/** Where the passages of remarks stand in the text as it is now; `null` for one of which nothing is left. */
export function createPassages(
  dossier: Dossier,
): (thread: Pick<Thread, 'place' | 'passage'>) => Letters | null {
  const [turn, setTurn] = createSignal(0)
  createEffect(
    on(dossier.live, ({ doc }) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => setTurn((before) => before + 1), pause)
      }
      doc.on('update', look)
      onCleanup(() => {
        clearTimeout(timer)
        doc.off('update', look)
      })
    }),
  )
  return ({ place, passage }) => {
    turn()
    const text = passage === null ? null : at(dossier.live().doc, place)
    return passage !== null && text instanceof Y.XmlFragment ? lettersOf(text, passage) : null
  }
}
