import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { listen } from '#server/listen.ts'
import { createLog } from '#server/log.ts'
import { region } from '../calls/region.ts'
import { an, sentBack } from '../people/town.ts'
import { config } from '../../helpers/config.ts'

/** The whole server on a port of its own, and An's cookie. */
async function house() {
  const { db, clock } = await region()
  const log = createLog({ level: 'silent', write: () => {}, clock })
  const app = createApp({ db, config, log, clock, demo: null, onFatal: () => {} })
  const { port, close } = await listen(app.http, config)
  onTestFinished(async () => {
    await app.stop()
    await close()
    await db.destroy()
  })
  const { cookie } = await app.sessions.create(an.person, an.organisation)
  return { port, cookie: sentBack(cookie) }
}

/** The status with which the server answers the request to become a socket. */
async function upgrade(port: number, headers: Record<string, string>): Promise<number | undefined> {
  const asking = request({
    port,
    host: '127.0.0.1',
    path: '/sync/dossier/westhoek',
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'ZG9vcmJyYWFrIGRvb3Jicg==',
      ...headers,
    },
  })
  asking.end()
  const [answer] = (await Promise.race([once(asking, 'response'), once(asking, 'upgrade')])) as [
    IncomingMessage,
  ]
  asking.destroy()
  return answer.statusCode
}

test.each([undefined, 'null', 'https://elders.example', 'http://doorbraak.local:81', 'no address'])(
  '[case 62] a handshake with a good session from %s is refused before the upgrade',
  async (origin) => {
    const { port, cookie } = await house()
    expect(await upgrade(port, { Cookie: cookie, ...(origin && { Origin: origin }) })).toBe(403)
    // And the process lives on.
    expect(await upgrade(port, { Cookie: cookie, Origin: config.publicUrl })).toBe(101)
  },
)

test('[case 62] a page of ours comes in, at the public address and at the one it was sent to', async () => {
  const { port, cookie } = await house()
  for (const origin of ['http://doorbraak.local', `http://127.0.0.1:${port}`])
    expect(await upgrade(port, { Cookie: cookie, Origin: origin })).toBe(101)
})

test('[case 63] without the cookie there is no upgrade, whatever the address says', async () => {
  const { port, cookie } = await house()
  expect(await upgrade(port, { Origin: config.publicUrl })).toBe(401)
  expect(await upgrade(port, { Origin: config.publicUrl, Authorization: `Bearer ${cookie}` })).toBe(401)
})
