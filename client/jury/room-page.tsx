import { useParams } from '@solidjs/router'
import { For, Match, Show, Switch, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { jury as words } from '#client/words/jury.ts'
import { outcomeWords } from '#shared/jury/words.ts'
import type { JuryView } from '#shared/jury/api.ts'
import { Chair } from './chair.tsx'
import { createRoom, type Room } from './create-room.ts'
import { DossierColumn } from './dossier-column.tsx'
import { InterestForm } from './interest-form.tsx'
import { Scoring } from './scoring.tsx'
import { Sheet } from './sheet.tsx'
import styles from './room.module.css'

/** `/jury/:proposal`: one frozen dossier beside the criteria, for a juror or for who presides. */
export default function RoomPage(): JSX.Element {
  const api = useApi()
  const params = useParams<{ proposal: string }>()
  const first = createAnswer(() => api.juryRoom(params.proposal))
  return (
    <Asked
      answer={first}
      opening={words.opening}
      title={words.page}
      skeleton={<Skeleton lines={[40, 100, 100]} height={28} />}
    >
      {(view) => <JuryRoom first={view} />}
    </Asked>
  )
}

const panes = ['dossier', 'criteria'] as const

function JuryRoom(props: { readonly first: JuryView }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- another proposal is another room
  const room = createRoom(useApi(), props.first.proposal, props.first)
  const view = room.view
  const heading = createHeading(() => view().title)
  const mayRead = () => view().as === 'president' || view().interest?.has === false
  return (
    <div class={styles.room}>
      <PageHeader
        eyebrow={`${view().region} · ${words.version(view().version)}`}
        title={view().title}
        lead={words.stage[view().stage]}
        headingRef={heading}
        actions={
          <Button look="quiet" icon="chevron-left" href="/jury">
            {words.back}
          </Button>
        }
      />
      <Show when={room.trouble()}>
        <MessageBar kind="error">{room.trouble()}</MessageBar>
      </Show>
      <Decided room={room} />
      <Switch>
        <Match when={view().interest?.has}>
          <MessageBar kind="warning" title={words.interest.blocked}>
            {words.interest.blockedText}
          </MessageBar>
        </Match>
        <Match when={view().as === 'juror' && !view().interest}>
          <InterestForm room={room} />
        </Match>
        <Match when={mayRead()}>
          <div class={styles.panes} role="group" aria-label={words.panes}>
            <For each={panes}>
              {(pane) => (
                <Button
                  look={room.pane() === pane ? 'primary' : 'neutral'}
                  aria-pressed={room.pane() === pane ? 'true' : 'false'}
                  onClick={() => room.show(pane)}
                >
                  {words[pane]}
                </Button>
              )}
            </For>
          </div>
          <div class={styles.columns} data-pane={room.pane()}>
            <DossierColumn proposal={view().proposal} version={view().version} />
            <div class={styles.side}>
              <Show when={view().as === 'president'}>
                <Chair room={room} />
              </Show>
              <Show when={view().as === 'juror' && view().stage === 'scoring'}>
                <Scoring room={room} />
              </Show>
              <Show when={view().revealed}>
                <Sheet room={room} />
              </Show>
              <Jurors view={view()} />
            </div>
          </div>
        </Match>
      </Switch>
    </div>
  )
}

function Decided(props: { readonly room: Room }): JSX.Element {
  return (
    <Show when={props.room.view().decision}>
      {(decision) => (
        <MessageBar
          kind="information"
          title={`${words.decision.title}: ${outcomeWords[decision().outcome].toLowerCase()}.`}
          action={
            <Show when={!props.room.view().interest?.has}>
              <Button look="secondary" href={`/jury/${props.room.proposal}/verslag`}>
                {words.decision.report}
              </Button>
            </Show>
          }
        >
          {decision().reason}
        </MessageBar>
      )}
    </Show>
  )
}

function Jurors(props: { readonly view: JuryView }): JSX.Element {
  return (
    <section class={styles.box}>
      <h2>{words.jurors}</h2>
      <ul role="list">
        <For each={props.view.jurors}>
          {(one) => (
            <li>
              <b>{one.name}</b> {words.juror[one.state]}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
