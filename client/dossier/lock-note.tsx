import { createSignal, Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import type { Section } from '#shared/dossier/template.ts'
import { lockFor, type Lock } from '#shared/locks.ts'
import { failed, useApi } from '#client/api.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { locks as words } from '#client/words/locks.ts'
import { closedBy } from './closed-by.ts'
import { FloorAsk } from './floor-ask.tsx'
import { Note } from './note.tsx'

export interface LockNoteProps {
  readonly section: Section | undefined
  readonly proposal: string
}

/** One line across the page: this section is closed, by whom and why; who leads opens it, the others ask. */
export function LockNote(props: LockNoteProps): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const [trouble, setTrouble] = createSignal(false)
  const stands = () => !['frozen', 'closed'].includes(dossier.saved().state)
  const lock = () => (stands() ? closedBy(dossier.locks(), props.section?.id) : null)
  const leads = () => may(dossier.actor, 'lock', dossier.phase()) === null
  const open = async (section: Section): Promise<void> => {
    const asked = { section: section.id, kind: 'open', reason: '' } as const
    setTrouble(failed(await api.lock(props.proposal, asked)))
  }
  /** Words of mine for this very section that came too late. */
  const kept = () => dossier.tray.entries().some(({ path }) => path[0] === props.section?.id)
  const title = (now: Lock): string => {
    if (now.kind === 'facilitators') return words.facilitators
    if (now.kind === 'tables')
      return lockFor(now, dossier.actor) === null ? words.yourTable : words.otherTable
    return words.locked
  }
  return (
    <Show when={props.section}>
      {(section) => (
        <Show when={lock()}>
          {(now) => (
            <Note
              icon="lock"
              title={title(now())}
              text={
                <>
                  {words.by(now().by.name, now().by.organisation)} {now().reason && <q>{now().reason}</q>}{' '}
                  {kept() && words.kept}
                </>
              }
              action={
                <>
                  <FloorAsk section={section()} proposal={props.proposal} />
                  <Show when={trouble()}>
                    <span role="alert">{words.failed}</span>
                  </Show>
                  <Show when={leads()}>
                    <Button size={28} look="secondary" onClick={() => void open(section())}>
                      {words.open}
                    </Button>
                  </Show>
                </>
              }
            />
          )}
        </Show>
      )}
    </Show>
  )
}
