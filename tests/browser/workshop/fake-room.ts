import type { World } from '#client/live/create-live.ts'
import { makeDevice } from '#client/live/device.ts'
import type { Shelf } from '#client/people/way-back.ts'
import { asCommand, type Command } from '#shared/workshop/commands.ts'
import type { Feed, Said } from '#shared/workshop/feed.ts'
import { follow } from '#shared/workshop/feed.ts'
import { isGuarded } from '#shared/workshop/may-workshop.ts'
import type { View } from '#shared/workshop/projection.ts'

export interface Asked {
  readonly command: Command
  readonly key: string
  readonly expectedRev: number | null
}

export type Verdict =
  { readonly made?: string } | { readonly refused: string; readonly sentence: string } | 'dead'

/**
 * The server of one session in memory: it holds a view, tells news, reads every command with the reader of the
 * contract, and answers as a test wants. Its lines can be cut.
 */
export function fakeRoom(begin: View, noon = Date.parse('2026-11-17T08:31:00Z')) {
  const began = performance.now()
  let slept = 0
  const monotonic = (): number => performance.now() + slept
  const now = (): number => noon + monotonic() - began
  let view = begin
  let cursor = 1
  let reachable = true
  let sockets: 'open' | 'blocked' = 'open'
  const lines = new Set<FakeSocket>()
  const dialled: string[] = []
  const asked: Asked[] = []
  const said: Said[] = []
  const paths: string[] = []
  let judge: (command: Command) => Verdict | Promise<Verdict> = () => ({})
  const answers = new Map<string, (body: unknown) => Response | Promise<Response>>()

  const whole = (): Feed => ({ kind: 'whole', cursor: `c${cursor}`, now: now(), view })
  const json = (body: object, status = 200): Response => Response.json(body, { status })
  const no = (status: number, code: string, sentence: string): Response =>
    json({ error: { code, sentence } }, status)

  class FakeSocket {
    readyState = 0
    onopen: (() => void) | null = null
    onclose: (() => void) | null = null
    onmessage: ((event: { data: string }) => void) | null = null
    constructor(url: string) {
      dialled.push(url)
      queueMicrotask(() => {
        if (!reachable || sockets === 'blocked') return this.close()
        this.readyState = 1
        lines.add(this)
        this.onopen?.()
        this.tell(
          url.endsWith(`since=c${cursor}`)
            ? { kind: 'news', cursor: `c${cursor}`, set: {}, patch: {} }
            : whole(),
        )
      })
    }
    tell(feed: Feed): void {
      this.onmessage?.({ data: JSON.stringify(feed) })
    }
    send(text: string): void {
      const message = JSON.parse(text) as Said
      said.push(message)
      if (message.kind === 'ping')
        queueMicrotask(() => this.tell({ kind: 'pong', asked: message.asked, now: now() }))
    }
    close(): void {
      if (this.readyState === 3) return
      this.readyState = 3
      lines.delete(this)
      queueMicrotask(() => this.onclose?.())
    }
  }

  const fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    paths.push(`${init?.method ?? 'GET'} ${path}`)
    if (!reachable) throw new TypeError('Failed to fetch')
    const taught = answers.get(`${init?.method ?? 'GET'} ${path}`)
    if (taught) return taught(typeof init?.body === 'string' ? JSON.parse(init.body) : null)
    if (path.includes('/state')) return json(whole())
    if (!path.endsWith('/commands')) return no(404, 'not-found', 'Dit bestaat niet.')
    const body = JSON.parse(String(init?.body)) as { command: unknown; expectedRev: number | null }
    const command = asCommand(body.command)
    if (!command) throw new Error(`Not a command: ${JSON.stringify(body.command)}`)
    const key = new Headers(init?.headers).get('idempotency-key') ?? ''
    const again = asked.some((one) => one.key === key)
    if (!again) asked.push({ command, key, expectedRev: body.expectedRev })
    const verdict = await judge(command)
    if (verdict === 'dead') throw new TypeError('Failed to fetch')
    if ('refused' in verdict) return no(409, verdict.refused, verdict.sentence)
    // The stokje has acted once more.
    if (isGuarded(command.type) && !again)
      room.tell({ workshop: { ...view.workshop, runRev: view.workshop.runRev + 1 } })
    return json({ rev: cursor, made: verdict.made ?? null })
  }

  const kept = new Map<string, string>()
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
  const world: World = {
    fetch,
    socket: FakeSocket as unknown as typeof WebSocket,
    socketHost: 'ws://hier',
    random: () => 0,
    fill: (bytes) => void crypto.getRandomValues(bytes),
    wall: now,
    monotonic,
  }
  const room = {
    world,
    shelf,
    device: makeDevice(() => shelf, 'werksessie'),
    kept,
    asked,
    said,
    paths,
    dialled,
    view: () => view,
    lines: () => lines.size,
    commands: () => asked.map(({ command }) => command),
    /** Changes the view, and everybody hears it. */
    tell(set: Partial<View>) {
      cursor += 1
      const feed: Feed = { kind: 'news', cursor: `c${cursor}`, set, patch: {} }
      view = follow(view, feed) ?? view
      for (const line of lines) line.tell(feed)
    },
    send(feed: Feed) {
      for (const line of lines) line.tell(feed)
    },
    judge: (verdict: (command: Command) => Verdict | Promise<Verdict>) => void (judge = verdict),
    teach: (question: string, answer: (body: unknown) => Response | Promise<Response>) =>
      void answers.set(question, answer),
    /** Everything ends at once, and nothing gets through. */
    cut() {
      reachable = false
      for (const line of [...lines]) line.close()
    },
    mend: () => void (reachable = true),
    /** Time goes by, for device and server alike. */
    passes: (ms: number) => void (slept += ms),
    block: () => void (sockets = 'blocked'),
    unblock: () => void (sockets = 'open'),
    json,
    no,
  }
  return room
}

export type FakeRoom = ReturnType<typeof fakeRoom>
