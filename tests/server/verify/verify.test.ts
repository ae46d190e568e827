import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CertificateView } from '#shared/verification/api.ts'
import { attachmentsIn } from '#shared/verification/attachments.ts'
import { judge, type VerdictParts } from '#shared/verification/verdict.ts'
import { town, type Town } from '../../helpers/town.ts'

const base = '/api/proposals/zuid-west-vlaanderen'
let here: Town
let ilse: Awaited<ReturnType<Town['enter']>>
beforeEach(async () => {
  here = await town()
  ilse = await here.enter('ilse-baert')
  await ilse.call(`${base}/freeze`, { method: 'POST' })
})
afterEach(() => here.close())

const hash = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex')
const inflate: VerdictParts['inflate'] = async (bytes) => {
  try {
    return new Uint8Array(inflateSync(bytes))
  } catch {
    return null
  }
}
/** Somebody who never signed in. */
const ask = async (sha256: string) => {
  const answer = await fetch(`${here.url}/api/verify/${sha256}`)
  return answer.ok ? ((await answer.json()) as CertificateView) : null
}
const verdictOn = (bytes: Uint8Array) => judge(new Uint8Array(bytes), { hash, inflate, ask })
const file = async (name: string, version = 1) =>
  new Uint8Array(await (await ilse.call(`${base}/versions/${version}/${name}`)).arrayBuffer())
const post = (who: typeof ilse, path: string, body: object = {}) =>
  who.call(`${base}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

/** A PDF as somebody else's program might make it, with these data attached. */
function wrapped(data: Uint8Array, { packed = true, apart = false } = {}): Uint8Array {
  const stream = packed ? deflateSync(data) : Buffer.from(data)
  const filter = packed ? '/Filter /FlateDecode ' : ''
  const length = apart ? '7 0 R' : String(stream.length)
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<< /Type /EmbeddedFile ${filter}/Length ${length} >>\nstream\r\n`),
    stream,
    Buffer.from(`\nendstream\nendobj\n7 0 obj\n${stream.length}\nendobj\n%%EOF`),
  ])
}

test('the PDF and the data of a version are recognised by anybody, with who signed', async () => {
  const marijke = await here.enter('marijke-desmet')
  const [pdf, json] = [await file('voorstel.pdf'), await file('voorstel.json')]
  const signature = { sha256: await hash(json), position: 'schepen', statement: 'Wij staan erachter.' }
  await post(marijke, '/versions/1/sign', signature)
  for (const [bytes, known] of [
    [pdf, 'pdf'],
    [json, 'content'],
  ] as const)
    expect(await verdictOn(bytes)).toMatchObject({
      kind: 'genuine',
      certificate: {
        known,
        version: 1,
        title: 'Energiegemeenschappen',
        sha256: signature.sha256,
        latest: { version: 1 },
        signOffs: [{ organisation: { name: 'Kortrijk' }, position: 'schepen' }],
        partners: 20,
      },
    })
  // Who signed is for those who take part: the whole world learns which organisation did.
  expect(JSON.stringify(await ask(signature.sha256))).not.toContain('Marijke')
})

test('one changed byte and the file is no longer ours, even when the data attached to it still are', async () => {
  const pdf = await file('voorstel.pdf')
  const json = await file('voorstel.json')
  for (const bytes of [pdf, json])
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const tampered = Uint8Array.from(bytes)
      tampered[at] = (tampered[at] ?? 0) ^ 1
      const verdict = await verdictOn(tampered)
      expect(verdict?.kind).toBe(bytes === json || at === 0 ? 'unknown' : 'wrapped')
    }
  expect((await verdictOn(Buffer.concat([pdf, Buffer.from('\n')])))?.kind).toBe('wrapped')
  expect(await verdictOn(new Uint8Array())).toMatchObject({ kind: 'unknown', pdf: false })
})

test('real data in a PDF of somebody else are told apart from a PDF of ours', async () => {
  const json = await file('voorstel.json')
  for (const how of [{}, { packed: false }, { apart: true }])
    expect(await verdictOn(wrapped(json, how))).toMatchObject({
      kind: 'wrapped',
      certificate: { known: 'content', version: 1 },
    })
  const changed = Buffer.from(new TextDecoder().decode(json).replace('Energie', 'Energle'))
  expect(await verdictOn(wrapped(changed))).toMatchObject({ kind: 'unknown', pdf: true })
})

test('a PDF that lies about its attachments breaks nothing', async () => {
  for (const text of [
    '%PDF-1.7 /Type /EmbeddedFile',
    '%PDF-1.7\n1 0 obj << /Type /EmbeddedFile /Length 99999999 >>\nstream\nabc',
    '%PDF-1.7\n1 0 obj << /Type /EmbeddedFile /Filter /FlateDecode /Length 3 >>\nstream\nabc',
    '%PDF-1.7\n1 0 obj << /Type /EmbeddedFile /Filter [/LZWDecode] /Length 3 >>\nstream\nabc',
    `%PDF-1.7\n${'1 0 obj << /Type /EmbeddedFile /Length 1 >>\nstream\na\n'.repeat(500)}`,
  ]) {
    const found = await attachmentsIn(new Uint8Array(Buffer.from(text)), inflate)
    expect(found.length).toBeLessThanOrEqual(20)
  }
})

test('an older version says that it was superseded, and by which', async () => {
  const before = await file('voorstel.json')
  await post(ilse, '/reopen', { reason: 'Een bedrag klopte niet' })
  await post(ilse, '/freeze')
  expect(await verdictOn(before)).toMatchObject({
    kind: 'genuine',
    certificate: { version: 1, latest: { version: 2 } },
  })
  expect(await verdictOn(await file('voorstel.json', 2))).toMatchObject({ certificate: { version: 2 } })
})

test('a forged question gives nothing away', async () => {
  const known = await hash(await file('voorstel.json'))
  for (const asked of [
    known.slice(0, 63),
    `${known}0`,
    `${known.slice(0, 32)}%25`,
    `${known}' OR '1'='1`,
    '../proposals/zuid-west-vlaanderen',
    'g'.repeat(64),
  ]) {
    const answer = await fetch(`${here.url}/api/verify/${encodeURIComponent(asked)}`)
    expect(answer.status, asked).toBe(400)
  }
  expect(await ask(known.toUpperCase())).toMatchObject({ known: 'content' })
  expect(await ask('0'.repeat(64))).toEqual({ known: false })
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect(
      (await fetch(`${here.url}/api/verify/${known}`, { method, headers: { origin: here.url } })).status,
    ).toBe(404)
})
