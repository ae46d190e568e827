import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { desk } from '#client/words/workshop-console.ts'
import nextActStyles from './next-act.module.css'

export interface HoldButtonProps {
  readonly onAct: () => void
  /** For who cannot hold: a question instead. */
  readonly confirm: boolean
  readonly words: string
  readonly notYet?: boolean
}

const holdMs = 1_000

/** What cannot be unseen takes a second of holding; letting go early does nothing. */
export function HoldButton(props: HoldButtonProps): JSX.Element {
  const [holding, setHolding] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  const let_go = (): void => {
    clearTimeout(timer)
    setHolding(false)
  }
  onCleanup(() => clearTimeout(timer))
  const begin = (): void => {
    if (props.confirm || props.notYet || holding()) return
    held = true
    setHolding(true)
    timer = setTimeout(() => {
      setHolding(false)
      props.onAct()
    }, holdMs)
  }
  /** A voice or a switch clicks without pressing: it is asked. */
  const click = (): void => {
    if (props.notYet) return
    if (props.confirm || !held) setAsking(true)
    held = false
  }
  const isPress = (event: KeyboardEvent): boolean => event.key === 'Enter' || event.key === ' '
  return (
    <>
      <button
        type="button"
        class={nextActStyles.act}
        data-holding={holding() ? '' : undefined}
        aria-disabled={props.notYet ? 'true' : undefined}
        onPointerDown={(event) => event.button === 0 && begin()}
        onPointerUp={let_go}
        onPointerLeave={let_go}
        onPointerCancel={let_go}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => isPress(event) && !event.repeat && begin()}
        onKeyUp={(event) => isPress(event) && let_go()}
        onBlur={let_go}
        onClick={click}
      >
        <strong>{props.words}</strong>
        <Show when={!props.confirm}>
          <span>{desk.act.hold}</span>
        </Show>
      </button>
      <ConfirmDialog
        open={asking()}
        title={`${props.words}?`}
        act={desk.act.yes}
        keep={desk.act.no}
        onClose={() => setAsking(false)}
        onAct={() => {
          setAsking(false)
          props.onAct()
        }}
      />
    </>
  )
}
