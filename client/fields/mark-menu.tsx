import { For, Show, type JSX } from 'solid-js'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Menu, MenuChoice } from '#client/ui/menu.tsx'
import { trail as words } from '#client/words/trail.ts'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import { asQuote, markPath } from '#shared/dossier/trail-marks.ts'
import { RemarkAct, RemarkCount } from './remark-act.tsx'
import { domId } from './spot.ts'
import styles from './mark-menu.module.css'

export interface MarkMenuProps {
  readonly path: Path
  /** What is pointed at, as the page calls it. */
  readonly name: string
  /** Only the flag: among the acts of a row. */
  readonly bare?: boolean | undefined
}

/** Points at a text or a row: this answers that criterion. A chosen passage goes with it. */
export function MarkMenu(props: MarkMenuProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const criteria = () => dossier.edition.template.criteria
  const marked = (code: string) => codesAt(dossier.content.trail?.marks ?? [], props.path).includes(code)
  const mayMark = () => {
    const code = criteria()[0]?.code
    return code !== undefined && dossier.deny(markPath(code, props.path)) === null
  }
  let quote = ''
  const remember = () => void (quote = chosenIn(props.path))
  const mark = (code: string, on: boolean) => {
    dossier.write.set(markPath(code, props.path), on ? quote : null)
    announcer.say(on ? words.markedNow(code, props.name) : words.unmarked(code, props.name))
  }
  return (
    <Show when={mayMark()}>
      {/* Before the press moves the selection away. */}
      <span class={styles.menu} on:pointerdown={remember} on:keydown={remember}>
        <Menu
          label={words.markMenu(props.name)}
          content={props.bare ? undefined : words.mark}
          look="quiet"
          size={28}
          icon="flag"
        >
          <For each={criteria()}>
            {({ code, label }) => (
              <MenuChoice checked={marked(code)} onChange={(on) => mark(code, on)}>
                {code} {label}
              </MenuChoice>
            )}
          </For>
        </Menu>
      </span>
    </Show>
  )
}

/** Which criteria a place answers by hand, in a few letters. */
export function Marked(props: { readonly path: Path }): JSX.Element {
  const dossier = useDossier()
  const codes = () => codesAt(dossier.content.trail?.marks ?? [], props.path)
  return (
    <Show when={codes().length > 0}>
      <span class={styles.marked}>{words.marked(codes().join(', '))}</span>
    </Show>
  )
}

/** Under a long answer: what it answers, and the way to say so. */
export function MarkLine(props: MarkMenuProps): JSX.Element {
  return (
    <div class={styles.line}>
      <Marked path={props.path} />
      <RemarkCount {...props} />
      <RemarkAct {...props} />
      <MarkMenu {...props} />
    </div>
  )
}

const codesAt = (marks: readonly { criterion: string; path: Path }[], path: Path): readonly string[] =>
  marks.filter((mark) => pathKey(mark.path) === pathKey(path)).map(({ criterion }) => criterion)

/** The passage that is selected in this very field, if any. */
function chosenIn(path: Path): string {
  const selection = document.getSelection()
  const field = document.getElementById(domId(path))
  return selection && field?.contains(selection.anchorNode) ? asQuote(selection.toString()) : ''
}
