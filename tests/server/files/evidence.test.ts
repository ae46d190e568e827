import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sniff } from '#server/files/sniff.ts'
import { readZipNames } from '#server/files/zip-names.ts'
import type { ApiError } from '#shared/api.ts'
import { asFileName, formatSize, type FileView } from '#shared/files.ts'
import { town, type Town } from '../../helpers/town.ts'
import { readPdf } from '../dossier/read-pdf.ts'
import { drawing, letter, photograph, zip } from './scans.ts'

const office = { '[Content_Types].xml': '<Types/>' }
const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })
const decision = Buffer.from('%PDF-1.7\n% het besluit van het college\n%%EOF')

describe('what a file is', () => {
  test('is read from its bytes', async () => {
    for (const [bytes, kind] of [
      [await drawing(), 'png'],
      [await photograph(), 'jpeg'],
      [decision, 'pdf'],
      [letter(), 'docx'],
      [zip({ ...office, 'xl/workbook.xml': '<x/>' }), 'xlsx'],
      [odt, 'odt'],
    ] as const)
      expect(sniff(bytes)).toBe(kind)
  })

  test('and is nothing we take when it hides a program, is cut off, or is only named so', () => {
    const whole = letter()
    for (const bytes of [
      zip({ ...office, 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'Sub AutoOpen()' }),
      zip({ 'word/document.xml': '<w/>' }),
      zip({ 'invoice.exe': 'MZ' }),
      whole.subarray(0, whole.length - 4),
      Buffer.concat([whole.subarray(0, whole.length - 22), Buffer.alloc(22)]),
      Buffer.from('<html><script>alert(1)</script>'),
      Buffer.from('MZ\u0090'),
      Buffer.alloc(0),
    ])
      expect(sniff(bytes)).toBeNull()
  })

  test('the directory of a zip is read within its bytes only', () => {
    const whole = letter()
    expect(readZipNames(whole)?.map(({ name }) => name)).toEqual(['[Content_Types].xml', 'word/document.xml'])
    for (let at = 0; at < whole.length; at++) {
      const bent = Buffer.from(whole)
      bent[at] = bent[at]! ^ 0xff
      expect(() => readZipNames(bent)).not.toThrow()
    }
  })

  test('its name is a name and no path, and its size is said as people say it', () => {
    const names = ['C:\\fakepath\\Besluit.pdf', '../../etc/passwd', 'a\u202efdp.exe', ' "x" ', '..', '', 7]
    expect(names.map(asFileName)).toEqual(['Besluit.pdf', 'passwd', 'afdp.exe', 'x', null, null, null])
    expect(asFileName(`${'x'.repeat(300)}.pdf`)).toMatch(/^x+…\.pdf$/u)
    expect([900, 1_500_000, 10 * 1024 * 1024].map(formatSize)).toEqual(['0,9 kB', '1,4 MB', '10 MB'])
  })
})

describe('evidence', () => {
  const proposal = 'zuid-west-vlaanderen'
  const base = `/api/proposals/${proposal}`
  let here: Town
  beforeAll(async () => {
    here = await town()
  })
  afterAll(() => here.close())

  const send = async (person: string, body: Uint8Array, name: string) =>
    (await here.enter(person)).call(`${base}/evidence`, {
      method: 'POST',
      headers: { 'x-file-name': encodeURIComponent(name), 'content-type': 'text/html' },
      body: new Uint8Array(body),
    })

  test('is kept as it was handed in, and comes out to be saved, never to be shown', async () => {
    const kept = (await (await send('sofie-maes', decision, 'Besluit “VEKA” é.pdf')).json()) as FileView
    expect(kept).toEqual({
      sha256: createHash('sha256').update(decision).digest('hex'),
      kind: 'pdf',
      purpose: 'evidence',
      name: 'Besluit “VEKA” é.pdf',
      size: decision.length,
    })
    const answer = await (await here.enter('geert-naessens')).call(`${base}/files/${kept.sha256}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(decision)).toBe(true)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Besluit _VEKA_ _.pdf"; filename*=UTF-8''Besluit%20%E2%80%9CVEKA%E2%80%9D%20%C3%A9.pdf`,
    )
    const page = await send('sofie-maes', Buffer.from('<script>alert(1)</script>'), 'besluit.pdf')
    expect([page.status, ((await page.json()) as ApiError).error.code]).toEqual([415, 'not-evidence'])
  })

  test('[R20] is named in the frozen JSON and in the annex of the PDF, with its fingerprint', async () => {
    const kept = (await (
      await send('jonas-vanhoutte', letter(), 'Verslag burgemeesters.docx')
    ).json()) as FileView
    const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
    jonas.facts('identification').set('mandateFile', kept.sha256)
    await expect.poll(() => jonas.told.filter(({ kind }) => kind === 'saved').length).toBeGreaterThan(1)
    jonas.close()
    const ilse = await here.enter('ilse-baert')
    expect((await ilse.call(`${base}/freeze`, { method: 'POST' })).status).toBe(201)
    const rita = await here.enter('rita-moens')
    const json = (await (await rita.call(`${base}/versions/1/voorstel.json`)).json()) as { files: FileView[] }
    expect(json.files).toEqual([kept])
    expect((await rita.call(`${base}/files/${kept.sha256}`)).status).toBe(200)
    const { pages, bookmarks } = await readPdf(
      new Uint8Array(await (await rita.call(`${base}/versions/1/voorstel.pdf`)).arrayBuffer()),
    )
    expect(bookmarks).toContain('Bijlagen')
    const annex = pages.find((page) => page.includes('Bewijsstukken'))?.replace(/\s+/gu, ' ') ?? ''
    for (const words of [
      'Verslag burgemeesters.docx',
      'Verslag of ondertekende brief',
      kept.sha256.slice(0, 8),
    ])
      expect(annex).toContain(words)
    expect(pages.join(' ').replace(/\s+/gu, ' ')).toContain('Verslag burgemeesters.docx (zie Bijlagen)')
  })
})
