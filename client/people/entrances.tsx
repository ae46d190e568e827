import { createSignal, Show, type JSX } from 'solid-js'
import { failed, useApi } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { Button } from '#client/ui/button.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { entrances as words } from '#client/words/entrances.ts'
import { isAddress } from '#shared/invitation.ts'
import styles from './entrances.module.css'

/** The ways in that this installation has, beside the link somebody was given; nothing where there are none. */
export function Entrances(props: { readonly to: string }): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.entrances())
  const here = () => {
    const now = answer.now()
    return now.state === 'here' ? now.view : null
  }
  return (
    <Show when={here()}>
      {(ways) => (
        <Show when={ways().mail || ways().openId}>
          <section class={styles.ways} aria-labelledby="entrances">
            <h2 id="entrances">{words.title}</h2>
            <Show when={ways().openId}>
              {(name) => (
                <div class={styles.way}>
                  <Button
                    look="secondary"
                    size={44}
                    href={`/api/openid/start?to=${encodeURIComponent(props.to)}`}
                  >
                    {words.with(name())}
                  </Button>
                  <p>{words.withHow}</p>
                </div>
              )}
            </Show>
            <Show when={ways().mail}>
              <AskLink />
            </Show>
          </section>
        </Show>
      )}
    </Show>
  )
}

/** A new link, to one's own address. The answer says nothing of who is known here. */
function AskLink(): JSX.Element {
  const api = useApi()
  const [address, setAddress] = createSignal('')
  const [said, setSaid] = createSignal('')
  const [wrong, setWrong] = createSignal(false)
  const ask = async (event: Event) => {
    event.preventDefault()
    const email = address().trim().toLowerCase()
    setWrong(!isAddress(email))
    setSaid('')
    if (!isAddress(email)) return
    setSaid(failed(await api.askLink({ email })) ? words.failed : words.sent)
  }
  return (
    <form class={styles.way} onSubmit={(event) => void ask(event)} novalidate>
      <TextField
        label={words.address}
        type="email"
        inputMode="email"
        autocomplete="email"
        value={address()}
        onInput={setAddress}
        errors={wrong() ? [words.notAddress] : []}
      />
      <Button type="submit" look="secondary" size={44}>
        {words.ask}
      </Button>
      <p role="status">{said()}</p>
    </form>
  )
}
