import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createApp } from '#server/app.ts'
import { saveEdition } from '#server/calls/editions.ts'
import { readConfig, type Config } from '#server/config.ts'
import { openDb } from '#server/db/open.ts'
import { demo } from '#server/demo/demo.ts'
import { seedDemo } from '#server/demo/seed.ts'
import { listen } from '#server/listen.ts'
import { createLog } from '#server/log.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type { Refusal, ServerMessage } from '#shared/wire.ts'
import { ourKinds, readMessage } from '#shared/wire.ts'

interface TownParts {
  /** Epoch ms; of a town in which hours go by in a moment. */
  readonly clock?: () => number
  /** Hears every line of the server's log, the chattiest too. */
  readonly hear?: (line: string) => void
}

/** The demonstration, whole, on a database and a port of its own. */
export async function town({ clock = () => Date.now(), hear }: TownParts = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  const config = readConfig({ DATA_DIR: dir, PORT: '0', LOG_LEVEL: 'silent' }) as Config
  const db = await openDb(config.databaseFile)
  await saveEdition(db, regionalBreakthroughs2021, clock())
  await seedDemo(db, clock)
  const fatal: unknown[] = []
  /** What the operator is told went wrong. */
  const alarms: string[] = []
  const app = createApp({
    db,
    config,
    log: createLog({
      level: hear ? 'debug' : 'error',
      write: (line) => (hear ? hear(line) : void alarms.push(line)),
      clock,
    }),
    clock,
    demo: demo.people.map((person) => person.id),
    onFatal: (error) => fatal.push(error),
  })
  const listening = await listen(app.http, { host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${listening.port}`

  /** Somebody from the demonstration, signed in. */
  async function enter(person: string) {
    const answer = await fetch(`${url}/api/demo/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ person }),
    })
    if (!answer.ok) throw new Error(`${person} could not sign in: ${answer.status}`)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const call = (path: string, init: RequestInit = {}) =>
      fetch(`${url}${path}`, { ...init, headers: { cookie, origin: url, ...init.headers } })
    return { cookie, call, opens: (proposal: string) => open(cookie, proposal) }
  }

  /** A stock y-websocket client, as npm has it; only the cookie is ours. */
  async function open(cookie: string, proposal: string) {
    const Socket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: url } })
      }
    }
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/dossier`, proposal, doc, {
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    const told: ServerMessage[] = []
    for (const kind of Object.values(ourKinds)) {
      provider.messageHandlers[kind] = (_encoder, decoder) => {
        const message = readMessage(kind, decoder)
        if (message) told.push(message)
      }
    }
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    const facts = (section: string) => doc.getMap(section).get('facts') as Y.Map<unknown>
    const refusals = (): Refusal[] =>
      told.flatMap((message) => (message.kind === 'refused' ? [message.code] : []))
    return {
      doc,
      provider,
      told,
      facts,
      refusals,
      close() {
        provider.destroy()
        doc.destroy()
      },
    }
  }

  return {
    url,
    db,
    app,
    dir,
    fatal,
    alarms,
    enter,
    opens: open,
    async close() {
      await app.stop()
      await listening.close()
      await db.destroy()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export type Town = Awaited<ReturnType<typeof town>>
