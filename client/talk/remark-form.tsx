import { createSignal, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { talk as words } from '#client/words/talk.ts'
import { longestRemark } from '#shared/talk/read.ts'
import styles from './talk.module.css'

export interface RemarkFormProps {
  readonly label: string
  readonly help?: string | undefined
  readonly text: string
  readonly act: string
  readonly onInput?: ((text: string) => void) | undefined
  readonly onSend: (text: string) => void
  readonly onCancel: () => void
}

/** Words that are not placed yet: a new remark, an answer, or other words for what stands there. */
export function RemarkForm(props: RemarkFormProps): JSX.Element {
  // What is given is where it begins; from then on it is what is typed.
  // eslint-disable-next-line solid/reactivity
  const [text, setText] = createSignal(props.text)
  const [tried, setTried] = createSignal(false)
  const problem = (): string | null => {
    if (text().trim().length > longestRemark) return words.tooLong(longestRemark)
    return tried() && text().trim() === '' ? words.empty : null
  }
  const send = (): void => {
    setTried(true)
    if (problem() === null) props.onSend(text().trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={onKeyDown}
    >
      <TextArea
        label={props.label}
        help={props.help}
        value={text()}
        rows={3}
        errors={problem() === null ? [] : [problem()]}
        onInput={(typed) => {
          setText(typed)
          props.onInput?.(typed)
        }}
        ref={(element) => queueMicrotask(() => element.focus())}
      />
      <div class={styles.acts}>
        <Button type="submit" look="primary">
          {props.act}
        </Button>
        <Button look="neutral" onClick={() => props.onCancel()}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
