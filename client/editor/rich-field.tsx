import { createMemo, createSignal, Show, splitProps, type JSX } from 'solid-js'
import * as Y from 'yjs'
import { useDossier, type Live } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import { useFiles } from '#client/files/files.ts'
import { Field, frameProps, type FieldFrame, type FieldWiring } from '#client/ui/field.tsx'
import { WordCounter } from '#client/ui/word-counter.tsx'
import { editor as words } from '#client/words/editor.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { countTextWords } from '#shared/dossier/words.ts'
import { at } from '#shared/dossier/write.ts'
import { aboutPlace } from './chosen-letters.ts'
import { createEditor } from './create-editor.ts'
import { createFieldFocus } from './create-field-focus.ts'
import { createText } from './create-text.ts'
import { takeSelection } from './take-selection.ts'
import { RichView } from './rich-view.tsx'
import { Toolbar } from './toolbar.tsx'
import { Writers } from './writers.tsx'
import styles from './rich-field.module.css'

export interface RichFieldProps extends FieldFrame {
  readonly path: Path
  /** How many words it may hold; without it nothing is counted. */
  readonly words?: number | undefined
  /** Reading only, also where I might write. */
  readonly readOnly?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly onFocus?: (() => void) | undefined
  readonly onBlur?: (() => void) | undefined
}

/** A text that several people write in at once. Who may not write gets the words alone, without an editor. */
export function RichField(props: RichFieldProps): JSX.Element {
  const dossier = useDossier()
  const [frame, own] = splitProps(props, frameProps)
  const live = createMemo(() => (dossier.ready() ? dossier.live() : null))
  const fragment = createMemo(() => {
    const place = live() && at((live() as Live).doc, own.path)
    return place instanceof Y.XmlFragment ? place : null
  })
  const text = createText(fragment)
  /** Letters stand deeper than the text that holds them. */
  const mayWrite = () => !own.readOnly && dossier.deny([...own.path, '-']) === null

  return (
    <Field {...frame} group>
      {(wiring) => (
        <Show when={fragment()} keyed fallback={<div class={styles.opening} aria-hidden="true" />}>
          {(source) => (
            <Show when={mayWrite()} fallback={<RichView text={text()} id={wiring.id} />}>
              <Writing
                {...own}
                label={frame.label}
                wiring={wiring}
                fragment={source}
                live={live() as Live}
                count={countTextWords(text())}
              />
            </Show>
          )}
        </Show>
      )}
    </Field>
  )
}

interface WritingProps extends RichFieldProps {
  readonly wiring: FieldWiring
  readonly fragment: Y.XmlFragment
  readonly live: Live
  readonly count: number
}

function Writing(props: WritingProps): JSX.Element {
  const dossier = useDossier()
  const files = useFiles()
  const talk = useTalk()
  const [linking, setLinking] = createSignal(false)
  const [picturing, setPicturing] = createSignal<File | 'choose' | null>(null)
  const focus = createFieldFocus({
    enter: () => {
      props.live.undoManager.stopCapturing()
      dossier.goTo(props.path)
      props.onFocus?.()
    },
    leave: () => {
      setLinking(false)
      setPicturing(null)
      dossier.goTo(null)
      props.onBlur?.()
    },
    holds: () => picturing() !== null,
  })
  const counter = () => `${props.wiring.id}-words`
  let text: HTMLElement | undefined
  const live = createEditor({
    // eslint-disable-next-line solid/reactivity -- a new text mounts a new editor
    fragment: props.fragment,
    // eslint-disable-next-line solid/reactivity
    live: props.live,
    undo: dossier.undo,
    files,
    onPicture: (file) => {
      setLinking(false)
      setPicturing(file)
    },
    element: () => text as HTMLElement,
    placeholder: () => props.placeholder ?? words.placeholder,
    attributes: () => ({
      class: styles.text ?? '',
      id: props.wiring.id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': props.label,
      'aria-required': String(props.wiring.required),
      'aria-invalid': String(props.wiring.invalid),
      'aria-describedby': [props.wiring.describedBy, props.words && counter()].filter(Boolean).join(' '),
      'data-letters': '',
      lang: 'nl-BE',
      spellcheck: 'true',
    }),
  })
  const remark = (): void => {
    const about = aboutPlace(props.live.doc, props.path, text ?? null)
    talk?.setDraft({ ...about, text: talk.draft()?.text ?? '' })
    talk?.ask({ kind: 'draft' })
  }
  const keys = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase()
    const wanted = key === 'k' && !event.shiftKey ? 'link' : key === 'i' && event.shiftKey ? 'image' : null
    if (!(event.ctrlKey || event.metaKey) || !wanted || (wanted === 'image' && !files)) return
    event.preventDefault()
    const view = live.editor()?.view
    if (view) takeSelection(view)
    setLinking(wanted === 'link')
    setPicturing(wanted === 'image' ? 'choose' : null)
  }

  return (
    <div
      class={styles.box}
      data-focused={focus.inside() ? '' : undefined}
      data-invalid={props.wiring.invalid ? '' : undefined}
      onPointerDown={() => focus.press()}
      onFocusIn={() => focus.enter()}
      onFocusOut={(event) => focus.leave(event)}
      onKeyDown={keys}
    >
      <Show when={focus.settled() && live.editor()} keyed>
        {(editor) => (
          <Toolbar
            live={live}
            editor={editor}
            undo={dossier.undo}
            controls={props.wiring.id}
            linking={linking()}
            onRemark={talk && talk.denial() === null ? remark : undefined}
            onLinking={(open) => {
              setLinking(open)
              setPicturing(null)
            }}
            picturing={picturing()}
            onPicturing={(what) => {
              setPicturing(what)
              setLinking(false)
            }}
          />
        )}
      </Show>
      <div ref={(element) => (text = element)} />
      <div class={styles.footer}>
        <Writers people={dossier.inside(props.path)} />
        <Show when={props.words}>
          {(limit) => <WordCounter count={props.count} limit={limit()} id={counter()} />}
        </Show>
      </div>
    </div>
  )
}
