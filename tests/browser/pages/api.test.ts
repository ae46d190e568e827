import { describe, expect, test } from 'vitest'
import { createApi, failed } from '#client/api.ts'
import { an, fakeServer, me, refuses, says, silent, version } from './stage.tsx'

const finding = {
  rule: 'V60',
  severity: 'error',
  section: 'budget',
  sentence: 'Er ontbreekt € 1.250,00.',
} as const

describe('asking the server', () => {
  test('gives the view as it came', async () => {
    const api = createApi(fakeServer({ 'GET /api/me': me(an) }).fetch)
    expect(await api.me()).toEqual({ person: an, demo: false })
  })

  test('gives a refusal as a value, with its findings', async () => {
    const { fetch } = fakeServer({
      'POST /api/proposals/energie/freeze': refuses(409, 'incomplete', 'Er staan nog fouten in.', [finding]),
    })
    expect(await createApi(fetch).freeze('energie')).toEqual({
      refused: { status: 409, code: 'incomplete', sentence: 'Er staan nog fouten in.', findings: [finding] },
    })
  })

  test('says that the server cannot be reached when the line is dead', async () => {
    const api = createApi(fakeServer({ 'GET /api/overview': silent }).fetch)
    expect(await api.overview()).toEqual({ unreachable: true })
  })

  test('takes the page of a proxy for no answer, whatever its status', async () => {
    for (const status of [200, 502]) {
      const api = createApi(() => Promise.resolve(new Response('<h1>Log in</h1>', { status })))
      expect(await api.me()).toEqual({ unreachable: true })
    }
  })

  test('signs out on an answer without words', async () => {
    const api = createApi(fakeServer({ 'POST /api/sign-out': { status: 204, body: {} } }).fetch)
    expect(failed(await api.signOut())).toBe(false)
  })

  test('cannot be led to another address by what stands in a link', async () => {
    const { fetch, asked } = fakeServer({ 'GET /api/sign-in/..%2Fme': says({}) })
    await createApi(fetch).link('../me')
    expect(asked).toEqual(['GET /api/sign-in/..%2Fme'])
  })

  test('asks for one version by its number', async () => {
    const { fetch, asked } = fakeServer({ 'GET /api/proposals/energie/versions/1': says(version) })
    await createApi(fetch).version('energie', 1)
    expect(asked).toEqual(['GET /api/proposals/energie/versions/1'])
  })
})
