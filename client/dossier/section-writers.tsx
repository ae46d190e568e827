import { createSignal, For, Show, type JSX } from 'solid-js'
import type { OrganisationView, WorkspaceView } from '#shared/api.ts'
import { may } from '#shared/access.ts'
import type { Section } from '#shared/dossier/template.ts'
import { lockFor } from '#shared/locks.ts'
import { failed, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { listed } from '#client/words/fields.ts'
import { locks } from '#client/words/locks.ts'
import { givenBy } from './closed-by.ts'
import { FloorAsk } from './floor-ask.tsx'
import { createMayClose, SectionLock } from './section-lock.tsx'
import styles from './section-lock.module.css'

const words = locks.writers

/**
 * One line around a section. Says which organisations write in a section, when that is not everybody; who holds the pen
 * chooses them here, and who leads closes it.
 */
export function SectionWriters(props: {
  readonly section: Section
  readonly workspace: WorkspaceView
}): JSX.Element {
  const dossier = useDossier()
  const api = useApi()
  const announcer = useAnnouncer()
  const [asking, setAsking] = createSignal(false)
  const [trouble, setTrouble] = createSignal('')
  const given = () => givenBy(dossier.locks(), props.section.id)
  const chooses = () => may(dossier.actor, 'delegate', dossier.phase()) === null
  const isMine = () => lockFor(given(), dossier.actor) === null
  const names = () => {
    const known = new Map(props.workspace.organisations.map(({ id, name }) => [id, name]))
    return (given()?.names ?? []).map((id) => known.get(id) ?? id)
  }
  const mayClose = createMayClose(() => props.section)
  const close = () => (
    <Show when={mayClose()}>
      <SectionLock section={props.section} proposal={props.workspace.proposal.id} />
    </Show>
  )
  const set = async (organisations: readonly string[] | null): Promise<void> => {
    const asked = { section: props.section.id, organisations }
    const answer = await api.delegate(props.workspace.proposal.id, asked)
    setTrouble(failed(answer) ? words.failed : '')
    if (failed(answer)) return
    setAsking(false)
    announcer.say(words.given(props.section.title))
  }
  return (
    <Show when={given() || chooses() || mayClose()}>
      <div class={styles.strip} data-locked={given() ? '' : undefined}>
        <Show
          when={given()}
          fallback={
            <div class={styles.acts}>
              {close()}
              <Show when={chooses()}>
                <Button size={28} look="quiet" icon="people" onClick={() => setAsking(true)}>
                  {words.ask}
                </Button>
              </Show>
            </div>
          }
        >
          {(now) => (
            <MessageBar
              kind="information"
              mark={isMine() ? 'done' : 'locked'}
              title={names().length > 0 ? words.only(listed(names())) : words.onlyPen}
              action={
                <>
                  <FloorAsk section={props.section} proposal={props.workspace.proposal.id} />
                  {close()}
                  <Show when={chooses()}>
                    <Button size={28} look="secondary" onClick={() => setAsking(true)}>
                      {words.change}
                    </Button>
                  </Show>
                </>
              }
            >
              {words.by(now().by.name, now().by.organisation)} <Show when={!isMine()}>{words.remark}</Show>
            </MessageBar>
          )}
        </Show>
        <Show when={trouble()}>
          <MessageBar kind="error">{trouble()}</MessageBar>
        </Show>
        <Show when={asking()}>
          <WritersDialog
            title={words.title(props.section.title)}
            partners={partnersOf(props.workspace)}
            chosen={given()?.names ?? null}
            onClose={() => setAsking(false)}
            onAct={(organisations) => void set(organisations)}
          />
        </Show>
      </div>
    </Show>
  )
}

/** The organisations for which somebody takes part as a partner. */
function partnersOf({ members }: WorkspaceView): readonly OrganisationView[] {
  const partners = members.filter(({ role }) => role === 'partner').map(({ person }) => person.organisation)
  return [...new Map(partners.map((one) => [one.id, one])).values()]
}

interface WritersDialogProps {
  readonly title: string
  readonly partners: readonly OrganisationView[]
  /** `null`: everybody. */
  readonly chosen: readonly string[] | null
  readonly onClose: () => void
  readonly onAct: (organisations: readonly string[] | null) => void
}

type Who = 'everybody' | 'some' | 'nobody'

function WritersDialog(props: WritersDialogProps): JSX.Element {
  // The dialog is made anew every time it opens.
  // eslint-disable-next-line solid/reactivity
  const before = props.chosen
  const [who, setWho] = createSignal<Who>(
    before === null ? 'everybody' : before.length > 0 ? 'some' : 'nobody',
  )
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set(before))
  const toggle = (id: string, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)))
  const act = () => {
    if (who() === 'everybody') return props.onAct(null)
    props.onAct(who() === 'nobody' ? [] : [...chosen()])
  }
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={props.title}
      description={words.text}
      actions={
        <>
          <Button onClick={act}>{words.act}</Button>
          <Button look="neutral" onClick={() => props.onClose()} data-first="">
            {words.keep}
          </Button>
        </>
      }
    >
      <div class={styles.form}>
        <RadioGroup
          label={words.who}
          value={who()}
          onChange={(value) => setWho(value === 'some' || value === 'nobody' ? value : 'everybody')}
          options={[
            { value: 'everybody', label: words.everybody },
            { value: 'some', label: words.some },
            { value: 'nobody', label: words.nobody },
          ]}
        />
        <Show when={who() === 'some'}>
          <fieldset class={styles.organisations}>
            <legend>{words.organisations}</legend>
            <For each={props.partners}>
              {(organisation) => (
                <Checkbox
                  label={organisation.name}
                  checked={chosen().has(organisation.id)}
                  onChange={(on) => toggle(organisation.id, on)}
                />
              )}
            </For>
          </fieldset>
        </Show>
      </div>
    </Dialog>
  )
}
