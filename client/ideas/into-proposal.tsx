import { useNavigate } from '@solidjs/router'
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { failed, isRefused, useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { ideas } from '#client/words/ideas.ts'
import type { IdeaPageView } from '#shared/idea/api.ts'
import styles from './idea-page.module.css'

const words = ideas.proposal

/** From an invited idea to the workspace of its proposal. */
export function IntoProposal(props: { readonly view: IdeaPageView }): JSX.Element {
  const api = useApi()
  const navigate = useNavigate()
  const [open, setOpen] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const begin = async () => {
    if (busy()) return
    setBusy(true)
    const { idea, regionCode } = props.view
    const answer = await api.begin({ region: regionCode, title: idea.title, idea: { id: idea.id } })
    setBusy(false)
    if (!failed(answer)) return navigate(`/dossier/${answer.id}`)
    setOpen(false)
    setProblem(isRefused(answer) ? answer.refused.sentence : ideas.unreachable)
  }
  return (
    <Show when={props.view.idea.state === 'invited'}>
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      <Switch>
        <Match when={props.view.proposal}>
          {(proposal) => (
            <section class={styles.block}>
              <p>{words.begun}</p>
              <Button look="primary" href={`/dossier/${proposal()}`}>
                {words.open}
              </Button>
            </section>
          )}
        </Match>
        <Match when={props.view.begun}>
          <section class={styles.block}>
            <p>{words.begun}</p>
          </section>
        </Match>
        <Match when={props.view.coordinates}>
          <section class={styles.block}>
            <Button look="primary" onClick={() => setOpen(true)}>
              {words.begin}
            </Button>
          </section>
        </Match>
      </Switch>
      <ConfirmDialog
        open={open()}
        onClose={() => setOpen(false)}
        title={words.beginTitle}
        description={words.beginText}
        act={words.go}
        keep={ideas.decide.cancel}
        notYet={busy() ? words.busy : undefined}
        onAct={() => void begin()}
      />
    </Show>
  )
}
