import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { failed, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { AskedColumn } from '#client/page/column.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useReload } from '#client/page/reload.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { day, time } from '#client/words/app.ts'
import { entrances } from '#client/words/entrances.ts'
import type { DevicesView, DeviceView } from '#shared/entrances.ts'
import { OwnData } from './own-data.tsx'
import styles from './account-page.module.css'

const words = entrances.account

/** `/ik`: where I am signed in, and what is kept of me. */
export default function AccountPage(): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.devices())
  return (
    <AskedColumn answer={answer} opening={words.opening} title={words.page} rows={2} height={64}>
      {(view) => <Account view={view} />}
    </AskedColumn>
  )
}

function Account(props: { readonly view: DevicesView }): JSX.Element {
  const heading = createHeading(() => words.page)
  const api = useApi()
  const announcer = useAnnouncer()
  const reload = useReload()
  // Another answer is another page.
  // eslint-disable-next-line solid/reactivity
  const [all, setAll] = createSignal(props.view.devices)
  const [problem, setProblem] = createSignal('')
  const [asking, setAsking] = createSignal(false)
  const end = async (which: { readonly handle: string } | { readonly all: true }) => {
    setProblem('')
    setAsking(false)
    if (failed(await api.endDevice(which))) {
      setProblem(words.unreachable)
      return announcer.sayNow(words.unreachable)
    }
    if ('all' in which) return reload()
    setAll((now) => now.filter(({ handle }) => handle !== which.handle))
    announcer.say(words.ended)
  }
  return (
    <>
      <PageHeader title={words.page} lead={words.lead} headingRef={heading} />
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      <section class={styles.part} aria-labelledby="devices">
        <h2 id="devices">{words.devices}</h2>
        <ul class={styles.devices} role="list">
          <For each={all()}>
            {(device) => <Device device={device} onEnd={() => void end({ handle: device.handle })} />}
          </For>
        </ul>
        <div>
          <Button look="danger" onClick={() => setAsking(true)}>
            {words.endAll}
          </Button>
        </div>
      </section>
      <OwnData />
      <ConfirmDialog
        open={asking()}
        danger
        onClose={() => setAsking(false)}
        title={words.endAllTitle}
        description={words.endAllText}
        act={words.endAllAct}
        keep={words.keep}
        onAct={() => void end({ all: true })}
      />
    </>
  )
}

function Device(props: { readonly device: DeviceView; readonly onEnd: () => void }): JSX.Element {
  const name = () => props.device.device ?? words.unknown
  const facts = createMemo(() => {
    const { since, seen, way, organisation } = props.device
    return [
      `${words.since(day(since), time(since))}${way ? `, ${words.way[way]}` : ''}`,
      ...(seen ? [words.seen(day(seen), time(seen))] : []),
      ...(organisation ? [organisation.name] : []),
    ].join(' · ')
  })
  return (
    <li>
      <div>
        <p class={styles.name}>
          <b>{name()}</b>
          <Show when={props.device.current}>
            <Pill look="on-behalf">{words.current}</Pill>
          </Show>
        </p>
        <p class={styles.small}>{facts()}</p>
      </div>
      <Show when={!props.device.current}>
        <Button
          size={28}
          look="secondary"
          icon="sign-out"
          label={words.end(name())}
          onClick={() => props.onEnd()}
        />
      </Show>
    </li>
  )
}
