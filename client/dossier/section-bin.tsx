import { createEffect, createMemo, createSignal, For, on, Show, type JSX } from 'solid-js'
import { failed, useApi } from '#client/api.ts'
import { removalPath } from '#client/fields/create-removal.ts'
import { rowTitle } from '#client/fields/row-title.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useSurroundings } from '#client/fields/surroundings.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { bin as words } from '#client/words/bin.ts'
import { listed } from '#client/words/fields.ts'
import { looseIn, neededBy, type Binned, type BinView } from '#shared/dossier/bin.ts'
import { formatDay, formatTime } from '#shared/dossier/dates.ts'
import { pathKey } from '#shared/dossier/schema.ts'
import type { Section } from '#shared/dossier/template.ts'
import { createBin } from './create-bin.ts'
import styles from './section-bin.module.css'

type Hand = BinView['rows'][number]['by']

/** What was taken out of a section, at its foot: who did it, when, and the way back. */
export function SectionBin(props: { readonly section: Section; readonly proposal: string }): JSX.Element {
  const api = useApi()
  const bin = createBin()
  const [open, setOpen] = createSignal(false)
  const [hands, setHands] = createSignal<ReadonlyMap<string, Hand>>(new Map())
  const here = createMemo(() => bin().filter(({ section }) => section === props.section.id))
  // Whose hand it was only the server knows; without it the day still says something.
  createEffect(
    on([open, here], ([isOpen]) => {
      if (!isOpen) return
      void api.bin(props.proposal).then((answer) => {
        if (!failed(answer)) setHands(new Map(answer.rows.map(({ path, by }) => [path, by])))
      })
    }),
  )
  return (
    <Show when={here().length > 0}>
      <section class={styles.bin}>
        <h2 class={styles.title}>
          <Button
            look="quiet"
            icon={open() ? 'chevron-down' : 'chevron-right'}
            aria-expanded={open()}
            onClick={() => setOpen((before) => !before)}
          >
            {words.title(here().length)}
          </Button>
        </h2>
        <Show when={open()}>
          <p class={styles.help}>{words.help}</p>
          <ul class={styles.rows} role="list">
            <For each={here()}>
              {(entry) => <BinRow entry={entry} bin={bin()} by={hands().get(pathKey(entry.path)) ?? null} />}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  )
}

interface BinRowProps {
  readonly entry: Binned
  readonly bin: readonly Binned[]
  readonly by: Hand
}

function BinRow(props: BinRowProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const surroundings = useSurroundings()
  const [refused, setRefused] = createSignal(false)
  const [erasing, setErasing] = createSignal(false)
  const titleOf = ({ row, fields }: Binned): string =>
    rowTitle(row, fields, dossier.content, surroundings.regions).title
  const name = () => titleOf(props.entry)
  const isDenied = ({ path }: Binned): boolean => dossier.deny(removalPath(path)) !== null
  const loose = () => looseIn(props.entry, dossier.content)
  const needed = () => {
    const others = neededBy(props.entry, props.bin, dossier.content)
    return others && others.length > 0 && !others.some(isDenied) ? others : null
  }
  const missing = () =>
    listed(
      loose().map(({ id, label }) => {
        const other = props.bin.find(({ row }) => row.id === id)
        return words.looseOne(label, other ? titleOf(other) : '')
      }),
    )
  const when = () => `${formatDay(props.entry.at)}, ${formatTime(props.entry.at)}`
  const back = (): void => {
    announcer.say(words.restored(name()))
    spot.go(props.entry.path)
  }
  const restore = (): void => {
    if (loose().length > 0) {
      setRefused(true)
      return
    }
    dossier.write.restore(props.entry.path)
    back()
  }
  const restoreAll = (others: readonly Binned[]): void => {
    for (const other of others) dossier.write.restore(other.path)
    dossier.write.restore(props.entry.path)
    back()
  }
  const restoreBare = (): void => {
    dossier.write.restore(props.entry.path, { uses: loose(), to: null })
    back()
  }
  return (
    <li class={styles.row}>
      <div class={styles.words}>
        <b>{name()}</b>
        <span class={styles.by}>
          {props.by ? words.by(props.by.name, props.by.organisation, when()) : words.at(when())}
        </span>
      </div>
      <Show when={!isDenied(props.entry)} fallback={<p class={styles.by}>{words.denied}</p>}>
        <span class={styles.acts}>
          <Button look="secondary" size={28} aria-label={words.restoreNamed(name())} onClick={restore}>
            {words.restore}
          </Button>
          <Show when={dossier.deny(props.entry.path) === null}>
            <Button
              look="quiet"
              size={28}
              icon="trash"
              label={words.eraseNamed(name())}
              onClick={() => setErasing(true)}
            />
          </Show>
        </span>
      </Show>
      <Show when={refused() && loose().length > 0}>
        <div class={styles.refused} role="alert">
          <MessageBar kind="warning">{words.loose(missing())}</MessageBar>
          <span class={styles.acts}>
            <Show when={needed()}>
              {(others) => (
                <Button look="secondary" size={28} onClick={() => restoreAll(others())}>
                  {words.withOthers}
                </Button>
              )}
            </Show>
            <Button size={28} onClick={restoreBare}>
              {words.without}
            </Button>
          </span>
        </div>
      </Show>
      <ConfirmDialog
        open={erasing()}
        onClose={() => setErasing(false)}
        title={words.eraseTitle(name())}
        description={words.eraseText}
        act={words.erase}
        keep={words.keep}
        danger
        onAct={() => {
          setErasing(false)
          dossier.write.erase(props.entry.path)
        }}
      />
    </li>
  )
}
