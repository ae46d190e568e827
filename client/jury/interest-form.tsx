import { createSignal, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { jury } from '#client/words/jury.ts'
import type { Room } from './create-room.ts'
import styles from './room.module.css'

/** Before anything is read: does this juror have something to do with it? */
export function InterestForm(props: { readonly room: Room }): JSX.Element {
  const words = jury.interest
  const [answer, setAnswer] = createSignal<'' | 'none' | 'has'>('')
  const [what, setWhat] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (answer() === '' || (answer() === 'has' && what().trim() === '')) return
    await props.room.act('interest', {
      has: answer() === 'has',
      what: answer() === 'has' ? what().trim() : '',
    })
  }
  return (
    <form class={styles.box} onSubmit={(event) => void send(event)}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <RadioGroup
        label={words.question}
        value={answer()}
        required
        errors={tried() && answer() === '' ? [words.choose] : []}
        onChange={setAnswer}
        options={[
          { value: 'none', label: words.none },
          { value: 'has', label: words.has, help: words.final },
        ]}
      />
      <Show when={answer() === 'has'}>
        <TextArea
          label={words.what}
          help={words.whatHelp}
          value={what()}
          rows={2}
          required
          errors={tried() && what().trim() === '' ? [words.whatMissing] : []}
          onInput={setWhat}
        />
      </Show>
      <Button look="primary" type="submit">
        {words.act}
      </Button>
    </form>
  )
}
