import { createSignal, type Accessor } from 'solid-js'
import type { CommandOf } from '#shared/workshop/commands.ts'
import type { Sent } from './ask.ts'
import type { Device } from './device.ts'

export type Writing = CommandOf<'card.write'>

/** A card of mine on its way: it stands on this device until the server has it, a reload included. */
export interface Underway {
  readonly key: string
  readonly command: Writing
  /** Epoch ms of our own clock. */
  readonly at: number
  /** Its id once the server took it; it leaves when my cards show it. */
  readonly made: string | null
}

export interface Outbox {
  readonly underway: Accessor<readonly Underway[]>
  /** Something is being brought to the server at this moment; otherwise what is underway waits here. */
  readonly sending: Accessor<boolean>
  /** When a card of mine left this device, in epoch ms of our own clock; `null` when another device sent it. */
  readonly sentAt: (card: string) => number | null
  readonly put: (command: Writing) => void
  /** Sends what waits, one after the other, in the order in which it was written. */
  readonly flush: () => Promise<void>
  /** These cards are shown by the server now. */
  readonly seen: (ids: ReadonlySet<string>) => void
}

export interface OutboxParts {
  readonly device: Device
  readonly send: (command: Writing, key: string) => Promise<Sent>
  readonly makeKey: () => string
  readonly wall: () => number
  /** The server said no: the words go back to who wrote them. */
  readonly onRefused: (command: Writing, sentence: string) => void
}

const name = 'onderweg'
const timesName = 'verstuurd'

export function createOutbox({ device, send, makeKey, wall, onRefused }: OutboxParts): Outbox {
  const [underway, setUnderway] = createSignal<readonly Underway[]>(
    (device.read<Underway[]>(name) ?? []).filter(({ made }) => made === null),
  )
  const [sending, setSending] = createSignal(false)
  const [times, setTimes] = createSignal(device.read<Readonly<Record<string, number>>>(timesName) ?? {})
  let again = false
  const change = (next: readonly Underway[]): void => {
    setUnderway(next)
    device.keep(
      name,
      next.filter(({ made }) => made === null),
    )
  }
  const remember = (card: string, at: number): void => {
    setTimes({ ...times(), [card]: at })
    device.keep(timesName, times())
  }
  const without = (key: string) => underway().filter((one) => one.key !== key)

  async function flush(): Promise<void> {
    if (sending()) return void (again = true)
    if (underway().every(({ made }) => made !== null)) return
    setSending(true)
    try {
      for (;;) {
        again = false
        const next = underway().find(({ made }) => made === null)
        if (!next) return
        const sent = await send(next.command, next.key)
        if (sent.kind === 'unreached') {
          // Asked for meanwhile, because the line is back: that was one attempt too early.
          if (again) continue
          return
        }
        if (sent.kind === 'refused') {
          change(without(next.key))
          onRefused(next.command, sent.sentence)
        } else {
          const { made } = sent.view
          if (made !== null) remember(made, next.at)
          change(
            made === null
              ? without(next.key)
              : underway().map((one) => (one.key === next.key ? { ...one, made } : one)),
          )
        }
      }
    } finally {
      setSending(false)
    }
  }

  return {
    underway,
    sending,
    sentAt: (card) => times()[card] ?? null,
    flush,
    put(command) {
      change([...underway(), { key: makeKey(), command, at: wall(), made: null }])
      void flush()
    },
    seen(ids) {
      if (underway().some(({ made }) => made !== null && ids.has(made)))
        change(underway().filter(({ made }) => made === null || !ids.has(made)))
    },
  }
}
