import { Show, type JSX } from 'solid-js'
import { aboutPlace } from '#client/editor/chosen-letters.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import { Button } from '#client/ui/button.tsx'
import { talk as words } from '#client/words/talk.ts'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import type { About } from '#shared/talk/write.ts'
import { domId } from './spot.ts'
import styles from './mark-menu.module.css'

export interface RemarkActProps {
  readonly path: Path
  /** What is remarked on, as the page calls it. */
  readonly name: string
  /** Only the sign: among the acts of a row. */
  readonly bare?: boolean | undefined
}

/** Begins a remark on a text or a row, also where one may not write; a chosen passage goes with it. */
export function RemarkAct(props: RemarkActProps): JSX.Element {
  const dossier = useDossier()
  const talk = useTalk()
  let about: About | null = null
  const remember = (): void => {
    about = aboutPlace(dossier.live().doc, props.path, document.getElementById(domId(props.path)))
  }
  const begin = (): void => {
    if (!about) remember()
    if (about) talk?.setDraft({ ...about, text: talk.draft()?.text ?? '' })
    about = null
    talk?.ask({ kind: 'draft' })
  }
  return (
    <Show when={talk && talk.denial() === null}>
      {/* Before the press moves the selection away. */}
      <span class={styles.menu} on:pointerdown={remember} on:keydown={remember}>
        <Button
          look="quiet"
          size={28}
          icon="comment"
          label={words.actAt(props.name)}
          aria-label={words.actAt(props.name)}
          onMouseDown={stay}
          onClick={begin}
        >
          {props.bare ? undefined : words.act}
        </Button>
      </span>
    </Show>
  )
}

/** The text above keeps the focus until the click: its toolbar would go, and this button move away from under it. */
const stay = (event: MouseEvent): void => event.preventDefault()

/** How many remarks wait at this very place, and the way to them. */
export function RemarkCount(props: RemarkActProps): JSX.Element {
  const talk = useTalk()
  const count = () =>
    talk?.threads().filter(({ place, settled }) => !settled && pathKey(place) === pathKey(props.path))
      .length ?? 0
  return (
    <Show when={count() > 0}>
      <button
        type="button"
        class={styles.remarks}
        aria-label={words.countAt(count(), props.name)}
        onMouseDown={stay}
        onClick={() => talk?.ask({ kind: 'place', place: props.path })}
      >
        {words.count(count())}
      </button>
    </Show>
  )
}

/** Under a field: what is said of it, and under a text the way to say something. */
export function RemarkLine(props: RemarkActProps & { readonly offers: boolean }): JSX.Element {
  const talk = useTalk()
  const isShown = () =>
    talk !== null &&
    ((props.offers && talk.denial() === null) ||
      talk.threads().some(({ place, settled }) => !settled && pathKey(place) === pathKey(props.path)))
  return (
    <Show when={isShown()}>
      <div class={styles.line}>
        <RemarkCount path={props.path} name={props.name} />
        <Show when={props.offers}>
          <RemarkAct path={props.path} name={props.name} />
        </Show>
      </div>
    </Show>
  )
}
