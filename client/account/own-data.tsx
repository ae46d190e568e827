import { createSignal, Show, type JSX } from 'solid-js'
import { failed, isRefused, useApi, type Failure } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useReload } from '#client/page/reload.ts'
import { saveFile } from '#client/page/save-file.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { entrances } from '#client/words/entrances.ts'
import { privacy } from '#client/words/privacy.ts'
import styles from './account-page.module.css'

const words = privacy.data

/** Taking along what is kept of me, and being erased. */
export function OwnData(): JSX.Element {
  const api = useApi()
  const announcer = useAnnouncer()
  const reload = useReload()
  const [asking, setAsking] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const tell = (failure: Failure): void => {
    setProblem(isRefused(failure) ? failure.refused.sentence : entrances.account.unreachable)
    announcer.sayNow(problem())
  }
  const take = async () => {
    setProblem('')
    const file = await api.ownData()
    if (!(file instanceof Blob)) return tell(file)
    saveFile(file, 'mijn-gegevens.json')
    announcer.say(words.taken)
  }
  const erase = async () => {
    setAsking(false)
    const answer = await api.eraseMe()
    if (failed(answer)) return tell(answer)
    reload()
  }
  return (
    <section class={styles.part} aria-labelledby="own-data">
      <h2 id="own-data">{words.title}</h2>
      <p>{words.text}</p>
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      <div class={styles.acts}>
        <Button look="secondary" icon="download" onClick={() => void take()}>
          {words.take}
        </Button>
        <Button look="danger" icon="trash" onClick={() => setAsking(true)}>
          {words.erase}
        </Button>
      </div>
      <ConfirmDialog
        open={asking()}
        danger
        onClose={() => setAsking(false)}
        title={words.eraseTitle}
        description={words.eraseText}
        act={words.eraseAct}
        keep={words.keep}
        onAct={() => void erase()}
      />
    </section>
  )
}
