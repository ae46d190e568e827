import { createMemo, type JSX } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { fields as words, listed } from '#client/words/fields.ts'
import { mentionsOf } from './mentions.ts'

export interface RemoveRowProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly path: Path
  readonly name: string
  /** Gets the focus once the row is gone. */
  readonly homeId: string
}

/** Asks, and says what will point at nothing. */
export function RemoveRow(props: RemoveRowProps): JSX.Element {
  const dossier = useDossier()
  const consequence = createMemo(() => {
    if (!props.open) return ''
    const id = props.path.at(-1) ?? ''
    const mentions = mentionsOf(dossier.content, dossier.edition.template, id)
    if (mentions.length === 0) return words.removeFree
    const names = mentions.map((mention) => words.mention(mention.section, mention.name))
    return words.removeMentioned(listed(names), names.length === 1)
  })
  const home = () => document.getElementById(props.homeId)
  return (
    <ConfirmDialog
      open={props.open}
      onClose={() => props.onClose()}
      title={words.removeTitle(props.name)}
      description={consequence()}
      act={words.removeAct}
      keep={words.keepAct}
      danger
      returnTo={home}
      onAct={() => {
        props.onClose()
        dossier.write.remove(props.path)
        home()?.focus()
      }}
    />
  )
}
