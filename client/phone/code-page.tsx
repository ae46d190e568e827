import { createSignal, For, Show, type JSX } from 'solid-js'
import { codeLength } from '#shared/workshop/door.ts'
import { Tiles } from '#client/ui/tiles.tsx'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import pageStyles from './page.module.css'
import problemStyles from './problem.module.css'
import textStyles from './text.module.css'
import styles from './code-page.module.css'

export interface CodePageProps {
  readonly code: string
  readonly problem: string
  readonly onCode: (code: string) => void
}

/** Six boxes are one real field, so that pasting, filling in and speaking work. */
export function CodePage(props: CodePageProps): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- what somebody typed before is only where they begin
  const [typed, setTyped] = createSignal(props.code)
  const bare = () => typed().toUpperCase().replaceAll(/[\s-]/gu, '')
  const boxes = Array.from({ length: codeLength }, (_, at) => at)
  const go = (): void => props.onCode(typed())
  return (
    <div class={pageStyles.page}>
      <div class={styles.cover}>
        <Tiles seed="doorbraak" columns={6} rows={4} />
      </div>
      <form
        class={pageStyles.body}
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <h1 class={textStyles.question}>{phone.code.title}</h1>
        <label class={textStyles.label} for="code">
          {phone.code.label}
        </label>
        <div class={styles.code}>
          <input
            id="code"
            value={typed()}
            maxLength={codeLength + 2}
            autocomplete="one-time-code"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="go"
            aria-describedby="code-help"
            aria-invalid={props.problem ? 'true' : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <span class={styles.boxes} aria-hidden="true">
            <For each={boxes}>
              {(at) => <i data-next={bare().length === at ? '' : undefined}>{bare()[at] ?? ''}</i>}
            </For>
          </span>
        </div>
        <p
          class={props.problem ? problemStyles.problem : textStyles.help}
          id="code-help"
          role={props.problem ? 'alert' : undefined}
        >
          {props.problem || phone.code.qr}
        </p>
      </form>
      <footer class={pageStyles.foot}>
        <Act notYet={bare().length < codeLength} onAct={go} describedBy="code-help">
          {phone.code.go}
        </Act>
        <Show when={!props.problem}>
          <p class={textStyles.center}>{phone.code.safe}</p>
        </Show>
      </footer>
    </div>
  )
}
