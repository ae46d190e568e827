import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outboxFile } from '#server/people/outbox.ts'
import type { DevicesView, OutboxView } from '#shared/entrances.ts'
import type { InviteAnswer } from '#shared/api.ts'
import { row } from '../members/parish.ts'
import { an, fatima, hour, joris } from './town.ts'
import { building, postOffice, readable } from './building.ts'

const members = '/api/proposals/westhoek/members'
const tokenIn = (text: string): string => /aanmelden\/([A-Za-z0-9_-]{43})/u.exec(text)?.[1] ?? ''

test('An invites a mayor by mail: the letter says who, to what and until when, and its link brings her in', async () => {
  const { url: SMTP_URL, mails } = await postOffice()
  const here = await building({ SMTP_URL })
  const answer = await (await here.enters(an)).posts(members, { rows: [row('Marijke Desmet')] })
  const { outcomes } = (await answer.json()) as InviteAnswer
  expect(outcomes).toMatchObject([{ given: { mailed: true } }])
  const text = readable(mails[0])
  expect(mails[0]?.to).toBe('marijke.desmet@voorbeeld.example')
  expect(text).toContain('An Claeys, Stad Kortrijk nodigt je uit')
  expect(text).toContain('Titel westhoek')
  const token = tokenIn(text)
  // A scanner in the mail program opens every link, twice.
  const scanner = here.browser()
  for (const path of [`/aanmelden/${token}`, `/api/sign-in/${token}`, `/aanmelden/${token}`]) {
    await scanner.asks(path)
    await scanner.asks(path, { method: 'HEAD' })
  }
  expect(scanner.jar.size).toBe(0)
  const marijke = here.browser()
  expect((await marijke.posts('/api/sign-in', { token })).status).toBe(200)
  expect(await (await marijke.asks('/api/me')).json()).toMatchObject({ person: { name: 'Marijke Desmet' } })
  // What was mailed is kept nowhere else.
  expect(existsSync(join(here.dir, outboxFile))).toBe(false)
})

test('what the mail server turns down is kept for the coordinator, and who invites has the link all the same', async () => {
  const { url: SMTP_URL } = await postOffice({ refuses: true })
  const here = await building({ SMTP_URL })
  const answer = await (await here.enters(an)).posts(members, { rows: [row('Marijke Desmet')] })
  const { outcomes } = (await answer.json()) as InviteAnswer
  expect(outcomes[0]).not.toHaveProperty('given.mailed')
  expect(here.logged.join()).toContain('a letter could not be mailed')
  expect(here.logged.join()).not.toContain(tokenIn(JSON.stringify(outcomes)))
  const outbox = await (await here.enters(fatima)).posts('/api/outbox', {})
  const view = (await outbox.json()) as OutboxView
  expect(view).toMatchObject({ mail: true, letters: [{ name: 'Marijke Desmet' }] })
})

test('a name cannot write a header or another recipient into a mail', async () => {
  const { url: SMTP_URL, mails } = await postOffice()
  const here = await building({ SMTP_URL })
  const name = 'Bart\r\nBcc: allen@elders.example <b>vet</b>'
  await (await here.enters(an)).posts(members, { rows: [row('Bart Deprez', 'reader', { name })] })
  expect(mails).toHaveLength(1)
  expect(mails[0]?.raw).not.toMatch(/^bcc:/imu)
  expect(readable(mails[0])).not.toContain('<b>vet</b></p>')
})

test('without a mail server the coordinator finds the letters whose link still works, and that she looked is written down', async () => {
  const here = await building()
  const asAn = await here.enters(an)
  await asAn.posts(members, { rows: [row('Marijke Desmet'), row('Bart Deprez', 'reader')] })
  const asFatima = await here.enters(fatima)
  const opened = async () => (await (await asFatima.posts('/api/outbox', {})).json()) as OutboxView
  const first = await opened()
  expect(first.mail).toBe(false)
  expect(first.letters.map(({ name }) => name)).toEqual(['Marijke Desmet', 'Bart Deprez'])
  expect(first.letters[0]?.text).toContain(first.letters[0]?.url ?? 'geen link')
  await here.browser().posts('/api/sign-in', { token: tokenIn(first.letters[0]?.url ?? '') })
  expect((await opened()).letters.map(({ name }) => name)).toEqual(['Bart Deprez'])
  // What no longer works is not kept either.
  expect(readFileSync(join(here.dir, outboxFile), 'utf8')).not.toContain('Marijke')
  expect((await asAn.posts('/api/outbox', {})).status).toBe(403)
  const acts = await here.db.selectFrom('audit').select('act').where('act', '=', 'outbox-opened').execute()
  expect(acts).toHaveLength(2)
})

test('An lost her link: a new one goes to her own address, and the answer is the same for a stranger', async () => {
  const { url: SMTP_URL, mails } = await postOffice()
  const here = await building({ SMTP_URL })
  const anybody = here.browser()
  const answers = []
  for (const body of [
    { email: 'AN@voorbeeld.example ' },
    { email: 'vreemde@elders.example' },
    { person: 'an' },
    { person: 'niemand' },
  ]) {
    const answer = await anybody.posts('/api/sign-in/request', body)
    answers.push([answer.status, await answer.text()])
  }
  expect(answers).toEqual(Array.from({ length: 4 }, () => [202, '']))
  await expect.poll(() => mails.map(({ to }) => to)).toEqual(['an@voorbeeld.example', 'an@voorbeeld.example'])
  expect((await anybody.posts('/api/sign-in/request', { email: 'geen adres' })).status).toBe(400)
  expect((await anybody.posts('/api/sign-in', { token: tokenIn(readable(mails[0])) })).status).toBe(200)
})

test('nobody fills a mailbox through us: three letters an hour for one person, and the next hour again', async () => {
  const { url: SMTP_URL, mails } = await postOffice()
  const here = await building({ SMTP_URL })
  const asks = () => here.browser().posts('/api/sign-in/request', { person: 'an' })
  for (let i = 0; i < 10; i++) expect((await asks()).status).toBe(202)
  await here.browser().posts('/api/sign-in/request', { person: 'joris' })
  await expect.poll(() => mails.at(-1)?.to).toBe('joris@voorbeeld.example')
  expect(mails.filter(({ to }) => to.startsWith('an@'))).toHaveLength(3)
  here.passes(hour)
  await asks()
  await expect.poll(() => mails.filter(({ to }) => to.startsWith('an@')).length).toBe(4)
})

test('An sees where she is signed in, and signs out there; elsewhere she stays, and Joris too', async () => {
  const here = await building()
  const laptop = await here.enters(an)
  const phone = await here.enters(an)
  const other = await here.enters(joris)
  const devices = async () => ((await (await laptop.asks('/api/me/devices')).json()) as DevicesView).devices
  const now = await devices()
  expect(now.map(({ current }) => current).sort()).toEqual([false, true])
  expect(now[0]?.organisation).toMatchObject({ id: 'kortrijk' })
  const handle = now.find(({ current }) => !current)?.handle
  expect((await laptop.posts('/api/me/devices/end', { handle })).status).toBe(204)
  expect(await (await phone.asks('/api/me')).json()).toMatchObject({ person: null })
  expect(await devices()).toHaveLength(1)
  // A handle of somebody else opens and closes nothing.
  const theirs = ((await (await other.asks('/api/me/devices')).json()) as DevicesView).devices[0]?.handle
  await laptop.posts('/api/me/devices/end', { handle: theirs })
  expect(await (await other.asks('/api/me')).json()).toMatchObject({ person: { id: 'joris' } })
  await laptop.posts('/api/me/devices/end', { all: true })
  expect(await (await laptop.asks('/api/me')).json()).toMatchObject({ person: null })
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1',
    'Safari op iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Edge op Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox op Linux'],
  ['curl/8.0', null],
  ['', null],
])('a browser that says %j is shown as %s', async (userAgent, shown) => {
  const { deviceOf } = await import('#server/people/device.ts')
  expect(deviceOf(userAgent)).toBe(shown)
})
