import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { jury } from '#client/words/jury.ts'
import type { Draft } from '#shared/jury/assessment.ts'
import type { Room } from './create-room.ts'
import { CriterionScore } from './criterion-score.tsx'
import criterionStyles from './criterion.module.css'
import roomStyles from './room.module.css'

/** My own scores, seen by nobody until everybody handed in. */
export function Scoring(props: { readonly room: Room }): JSX.Element {
  const words = jury.score
  const announcer = useAnnouncer()
  const view = () => props.room.view()
  const [sure, setSure] = createSignal(false)
  const draftOf = (code: string): Draft =>
    view().drafts.find(({ criterion }) => criterion === code) ?? { criterion: code, level: null, reason: '' }
  const done = createMemo(
    () => view().criteria.filter(({ code }) => draftOf(code).level && draftOf(code).reason.trim()).length,
  )
  const complete = () => done() === view().criteria.length
  const handIn = async (): Promise<void> => {
    setSure(false)
    if (await props.room.act('hand-in')) announcer.sayNow(words.done)
  }
  return (
    <section class={criterionStyles.scoring} aria-label={jury.criteria}>
      <Show
        when={!view().mine?.handedIn}
        fallback={
          <MessageBar kind="information" title={words.done}>
            {words.waiting(view().handedIn, view().judging)}
          </MessageBar>
        }
      >
        <div class={roomStyles.top}>
          <h2>{jury.criteria}</h2>
          <p>{words.count(done(), view().criteria.length)}</p>
        </div>
        <For each={view().criteria.map(({ code }) => code)}>
          {(code) => <CriterionScore room={props.room} code={code} first={draftOf(code)} />}
        </For>
        <div class={roomStyles.handIn}>
          <Button
            look="primary"
            size={44}
            notYet={complete() ? undefined : words.notYet}
            onClick={() => setSure(true)}
          >
            {words.handIn}
          </Button>
        </div>
        <ConfirmDialog
          open={sure()}
          onClose={() => setSure(false)}
          title={words.confirm}
          description={words.confirmText}
          act={words.handIn}
          keep={words.keep}
          onAct={() => void handIn()}
        />
      </Show>
    </section>
  )
}
