import { createSignal, For, Show, type JSX } from 'solid-js'
import { useSpot } from '#client/fields/spot.ts'
import { beside, valueAt } from '#client/fields/value-at.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { besideIdea as words } from '#client/words/trail.ts'
import type { Question } from '#shared/call/edition.ts'
import { isFilled } from '#shared/checks/presence.ts'
import { applies } from '#shared/dossier/applies.ts'
import type { SectionContent } from '#shared/dossier/content.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { fieldPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf, type Field } from '#shared/dossier/template.ts'
import styles from './idea-panel.module.css'

export interface TakeOverProps {
  readonly question: Question
  readonly answers: SectionContent
}

interface Place {
  readonly field: Field
  readonly path: Path
}

/** Copies an answer into the proposal: where the call says it belongs, under what stands there already. */
export function TakeOver(props: TakeOverProps): JSX.Element {
  const dossier = useDossier()
  const places = (): readonly Place[] =>
    (props.question.into ?? []).flatMap((target) => {
      const section = sectionOf(dossier.edition.template, target.section)
      const field = section && fieldOf(section.fields, target.field)
      return field?.kind === 'rich' ? [{ field, path: fieldPath(target.section, field) }] : []
    })
  const text = () => props.answers.texts[props.question.id]
  return (
    <Show when={text() && !isBlank(text()!)}>
      <div class={styles.acts}>
        <For each={places()}>{(place) => <TakeInto {...props} place={place} />}</For>
      </div>
    </Show>
  )
}

function TakeInto(props: TakeOverProps & { readonly place: Place }): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const [asking, setAsking] = createSignal(false)
  const [taken, setTaken] = createSignal(false)
  const [undoable, setUndoable] = createSignal(false)
  const label = () => props.place.field.label
  const notYet = (): string | undefined => {
    const denial = dossier.deny([...props.place.path, '-'])
    if (denial) return denial === 'locked' ? words.notNow.locked : words.notNow.denied
    const here = applies(props.place.field, beside(dossier.content, props.place.path))
    return here ? undefined : words.notNow.applies
  }
  const take = () => {
    const text = props.answers.texts[props.question.id]
    setAsking(false)
    if (!text || notYet() !== undefined) return
    // A picture belongs to where it was put.
    const content = text.content.filter(({ type }) => type !== 'image')
    dossier.write.append(props.place.path, { ...text, content })
    setTaken(true)
    offerUndo()
    announcer.say(words.taken(label()))
    spot.go(props.place.path)
  }
  /** Only until I do something else: one step back would then take that away instead. */
  const offerUndo = () => {
    const { doc } = dossier.live()
    const look = (_bytes: Uint8Array, _origin: unknown, _doc: unknown, { local }: { local: boolean }) => {
      if (!local) return
      setUndoable(false)
      doc.off('update', look)
    }
    setUndoable(true)
    doc.on('update', look)
  }
  const undo = () => {
    dossier.undo.undo()
    setTaken(false)
    announcer.say(words.undone)
  }
  return (
    <>
      <Show
        when={!taken()}
        fallback={
          <p class={styles.done}>
            <Icon name="check" size={14} />
            {words.taken(label())}
            <Show when={undoable()}>
              <TextLink onClick={undo}>{words.undo}</TextLink>
            </Show>
          </p>
        }
      >
        <Button
          look="secondary"
          size={28}
          icon="copy"
          notYet={notYet()}
          onClick={() => (isFilled(valueAt(dossier.content, props.place.path)) ? setAsking(true) : take())}
        >
          {words.take(label())}
        </Button>
      </Show>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={words.full.title(label())}
        description={words.full.text}
        act={words.full.act}
        keep={words.full.keep}
        onAct={take}
      />
    </>
  )
}
