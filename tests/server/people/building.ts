import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp } from '#server/app.ts'
import { readConfig, type Config, type Environment } from '#server/config.ts'
import { listen } from '#server/listen.ts'
import { createLog } from '#server/log.ts'
import { region } from '../calls/region.ts'
import { sentBack, type an } from './town.ts'

/** A port nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The whole server on a port of its own, around the region; its settings are handed in as an environment. */
export async function building(env: Environment = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  const port = Number(env.PORT ?? (await freePort()))
  const config = readConfig({ DATA_DIR: dir, PORT: String(port), LOG_LEVEL: 'silent', ...env }) as Config
  const there = await region()
  const { db, clock } = there
  const logged: string[] = []
  const log = createLog({ level: 'error', write: (line) => void logged.push(line), clock })
  const app = createApp({ db, config, log, clock, demo: null, onFatal: () => {} })
  const listening = await listen(app.http, config)
  const url = config.publicUrl
  onTestFinished(async () => {
    await app.stop()
    await listening.close()
    await db.destroy()
    rmSync(dir, { recursive: true, force: true })
  })
  /** A browser that keeps its cookies and follows nobody by itself. */
  function browser() {
    const jar = new Map<string, string>()
    const asks = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers)
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
      if (init.method === 'POST') {
        headers.set('origin', url)
        headers.set('content-type', 'application/json')
      }
      const answer = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = sentBack(cookie).split('=')
        if (/max-age=0/iu.test(cookie)) jar.delete(name)
        else jar.set(name, value)
      }
      return answer
    }
    return {
      jar,
      asks,
      posts: (path: string, body: object) => asks(path, { method: 'POST', body: JSON.stringify(body) }),
    }
  }
  /** Somebody who is in already. */
  async function enters({ person, organisation }: typeof an) {
    const here = browser()
    const [name = '', value = ''] = sentBack((await app.sessions.create(person, organisation)).cookie).split(
      '=',
    )
    here.jar.set(name, value)
    return here
  }
  return { ...there, app, url, dir, config, logged, browser, enters }
}

export interface Mail {
  readonly to: string
  /** As it came over the line, dots and all. */
  readonly raw: string
}

/** A mail server as small as one can be; `refuses` makes it turn everything down. */
export async function postOffice({ refuses = false } = {}): Promise<{
  url: string
  mails: Mail[]
  server: Server
}> {
  const mails: Mail[] = []
  const server = createServer((socket) => {
    let to = ''
    let body: string[] | null = null
    let rest = ''
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    say('220 post.test')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (body) {
          if (line !== '.') {
            body.push(line)
            continue
          }
          mails.push({ to, raw: body.join('\n') })
          body = null
          say('250 taken')
        } else if (/^(EHLO|HELO)/iu.test(line)) say('250 post.test')
        else if (/^RCPT TO:<([^>]*)>/iu.test(line)) {
          to = /<([^>]*)>/u.exec(line)?.[1] ?? ''
          say(refuses ? '550 no such mailbox' : '250 ok')
        } else if (/^DATA/iu.test(line)) {
          body = []
          say('354 go on')
        } else if (/^QUIT/iu.test(line)) socket.end('221 bye\r\n')
        else say('250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, mails, server }
}

/** The text of a mail, as its reader sees it. */
export const readable = (mail: Mail | undefined): string =>
  (mail?.raw ?? '').replace(/=\n/gu, '').replace(/=3D/gu, '=')
