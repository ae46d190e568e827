import { expect, test } from 'vitest'
import { door, refusalIn } from './door.ts'

const origin = { Origin: 'http://localhost:3000' }
const json = { ...origin, 'Content-Type': 'application/json' }

test.each<[string, BodyInit | null]>([
  ['half a text', '{"token":"a'],
  ['nothing', null],
  ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
])('%s is not JSON, and is told so', async (_, body) => {
  const { asks } = await door()
  const response = await asks('/api/sign-in', { method: 'POST', body, headers: json })
  expect(await refusalIn(response)).toEqual([400, 'not-json'])
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonish'])(
  'JSON that comes as %s, as a foreign form could send it, is refused',
  async (type) => {
    const { asks } = await door()
    const headers = { ...origin, 'Content-Type': type }
    const response = await asks('/api/sign-in', { method: 'POST', body: '{"token":"a"}', headers })
    expect(await refusalIn(response)).toEqual([400, 'not-json'])
  },
)

test.each(['null', '[]', '"token"', '{}', '{"token":7}', '{"__proto__":{"token":"a"}}'])(
  '%s has no token',
  async (body) => {
    const { asks } = await door()
    const response = await asks('/api/sign-in', { method: 'POST', body, headers: json })
    expect(await refusalIn(response)).toEqual([400, 'malformed'])
  },
)

test('a body past the limit is refused', async () => {
  const { posts } = await door()
  expect(await refusalIn(await posts('/api/sign-in', { token: 'x'.repeat(20_000) }))).toEqual([
    413,
    'too-large',
  ])
})

test('a body without an announced length is not read past the limit', async () => {
  const { asks } = await door()
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1024
      controller.enqueue(new Uint8Array(1024).fill(0x20))
    },
  })
  const init = { method: 'POST', body: endless, headers: json, duplex: 'half' }
  expect(await refusalIn(await asks('/api/sign-in', init))).toEqual([413, 'too-large'])
  expect(sent).toBeLessThan(64 * 1024)
})
