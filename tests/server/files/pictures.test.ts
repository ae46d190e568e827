import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ApiError } from '#shared/api.ts'
import { fileLimits, type FileView } from '#shared/files.ts'
import { town, type Town } from '../../helpers/town.ts'
import { below, readPdf } from '../dossier/read-pdf.ts'
import { drawing, letter, photograph } from './scans.ts'

const proposal = 'zuid-west-vlaanderen'
const base = `/api/proposals/${proposal}`
let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const send = async (person: string, body: Uint8Array, path = `${base}/pictures`) =>
  (await here.enter(person)).call(path, { method: 'POST', body: new Uint8Array(body) })
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as ApiError).error.code
const upload = async (person: string, body: Uint8Array): Promise<FileView> =>
  (await (await send(person, body)).json()) as FileView

describe('a picture comes in', () => {
  test('drawn anew: upright, and without what else stood in the file', async () => {
    const photo = await photograph()
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Marijke thuis')
    const kept = await upload('jonas-vanhoutte', photo)
    expect(kept).toMatchObject({ kind: 'jpeg', purpose: 'picture' })
    const answer = await (await here.enter('an-claeys')).call(`${base}/files/${kept.sha256}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { width, height, exif, orientation } = await sharp(bytes).metadata()
    expect({ width, height, exif, orientation }).toMatchObject({ width: 480, height: 640, exif: undefined })
    expect(bytes.toString('latin1')).not.toContain('Marijke')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })

  test('the same one twice is one', async () => {
    const picture = await drawing()
    const [one, other] = [await upload('jonas-vanhoutte', picture), await upload('an-claeys', picture)]
    expect(other).toEqual(one)
  })

  test('larger than a page can show is made smaller', async () => {
    const { sha256 } = await upload('jonas-vanhoutte', await drawing(4000, 100))
    const row = await here.db
      .selectFrom('files')
      .select(['width', 'height'])
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    expect(row).toEqual({ width: fileLimits.side, height: 40 })
  })

  test('what is no picture, or too much of one, is refused with a word, whatever it calls itself', async () => {
    const rows = async () => (await here.db.selectFrom('files').select('sha256').execute()).length
    const before = await rows()
    const cut = (await photograph()).subarray(0, 900)
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    const costumed = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), page])
    for (const [body, code, status] of [
      [page, 'not-an-image', 415],
      [letter(), 'not-an-image', 415],
      [Buffer.alloc(0), 'not-an-image', 415],
      [costumed, 'broken-file', 422],
      [cut, 'broken-file', 422],
      [bomb, 'too-many-pixels', 413],
      [Buffer.alloc(fileLimits.bytes + 1, 0xff), 'too-large', 413],
    ] as const) {
      const answer = await send('jonas-vanhoutte', body)
      expect([await codeOf(answer), answer.status]).toEqual([code, status])
    }
    expect(await rows()).toBe(before)
  })

  test('only from who may write there', async () => {
    const picture = await drawing()
    expect(await codeOf(await send('lieve-hanssens', picture))).toBe('read-only')
    expect(await codeOf(await send('rita-moens', picture))).toBe('read-only')
    expect(await codeOf(await send('joris-peeters', picture))).toBe('no-such-proposal')
    const stranger = await fetch(`${here.url}${base}/pictures`, {
      method: 'POST',
      headers: { origin: here.url },
      body: new Uint8Array(picture),
    })
    expect(await codeOf(stranger)).toBe('signed-out')
    const foreign = await (
      await here.enter('jonas-vanhoutte')
    ).call(`${base}/pictures`, {
      method: 'POST',
      headers: { origin: 'https://elders.example' },
      body: new Uint8Array(picture),
    })
    expect(await codeOf(foreign)).toBe('foreign-origin')
  })

  test('no room is said as such', async () => {
    const picture = await drawing(410, 200)
    const { sha256 } = await upload('jonas-vanhoutte', await drawing(411, 200))
    await sql`DROP TRIGGER files_update`.execute(here.db)
    await here.db
      .updateTable('files')
      .set({ size: fileLimits.proposalBytes })
      .where('sha256', '=', sha256)
      .execute()
    expect(await codeOf(await send('jonas-vanhoutte', picture))).toBe('no-room')
    await here.db.updateTable('files').set({ size: 1 }).where('sha256', '=', sha256).execute()
  })
})

const fragmentIn = (doc: Y.Doc): Y.XmlFragment =>
  (doc.getMap('challenge').get('texts') as Y.Map<Y.XmlFragment>).get('challengeText') as Y.XmlFragment

function picture(file: string, alt: unknown): Y.XmlElement {
  const element = new Y.XmlElement<{ file: string; alt: string }>('image')
  element.setAttribute('file', file)
  element.setAttribute('alt', alt as string)
  return element as unknown as Y.XmlElement
}

describe('a picture in a text', () => {
  test('[R1] is a picture of this proposal with words for it, or nothing at all', async () => {
    const known = await upload('jonas-vanhoutte', await drawing(300, 300))
    const elsewhere = await send(
      'joris-peeters',
      await drawing(301, 300),
      '/api/proposals/rivierenland/pictures',
    )
    const other = (await elsewhere.json()) as FileView
    for (const [file, alt] of [
      [other.sha256, 'Van een ander voorstel'],
      ['0'.repeat(64), 'Van niemand'],
      ['javascript:alert(1)', 'Geen bestand'],
      [known.sha256, ''],
      [known.sha256, 'x'.repeat(301)],
      [known.sha256, 7],
    ] as const) {
      const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
      fragmentIn(jonas.doc).insert(0, [picture(file, alt)])
      await expect.poll(() => jonas.refusals().length, { timeout: 5_000 }).toBe(1)
      jonas.close()
    }
    const [jonas, an] = await Promise.all(
      ['jonas-vanhoutte', 'an-claeys'].map(async (name) => (await here.enter(name)).opens(proposal)),
    )
    expect(fragmentIn(an!.doc).toString()).not.toContain('<image')
    fragmentIn(jonas!.doc).insert(0, [picture(known.sha256, 'Een vierkant')])
    await expect.poll(() => fragmentIn(an!.doc).toString()).toContain('alt="Een vierkant"')
    expect(jonas!.refusals()).toEqual([])
    for (const one of [jonas, an]) one!.close()
  })

  test('[R20] is frozen along: named in the JSON, drawn in the PDF, never to be removed; a jury sees that one alone', async () => {
    const loose = await upload('jonas-vanhoutte', await drawing(123, 45))
    const rita = await here.enter('rita-moens')
    expect((await rita.call(`${base}/files/${loose.sha256}`)).status).toBe(404)
    const ilse = await here.enter('ilse-baert')
    expect((await ilse.call(`${base}/freeze`, { method: 'POST' })).status).toBe(201)

    const json = (await (await rita.call(`${base}/versions/1/voorstel.json`)).json()) as { files: FileView[] }
    const [frozen] = json.files
    expect(json.files).toHaveLength(1)
    expect((await rita.call(`${base}/files/${frozen!.sha256}`)).status).toBe(200)
    expect((await rita.call(`${base}/files/${loose.sha256}`)).status).toBe(404)
    const list = (await (await rita.call(`${base}/files`)).json()) as { files: FileView[] }
    expect(list.files.map((file) => file.sha256)).toEqual([frozen!.sha256])

    const pdf = await readPdf(
      new Uint8Array(await (await rita.call(`${base}/versions/1/voorstel.pdf`)).arrayBuffer()),
    )
    const figures = pdf.tags.flatMap((tag) => below(tag, 'Figure'))
    expect(figures.map((figure) => figure.alt)).toContain('Een vierkant')

    for (const attempt of [
      sql`DELETE FROM files WHERE sha256 = ${frozen!.sha256}`,
      sql`REPLACE INTO files SELECT * FROM files WHERE sha256 = ${frozen!.sha256}`,
      sql`DELETE FROM version_files`,
      sql`UPDATE version_files SET sha256 = ${loose.sha256}`,
      sql`REPLACE INTO version_files SELECT * FROM version_files`,
    ])
      await expect(attempt.execute(here.db)).rejects.toThrow()
    expect(await codeOf(await send('jonas-vanhoutte', await drawing(9, 9)))).toBe('frozen')
  })
})
