import { createSignal, For, Show, type JSX } from 'solid-js'
import type { Path } from '#shared/dossier/schema.ts'
import type { Use } from '#shared/dossier/uses.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { bin as words } from '#client/words/bin.ts'
import { fields as common } from '#client/words/fields.ts'
import { createRemoval, type Fate, type Removal } from './create-removal.ts'
import styles from './remove-row.module.css'

export interface RemoveRowProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly path: Path
  readonly name: string
  /** Gets the focus once the row is gone. */
  readonly homeId: string
}

/** Asks, says what points at the row, and what to do with that: nothing follows by itself. */
export function RemoveRow(props: RemoveRowProps): JSX.Element {
  const announcer = useAnnouncer()
  const removal = createRemoval(
    () => props.path,
    () => props.open,
  )
  const [tried, setTried] = createSignal(false)
  const home = () => document.getElementById(props.homeId)
  const isFree = () => removal.open().length + removal.stuck().length === 0
  const close = (): void => {
    setTried(false)
    removal.choose('leave')
    removal.aim('')
    props.onClose()
  }
  return (
    <ConfirmDialog
      open={props.open}
      onClose={close}
      title={common.removeTitle(props.name)}
      description={isFree() ? `${words.free} ${words.kept}` : words.kept}
      act={common.removeAct}
      keep={common.keepAct}
      danger
      returnTo={home}
      onAct={() => {
        setTried(true)
        if (!removal.act()) return
        close()
        announcer.say(words.removed(props.name))
        home()?.focus()
      }}
    >
      <Show when={!isFree() || removal.along()}>
        <Uses removal={removal} />
        <Show when={removal.open().length > 0}>
          <Fates removal={removal} tried={tried()} />
        </Show>
      </Show>
    </ConfirmDialog>
  )
}

function Uses(props: { readonly removal: Removal }): JSX.Element {
  const dossier = useDossier()
  const sectionOf = (use: Use): string =>
    dossier.edition.template.sections.find(({ id }) => id === use.section)?.title ?? ''
  /** A partner may stand in thirty cells of one table: said once, with how often. */
  const places = (): readonly string[] => {
    const all = [...props.removal.open(), ...props.removal.stuck()].map((use) =>
      words.place(sectionOf(use), use.row, use.kind === 'cell' ? words.table : use.label),
    )
    return [...Map.groupBy(all, (name) => name)].map(([name, { length }]) =>
      length === 1 ? name : `${name}, ${words.times(length)}`,
    )
  }
  const count = () => props.removal.open().length + props.removal.stuck().length
  return (
    <>
      <Show when={count() > 0}>
        <p>{words.used(count())}</p>
        <ul class={styles.places} tabIndex={0}>
          <For each={places()}>{(place) => <li>{place}</li>}</For>
        </ul>
      </Show>
      <Show when={props.removal.along()}>
        <p class={styles.note}>{words.along}</p>
      </Show>
      <Show when={props.removal.stuck().length > 0}>
        <p class={styles.note}>{words.stuck(props.removal.stuck().length)}</p>
      </Show>
    </>
  )
}

function Fates(props: { readonly removal: Removal; readonly tried: boolean }): JSX.Element {
  const options = () => [
    { value: 'leave' as const, label: words.leave, help: words.leaveHelp },
    { value: 'clear' as const, label: words.clear },
    ...(props.removal.others().length > 0 ? [{ value: 'move' as const, label: words.move }] : []),
  ]
  const missing = () => (props.tried && props.removal.target() === '' ? [words.targetMissing] : [])
  return (
    <div class={styles.question}>
      <RadioGroup<Fate>
        label={words.question}
        options={options()}
        value={props.removal.fate()}
        onChange={props.removal.choose}
      />
      <Show when={props.removal.fate() === 'move'}>
        <SelectField
          label={words.target}
          options={props.removal.others().map(({ id, label }) => ({ value: id, label }))}
          value={props.removal.target()}
          onChange={props.removal.aim}
          errors={missing()}
        />
      </Show>
    </div>
  )
}
