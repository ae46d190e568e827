import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { an, fatima, sentBack, town } from './town.ts'

test('[case 67] the stolen files hold no session id and no token, only what recognises them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorbraak-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { db, sessions, links } = await town({ file: join(folder, 'town.sqlite') })
  const { sessionId, cookie } = await sessions.create(an.person, an.organisation)
  const open = await links.make({ ...an, leadsTo: '/', by: fatima })
  const used = await links.make({ ...an, leadsTo: '/', by: fatima })
  await links.redeem(used.token)
  const stolen = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)))

  // The write-ahead log first, then what remains after it was folded into the file.
  for (const files of [stolen(), await db.destroy().then(stolen)]) {
    expect(files.some((file) => file.includes('An Claeys'))).toBe(true)
    for (const secret of [sessionId, open.token, used.token, sentBack(cookie).split('=')[1] ?? ''])
      expect(files.some((file) => file.includes(secret))).toBe(false)
  }
})

test('[case 67] the secrets are 160 bits or more, and never the same twice', async () => {
  const { sessions, links } = await town()
  const made = await Promise.all(
    Array.from({ length: 50 }, () => links.make({ ...an, leadsTo: '/', by: null })),
  )
  for (const { token } of made) expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(160)
  expect(new Set(made.map(({ token }) => token)).size).toBe(50)
  const { sessionId } = await sessions.create(an.person, an.organisation)
  // Base 32: five bits a character.
  expect(sessionId).toMatch(/^[a-z2-7]+$/u)
  expect(sessionId.length * 5).toBeGreaterThanOrEqual(160)
})
