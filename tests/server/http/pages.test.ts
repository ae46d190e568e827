import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { door } from './door.ts'

const script = 'console.log("doorbraak")\n'.repeat(50)

async function built(settings: Parameters<typeof door>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const dist = join(folder, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'geheim')
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Doorbraak</title>')
  writeFileSync(join(dist, 'assets', 'app-Ab12.js'), script)
  writeFileSync(join(dist, 'assets', 'face-Cd34.woff2'), 'font')
  return door({ ...settings, dist })
}

test.each(['/', '/dossier/westhoek/begroting', '/demo/an', '/aanmelden/abc'])(
  '%s is a page the client draws, asked for anew each time',
  async (path) => {
    const { asks } = await built()
    const response = await asks(path)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/u)
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    expect(await response.text()).toContain('<title>Doorbraak')
  },
)

test('a file with a hash in its name is kept for ever', async () => {
  const { asks } = await built()
  const response = await asks('/assets/app-Ab12.js')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/javascript/u)
  expect(response.headers.get('Cache-Control')).toContain('immutable')
  expect(await response.text()).toBe(script)
})

test('text travels compressed to who understands that, a font as it is', async () => {
  const { asks } = await built()
  const headers = { 'Accept-Encoding': 'gzip, br' }
  const small = await asks('/assets/app-Ab12.js', { headers })
  expect(small.headers.get('Content-Encoding')).toBe('br')
  expect(small.headers.get('Vary')).toBe('Accept-Encoding')
  expect(brotliDecompressSync(Buffer.from(await small.arrayBuffer())).toString()).toBe(script)
  const font = await asks('/assets/face-Cd34.woff2', { headers })
  expect(font.headers.get('Content-Encoding')).toBeNull()
  expect(font.headers.get('Content-Type')).toBe('font/woff2')
})

test('a script of an earlier build is gone, not a page that looks like one', async () => {
  const { asks } = await built()
  const response = await asks('/assets/app-Old1.js')
  expect([response.status, response.headers.get('Content-Type')]).toEqual([
    404,
    expect.stringMatching(/^text\/plain/u),
  ])
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '//secret.txt',
])('no path climbs out: %s', async (path) => {
  const { asks } = await built()
  expect(await (await asks(path)).text()).not.toContain('geheim')
})

test('where nothing was built, a sentence says what to do', async () => {
  const { asks } = await door()
  const response = await asks('/dossier/westhoek')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('npm run build')
})

test('every answer carries the headers that keep strangers out of the page', async () => {
  const { asks } = await built()
  for (const path of ['/', '/assets/app-Ab12.js', '/api/me', '/api/bestaat-niet', '/healthz']) {
    const { headers } = await asks(path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain(`default-src 'self'`)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).toContain("connect-src 'self' ws://localhost:3000")
    expect(policy).not.toMatch(/unsafe|\*/u)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Permissions-Policy')).toContain('camera=()')
    expect(headers.get('Strict-Transport-Security')).toBeNull()
  }
})

test('over https the socket is wss and browsers are told to stay there', async () => {
  const { asks } = await built({ secure: true, publicUrl: 'https://doorbraak.example' })
  const { headers } = await asks('/')
  expect(headers.get('Content-Security-Policy')).toContain('wss://doorbraak.example')
  expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{7,}/u)
})
