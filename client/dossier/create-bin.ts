import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { binOf, type Binned } from '#shared/dossier/bin.ts'
import { useDossier } from '#client/sync/dossier.ts'

/** What was taken out is seldom what somebody types in: it may show a moment later. In ms. */
const pause = 200

/** All that is in the bin, as the document now has it. */
export function createBin(): Accessor<readonly Binned[]> {
  const dossier = useDossier()
  const [bin, setBin] = createSignal<readonly Binned[]>([], { equals: same })
  createEffect(
    on([dossier.live, dossier.ready], ([{ doc }]) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = (): void => void setBin((before) => keeping(before, binOf(doc, dossier.edition.template)))
      const changed = (): void => {
        clearTimeout(timer)
        timer = setTimeout(look, pause)
      }
      doc.on('update', changed)
      onCleanup(() => {
        doc.off('update', changed)
        clearTimeout(timer)
      })
      look()
    }),
  )
  return bin
}

/** A row that was removed at the same moment is the same thing: a list of them leaves alone who stands in it. */
const keeping = (before: readonly Binned[], after: readonly Binned[]): readonly Binned[] =>
  after.map((entry) => before.find(({ row, at }) => row.id === entry.row.id && at === entry.at) ?? entry)

const same = (a: readonly Binned[], b: readonly Binned[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
