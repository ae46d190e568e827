import { expect, test } from 'vitest'
import { isOwnOrigin } from '#server/http/origin.ts'
import { door, refusalIn } from './door.ts'

const local = { publicUrl: 'http://localhost:3000' }
const online = { publicUrl: 'https://doorbraak.example' }

test.each([
  ['the public address', 'https://doorbraak.example', 'elders.example', online],
  ['the address the request was sent to', 'http://192.168.1.20:3000', '192.168.1.20:3000', local],
  ['the same, in capitals', 'http://laptop:3000', 'LAPTOP:3000', local],
  ['the public address, whatever the host', 'http://localhost:3000', undefined, local],
])('[case 62] %s is our own', (_, origin, host, config) => {
  expect(isOwnOrigin(origin, host, config)).toBe(true)
})

test.each([
  ['a missing origin', undefined, 'localhost:3000', local],
  ['an empty origin', '', 'localhost:3000', local],
  ['null, of a sandbox or a file', 'null', 'null', local],
  ['no address at all', 'http://', 'localhost:3000', local],
  ['another host', 'http://elders.example', 'localhost:3000', local],
  ['another port', 'http://localhost:3001', 'localhost:3000', local],
  ['another scheme', 'https://localhost:3000', 'localhost:3000', local],
  [
    'our name as a subdomain of another',
    'https://doorbraak.example.elders.example',
    'doorbraak.example',
    online,
  ],
  ['a subdomain of ours', 'https://x.doorbraak.example', 'doorbraak.example', online],
  ['our name as a user name', 'https://doorbraak.example@elders.example', 'doorbraak.example', online],
  ['with a slash behind it', 'https://doorbraak.example/', 'doorbraak.example', online],
  ['plain http where we serve https', 'http://doorbraak.example', 'doorbraak.example', online],
  [
    'the host itself where we have a public address over https',
    'http://10.0.0.5:3000',
    '10.0.0.5:3000',
    online,
  ],
])('[case 62] %s is foreign', (_, origin, host, config) => {
  expect(isOwnOrigin(origin, host, config)).toBe(false)
})

test.each([undefined, 'null', 'https://elders.example', 'http://localhost:3000.elders.example'])(
  '[case 62] a POST from %s is refused before anything is read',
  async (origin) => {
    const { asks } = await door()
    const headers = { 'Content-Type': 'application/json', ...(origin && { Origin: origin }) }
    for (const path of ['/api/sign-in', '/api/sign-out', '/api/does-not-exist']) {
      const response = await asks(path, { method: 'POST', body: 'no JSON', headers })
      expect(await refusalIn(response)).toEqual([403, 'foreign-origin'])
    }
  },
)

test.each(['PUT', 'PATCH', 'DELETE', 'QUERY'])('[case 62] a foreign %s as well', async (method) => {
  const { asks } = await door()
  const response = await asks('/api/me', { method, headers: { Origin: 'https://elders.example' } })
  expect(await refusalIn(response)).toEqual([403, 'foreign-origin'])
})

test('[case 62] a foreign upgrade under /api is refused, though it is a GET', async () => {
  const { asks } = await door()
  const headers = { Upgrade: 'websocket', Connection: 'Upgrade', Origin: 'https://elders.example' }
  expect(await refusalIn(await asks('/api/me', { headers }))).toEqual([403, 'foreign-origin'])
})

test('reading needs no origin', async () => {
  const { asks } = await door()
  expect((await asks('/api/me')).status).toBe(200)
})
