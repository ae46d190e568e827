import type { JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { dossierHref } from './hrefs.ts'
import { Note } from './note.tsx'

/** What was frozen does not change any more; the way to it. */
export function FrozenNote(props: { readonly proposal: string; readonly version: number }): JSX.Element {
  return (
    <Note
      icon="snowflake"
      calm
      title={words.frozen.title(props.version)}
      text={words.frozen.text(props.version)}
      action={
        props.version > 0 ? (
          <Button size={28} look="secondary" href={`${dossierHref(props.proposal)}/versie/${props.version}`}>
            {words.frozen.open(props.version)}
          </Button>
        ) : undefined
      }
    />
  )
}
