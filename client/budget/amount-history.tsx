import { Popover } from '@kobalte/core/popover'
import { For, Match, Show, Switch, type JSX } from 'solid-js'
import type { AmountChangeView } from '#shared/budget/history.ts'
import { asCents, formatEuro, noCents } from '#shared/cents.ts'
import { formatDay, formatTime } from '#shared/dossier/dates.ts'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import { useApi } from '#client/api.ts'
import { formatNumber } from '#client/fields/shown-value.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { budgetHistory as words } from '#client/words/budget-history.ts'
import styles from './amount-history.module.css'

/** The cell somebody asks about. */
export interface AskedAmount {
  /** Of the cell, or of the line whose amount it is. */
  readonly place: Path
  /** What it is called. */
  readonly name: string
  /** Of the cell on the page, which gets the focus back. */
  readonly id: string
  readonly beside: HTMLElement
}

export interface AmountHistoryProps {
  readonly proposal: string
  readonly asked: AskedAmount
  readonly onClose: () => void
}

/** Beside an amount: who made it what it is, when, and what stood there; and the way back. */
export function AmountHistory(props: AmountHistoryProps): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.amountHistory(props.proposal, pathKey(props.asked.place)))
  const changes = () => {
    const now = answer.now()
    return now.state === 'here' ? now.view.changes : null
  }
  return (
    <Popover
      open
      onOpenChange={(open) => !open && props.onClose()}
      anchorRef={() => props.asked.beside}
      placement="bottom-end"
      gutter={6}
    >
      <Popover.Portal>
        <Popover.Content
          class={styles.history}
          onCloseAutoFocus={(event: Event) => {
            event.preventDefault()
            document.getElementById(props.asked.id)?.focus()
          }}
        >
          <Popover.Title class={styles.title}>{words.title}</Popover.Title>
          <p class={styles.name}>{props.asked.name}</p>
          <Switch fallback={<p role="status">{words.asking}</p>}>
            <Match when={answer.now().state === 'failed'}>
              <p role="alert">{words.failed}</p>
              <Button size={28} onClick={answer.again}>
                {words.again}
              </Button>
            </Match>
            <Match when={changes()?.length === 0}>
              <p role="status">{words.none}</p>
            </Match>
            <Match when={changes()}>
              {(found) => (
                <ol class={styles.changes} role="list">
                  <For each={found()}>
                    {(change) => <Change change={change} place={props.asked.place} onBack={props.onClose} />}
                  </For>
                </ol>
              )}
            </Match>
          </Switch>
          <Button size={28} look="quiet" onClick={() => props.onClose()}>
            {words.close}
          </Button>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}

interface ChangeProps {
  readonly change: AmountChangeView
  readonly place: Path
  readonly onBack: () => void
}

function Change(props: ChangeProps): JSX.Element {
  const dossier = useDossier()
  const change = () => props.change
  const path = (): Path => {
    const { field } = change()
    return field === null ? props.place : [...props.place, field]
  }
  const shown = (value: number | null): string => {
    if (value === null) return words.nothing
    return change().field === 'quantity' ? formatNumber(value) : formatEuro(asCents(value) ?? noCents)
  }
  const back = (): void => {
    dossier.write.set(path(), change().from)
    props.onBack()
  }
  return (
    <li>
      <p>
        <Show when={change().field}>
          {(field) => <span class={styles.field}>{words.field[field()]}: </span>}
        </Show>
        <Show when={change().from !== null}>
          <span class="visually-hidden">{words.from} </span>
          <s>{shown(change().from)}</s> <span aria-hidden="true">→</span>
          <span class="visually-hidden"> {words.to}</span>{' '}
        </Show>
        <b>{shown(change().to)}</b>
      </p>
      <p class={styles.who}>
        <Show when={change().by} fallback={words.begun}>
          {(by) => (
            <>
              <LayerBadge layer={by().layer} /> {by().name}, {by().organisation}
            </>
          )}
        </Show>
        {' · '}
        {formatDay(change().at)}, {formatTime(change().at)}
      </p>
      <Show when={change().from !== null && dossier.deny(path()) === null}>
        <Button size={28} onClick={back}>
          {words.putBack(shown(change().from))}
        </Button>
      </Show>
    </li>
  )
}
