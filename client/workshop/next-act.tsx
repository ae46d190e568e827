import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js'
import { never } from '#shared/never.ts'
import type { Command } from '#shared/workshop/commands.ts'
import type { NextAct } from '#shared/workshop/lead-views.ts'
import type { View } from '#shared/workshop/projection.ts'
import { ReadyStrip } from '#client/live/ready-strip.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { HoldButton } from './hold-button.tsx'
import { useOrders } from './orders.ts'
import { PositionsDialog } from './positions-dialog.tsx'
import styles from './next-act.module.css'

/** What cannot be taken back is held; the rest is tapped. */
const held: ReadonlySet<NextAct['kind']> = new Set([
  'reveal',
  'close-vote',
  'close-poll',
  'close-positions',
  'reveal-positions',
  'close',
])

export function wordsOf(act: NextAct): string {
  switch (act.kind) {
    case 'reveal':
      return desk.act.reveal(act.cards)
    case 'next':
      return desk.act.next(act.title)
    default:
      return desk.act[act.kind]
  }
}

/** What the button asks of the server; `null` when more must be known first. */
export function commandOf(act: NextAct, view: Pick<View, 'step'>): Command | null {
  switch (act.kind) {
    case 'open':
      return { type: 'session.open' }
    case 'start':
      return { type: 'session.start' }
    case 'reveal':
      return { type: 'stream.reveal', stream: act.stream as never }
    case 'open-vote':
      return { type: 'vote.open', only: [] }
    case 'close-vote':
      return { type: 'vote.close', round: act.round as never }
    case 'open-poll':
      return { type: 'poll.open' }
    case 'close-poll':
      return { type: 'poll.close', round: act.round as never }
    case 'close-positions':
      return { type: 'consent.close', round: act.round as never }
    case 'reveal-positions':
      return { type: 'consent.reveal', round: act.round as never }
    case 'next':
      return { type: 'step.next', from: view.step?.step.id ?? null }
    case 'close':
      return { type: 'session.close' }
    case 'open-positions':
    case 'none':
      return null
    default:
      return never(act)
  }
}

/** The one filled button: the next act of the draaiboek. */
export function ActButton(props: { readonly confirm: boolean }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const [asking, setAsking] = createSignal<'sheet' | 'positions' | null>(null)
  const act = (): NextAct => live.view.control?.next ?? { kind: 'none' }
  const busy = () => live.busy() || (!me.stokje && act().kind !== 'open')
  const waiting = () => Math.max(0, live.view.room.here - live.view.room.ready)
  const writing = () => ['write', 'vote', 'tablework'].includes(live.view.step?.step.activity.kind ?? '')
  const go = (): void => {
    if (busy()) return
    const now = act()
    if (now.kind === 'open-positions') return void setAsking('positions')
    if (now.kind === 'next' && writing() && waiting() > 0 && asking() === null) return void setAsking('sheet')
    setAsking(null)
    const command = commandOf(now, live.view)
    if (command) void order(command)
  }
  const title = () => {
    const now = act()
    return now.kind === 'next' ? now.title : ''
  }
  return (
    <>
      <Switch
        fallback={
          <button
            type="button"
            class={styles.act}
            aria-disabled={busy() || act().kind === 'none' ? 'true' : undefined}
            onClick={go}
          >
            <strong>{wordsOf(act())}</strong>
          </button>
        }
      >
        <Match when={held.has(act().kind)}>
          <HoldButton words={wordsOf(act())} confirm={props.confirm} onAct={go} notYet={busy()} />
        </Match>
      </Switch>
      <Dialog
        open={asking() === 'sheet'}
        title={desk.sheet.title(waiting())}
        description={desk.sheet.text(title())}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button look="primary" size={44} onClick={go}>
              {desk.sheet.go(title())}
            </Button>
            <Button
              size={44}
              onClick={() => {
                setAsking(null)
                void order({ type: 'clock.extend', seconds: 60 })
              }}
            >
              {desk.sheet.more}
            </Button>
            <Button look="quiet" size={44} data-first="" onClick={() => setAsking(null)}>
              {desk.sheet.stay}
            </Button>
          </>
        }
      >
        <ul class={styles.strips} role="list">
          <For each={Object.values(live.view.tables)}>
            {(table) => (
              <Show when={live.view.counts?.tables[table.id]}>
                {(count) => (
                  <li>
                    <span>{table.name}</span>
                    <ReadyStrip ready={count().ready} here={count().people} />
                    <b>{desk.tables.of(count().ready, count().people)}</b>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Dialog>
      <PositionsDialog open={asking() === 'positions'} onClose={() => setAsking(null)} />
    </>
  )
}
