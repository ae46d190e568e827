import { createSignal, Show, type JSX } from 'solid-js'
import { copyText } from '#client/clipboard.ts'
import { applies } from '#shared/dossier/applies.ts'
import type { RichText } from '#shared/dossier/rich-text.ts'
import { fieldOf } from '#shared/dossier/template.ts'
import { countWords } from '#shared/dossier/words.ts'
import { sectionOfRoot } from '#shared/locks.ts'
import { remarksRoot } from '#shared/talk/places.ts'
import { useSpot } from '#client/fields/spot.ts'
import { beside } from '#client/fields/value-at.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { tray as words } from '#client/words/tray.ts'
import { fields } from '#client/words/fields.ts'
import { talk as talkWords } from '#client/words/talk.ts'
import { trail } from '#client/words/trail.ts'
import { clockOf } from './create-saved-words.ts'
import { sectionOfPath } from './section-of-path.ts'
import { TrayPropose, type TrayProposeProps } from './tray-propose.tsx'
import styles from './panels.module.css'

export interface TrayEntryProps extends TrayProposeProps {
  readonly onMove: () => void
}

/** A text of mine that is not in the dossier: where it belongs, why it is here, and all that can be done with it. */
export function OneTrayEntry(props: TrayEntryProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const talk = useTalk()
  const [dropping, setDropping] = createSignal(false)
  const [note, setNote] = createSignal('')
  const section = () => sectionOfPath(dossier.edition.template, props.entry.path)
  const field = () => fieldOf(section()?.fields ?? [], props.entry.path[2] ?? '')
  const isRemark = () => props.entry.path[0] === remarksRoot
  const where = () => {
    if (isRemark()) return talkWords.tray.where
    const found = section()
    return found ? `${found.letter} · ${field()?.label ?? found.title}` : trail.panel
  }
  /** One long text, in which it can stand again as it is. */
  const isText = () => props.entry.path[1] === 'texts' && props.entry.path.length === 3
  const isClosed = () => dossier.locks()[sectionOfRoot(props.entry.path[0] ?? '')] !== undefined
  /** What is not asked for any more stands nowhere on the page: put there, it would be lost from sight. */
  const isAsked = () => {
    const known = field()
    return known !== undefined && applies(known, beside(dossier.content, props.entry.path))
  }
  const mayPutBack = () => isText() && isAsked() && dossier.deny([...props.entry.path, '-']) === null
  const putBack = (): void => {
    dossier.write.append(props.entry.path, paragraphs(props.entry.text))
    dossier.tray.drop(props.entry.id)
    spot.go(props.entry.path)
  }
  /** About what it was is not known any more: it begins at the section that is open. */
  const writeAgain = (): void => {
    const section = dossier.edition.template.sections[0]
    const place = [dossier.people().find(({ me }) => me)?.place?.[0] ?? section?.id ?? ''] as const
    talk?.setDraft({ place, quote: '', passage: null, text: props.entry.text })
    talk?.ask({ kind: 'draft' })
    dossier.tray.drop(props.entry.id)
  }
  const setAside = (): void => {
    // It goes to another list: the focus would be lost with the button that had it.
    props.onMove()
    dossier.tray.setAside(props.entry.id, !props.entry.later)
  }
  const copy = async () => {
    const done = await copyText(props.entry.text)
    setNote(done ? words.copied : words.notCopied)
    announcer.say(note())
  }
  return (
    <article class={styles.entry}>
      <p class={styles.entryHead}>
        <b>{where()}</b>
        <span class={styles.soft}>
          {words.typed(clockOf(props.entry.at), fields.wordCount(countWords(props.entry.text)))}
        </span>
      </p>
      <p class={styles.soft}>{words.because[props.entry.because]}</p>
      <p class={styles.text} tabIndex={0}>
        {props.entry.text}
      </p>
      <Show when={mayPutBack()}>
        <Show when={props.entry.because === 'locked' && !isClosed()}>
          <p>{words.isOpen}</p>
        </Show>
        <Button look="primary" wide onClick={putBack}>
          {words.putBack}
        </Button>
      </Show>
      <Show when={isRemark() && talk && talk.denial() === null && !talk.draft()}>
        <Button look="primary" wide onClick={writeAgain}>
          {talkWords.tray.putBack}
        </Button>
      </Show>
      <TrayPropose entry={props.entry} proposal={props.proposal} />
      <div class={styles.acts}>
        <Button look="secondary" icon="copy" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button look="neutral" onClick={setAside}>
          {props.entry.later ? words.takeUp : words.later}
        </Button>
        <Show when={!isRemark()}>
          <Button onClick={() => spot.go(props.entry.path)}>{words.go}</Button>
        </Show>
        <Button look="danger" onClick={() => setDropping(true)}>
          {words.drop}
        </Button>
      </div>
      <Show when={note()}>
        <p class={styles.soft}>{note()}</p>
      </Show>
      <Show when={isText() && isClosed() && !mayPutBack()}>
        <p class={styles.soft}>{words.whenOpen}</p>
      </Show>
      <ConfirmDialog
        open={dropping()}
        onClose={() => setDropping(false)}
        title={words.dropTitle}
        description={words.dropText}
        act={words.drop}
        keep={words.keep}
        danger
        onAct={() => {
          setDropping(false)
          dossier.tray.drop(props.entry.id)
        }}
      />
    </article>
  )
}

const paragraphs = (text: string): RichText => ({
  type: 'doc',
  content: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
})
