import { createEffect, createMemo, createSignal, on, Show, type Accessor, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import { lockFor, longestReason } from '#shared/locks.ts'
import type { Section } from '#shared/dossier/template.ts'
import { failed, useApi } from '#client/api.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { locks as words } from '#client/words/locks.ts'
import { closedBy } from './closed-by.ts'
import styles from './section-lock.module.css'

interface SectionLockProps {
  readonly section: Section
  readonly proposal: string
}

/** Whether it is for me to close this section now. */
export function createMayClose(section: () => Section): Accessor<boolean> {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const closed = createMemo(() => closedBy(dossier.locks(), section().id) !== null)
  const isShut = createMemo(() => {
    const lock = closedBy(dossier.locks(), section().id)
    return lock !== null && (lock.kind !== 'tables' || lockFor(lock, dossier.actor) !== null)
  })
  const said = (now: boolean) => (now ? words.closed : words.opened)(section().title)
  // For everybody who is here, whoever did it: a lock is said at once; not to whom it lets in.
  createEffect(
    on(isShut, (now) => announcer.sayNow(now || !closed() ? said(now) : words.yourTable), { defer: true }),
  )
  return () => !closed() && may(dossier.actor, 'lock', dossier.phase()) === null
}

/** Who leads closes a section here; once it is closed the bar above the page says so. */
export function SectionLock(props: SectionLockProps): JSX.Element {
  const api = useApi()
  const [asking, setAsking] = createSignal(false)
  const [trouble, setTrouble] = createSignal('')
  const close = async (kind: Closing, reason: string): Promise<void> => {
    const answer = await api.lock(props.proposal, { section: props.section.id, kind, reason })
    setTrouble(failed(answer) ? words.failed : '')
    if (!failed(answer)) setAsking(false)
  }
  return (
    <>
      <Show when={trouble()}>
        <span role="alert">{trouble()}</span>
      </Show>
      <Button size={28} look="quiet" icon="lock" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
      <CloseDialog
        open={asking()}
        title={words.title(props.section.title)}
        onClose={() => setAsking(false)}
        onAct={(kind, reason) => void close(kind, reason)}
      />
    </>
  )
}

/** Giving a section to some tables is an act of the workshop. */
type Closing = 'facilitators' | 'locked'

interface CloseDialogProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly onAct: (kind: Closing, reason: string) => void
}

function CloseDialog(props: CloseDialogProps): JSX.Element {
  const [kind, setKind] = createSignal<Closing>('facilitators')
  const [reason, setReason] = createSignal('')
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={props.title}
      description={words.grace}
      actions={
        <>
          <Button icon="lock" onClick={() => props.onAct(kind(), reason().trim())}>
            {words.act}
          </Button>
          <Button look="neutral" onClick={() => props.onClose()} data-first="">
            {words.keep}
          </Button>
        </>
      }
    >
      <div class={styles.form}>
        <RadioGroup
          label={words.who}
          value={kind()}
          onChange={(value) => setKind(value === 'locked' ? value : 'facilitators')}
          options={[
            { value: 'facilitators', label: words.onlyFacilitators },
            { value: 'locked', label: words.nobody },
          ]}
        />
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          value={reason()}
          maxLength={longestReason}
          onInput={setReason}
        />
      </div>
    </Dialog>
  )
}
