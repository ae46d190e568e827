import { Agent, get } from 'node:http'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from '#server/listen.ts'

/** In s: proxies usually hold on to an idle line for so long, and then ask over it. */
const proxy = 60

test('a line may lie idle for longer than a proxy keeps it: no freeze is asked over one that just closed', async () => {
  const listening = await listen(
    new Hono().get('/', (c) => c.text('ja')),
    { host: '127.0.0.1', port: 0 },
  )
  const agent = new Agent({ keepAlive: true })
  const told = await new Promise<string>((resolve, reject) =>
    get({ agent, port: listening.port, host: '127.0.0.1' }, (answer) => {
      answer.resume().on('end', () => resolve(String(answer.headers['keep-alive'])))
    }).on('error', reject),
  )
  expect(Number(/timeout=(\d+)/u.exec(told)?.[1])).toBeGreaterThan(proxy)
  agent.destroy()
  await listening.close()
})
