import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'
import { sha256 } from '#server/sync/chain.ts'
import type { Histogram, Meter } from '#server/sync/meter.ts'
import { refuse } from './errors.ts'

export interface MetricsDeps {
  readonly meter: Meter
  readonly census: () => { readonly rooms: number; readonly seats: number }
  /** Entries that wait for a commit. */
  readonly queue: () => number
  /** Which part of a core the server uses, 0 up to 1. */
  readonly busy: () => number
  /** In ns, since the last time it was read. */
  readonly loopDelay: { readonly max: number; percentile(part: number): number; reset(): void }
  readonly memory: () => { readonly rss: number; readonly heapUsed: number }
  /** Who shows it may read from anywhere; `null`: only from this machine. */
  readonly token: string | null
}

/** `GET /metrics`, in the text format of Prometheus. Numbers only: no person, no document, no address. */
export function metricsRoutes(deps: MetricsDeps): Hono {
  const routes = new Hono()
  routes.get('/metrics', (c) => {
    if (!mayRead(c, deps.token)) return refuse(c, 'not-found')
    return c.body(metrics(deps), 200, {
      'Content-Type': 'text/plain; version=0.0.4',
      'Cache-Control': 'no-store',
    })
  })
  return routes
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Behind a proxy on the same machine everybody comes from here: a forwarded request does not count as near. */
function mayRead(c: Context, token: string | null): boolean {
  const shown = /^Bearer (.+)$/u.exec(c.req.header('authorization') ?? '')?.[1]
  if (token !== null && shown !== undefined) return isSame(shown, token)
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return !forwarded && loopback.has(getConnInfo(c).remote.address ?? '')
}

/** Hashed first: of equal length, and then it takes equally long whatever was guessed. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string): Buffer => Buffer.from(sha256(Buffer.from(text)), 'hex')

function metrics({ meter, census, queue, busy, loopDelay, memory }: MetricsDeps): string {
  const { rooms, seats } = census()
  const { rss, heapUsed } = memory()
  const lines = [
    ...gauge('rooms', 'Open documents', rooms),
    ...gauge('seats', 'Connections at a document', seats),
    ...gauge('journal_waiting', 'Entries that wait for a commit', queue()),
    ...gauge('busy_ratio', 'Part of a core the server uses', busy()),
    ...gauge('memory_rss_bytes', 'Memory of the process', rss),
    ...gauge('memory_heap_bytes', 'Memory of JavaScript', heapUsed),
    ...gauge(
      'loop_delay_p99_seconds',
      'How late the event loop was, since the last look',
      loopDelay.percentile(99) / 1e9,
    ),
    ...gauge('loop_delay_max_seconds', 'The latest it was, since the last look', loopDelay.max / 1e9),
    ...counter('updates', 'Changes on disk', meter.updates),
    ...counter('presence_entries', 'Cursors passed on', meter.presence),
    ...counter('received_bytes', 'Bytes of messages received', meter.bytesIn),
    ...counter('sent_bytes', 'Bytes of messages sent', meter.bytesOut),
    ...counter('broadcasts', 'Rounds in which a room told its seats', meter.broadcasts),
    ...counter('resyncs', 'Slow readers brought up to date at once', meter.resyncs),
    ...counter('compactions', 'Logs compacted', meter.compactions),
    ...byWord('refusals', 'code', 'Changes refused', meter.refusals),
    ...byWord('closed', 'reason', 'Connections the server ended', meter.closed),
    ...histogram('commit_seconds', 'Time of a commit', meter.commitTime, 1000),
    ...histogram('commit_entries', 'Changes in a commit', meter.batchSize),
    ...histogram('broadcast_seconds', 'Time of a round', meter.broadcastTime, 1000),
  ]
  loopDelay.reset()
  return `${lines.join('\n')}\n`
}

const head = (name: string, type: string, help: string): string[] => [
  `# HELP doorbraak_${name} ${help}`,
  `# TYPE doorbraak_${name} ${type}`,
]

const gauge = (name: string, help: string, value: number): string[] => [
  ...head(name, 'gauge', help),
  `doorbraak_${name} ${value}`,
]

const counter = (name: string, help: string, value: number): string[] => [
  ...head(`${name}_total`, 'counter', help),
  `doorbraak_${name}_total ${value}`,
]

/** The words come from closed lists of ours, never from a client. */
const byWord = (name: string, label: string, help: string, counts: ReadonlyMap<string, number>): string[] => [
  ...head(`${name}_total`, 'counter', help),
  ...[...counts].map(([word, count]) => `doorbraak_${name}_total{${label}="${word}"} ${count}`),
]

function histogram(name: string, help: string, { bounds, counts, sum }: Histogram, perUnit = 1): string[] {
  let below = 0
  const buckets = counts.map((count, i) => {
    below += count
    const bound = bounds[i]
    return `doorbraak_${name}_bucket{le="${bound === undefined ? '+Inf' : bound / perUnit}"} ${below}`
  })
  return [
    ...head(name, 'histogram', help),
    ...buckets,
    `doorbraak_${name}_sum ${sum / perUnit}`,
    `doorbraak_${name}_count ${below}`,
  ]
}
