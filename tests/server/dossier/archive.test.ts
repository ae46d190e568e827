import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawCode } from '#server/dossier/code.ts'
import { sayUniversal } from '#server/dossier/press/universal.ts'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { draft, energyDossier, sha256 } from './energy-dossier.ts'
import { below, readPdf, type ReadPdf } from './read-pdf.ts'

const qpdf = ['/usr/bin/qpdf', '/usr/local/bin/qpdf'].find((path) => existsSync(path))
const bytes = new TextEncoder().encode('{"format":"doorbraak/proposal","title":"Energie delen"}')
const typesetter = createTypesetter()
const folder = mkdtempSync(join(tmpdir(), 'doorbraak-'))
const file = join(folder, 'voorstel.pdf')
let pdf: Uint8Array<ArrayBuffer>
let read: ReadPdf
let plain: string

beforeAll(async () => {
  const typeset = await typesetter.typeset(energyDossier(), { attachment: bytes })
  if (!typeset.ok) throw new Error(typeset.detail)
  expect(typeset.remarks).toEqual([])
  pdf = typeset.pdf
  plain = Buffer.from(pdf).toString('latin1')
  read = await readPdf(pdf)
  writeFileSync(file, pdf)
})
afterAll(async () => {
  await typesetter.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the file of a frozen version', () => {
  test('carries the canonical bytes as the source of its pages', async () => {
    const proxy = await getDocumentProxy(pdf.slice(), { verbosity: 0 })
    const found: ReadonlyMap<string, unknown> = (await proxy.getAttachments()) ?? new Map()
    const attached = [...found.values()] as { readonly filename: string }[]
    expect(attached.map(({ filename }) => filename)).toEqual(['proposal.json'])
    expect(plain).toContain('/AFRelationship /Source')
    expect(plain).toMatch(/\/Subtype \/application#2Fjson/u)
    expect(plain).toMatch(/\/AF \[/u)
  })

  test('says once that it is PDF/A-3a and PDF/UA-1, and shows its title', () => {
    for (const said of [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/DisplayDocTitle true',
      '/OutputIntents',
    ])
      expect(plain.split(said).length, said).toBe(2)
    expect(read).toMatchObject({ tagged: true, language: 'nl-BE', title: 'Energiegemeenschappen' })
  })

  test('leads to the page that checks it, by a code with words and by an address', () => {
    const figures = read.tags.flatMap((tag) => (tag.role === 'Figure' ? [tag.alt] : []))
    const address = `https://doorbraak.example/controle/${sha256}`
    expect(figures).toContain(`QR-code die leidt naar ${address}`)
    expect(read.pages.at(-1)?.replace(/[\s\u200b]/gu, '')).toContain(address)
    expect(plain).toContain(address)
  })

  test('has words on every link, and no letter on a page outside the tags', async () => {
    const proxy = await getDocumentProxy(pdf.slice(), { verbosity: 0 })
    let links = 0
    for (let number = 1; number <= proxy.numPages; number++) {
      const page = await proxy.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      let open = 0
      const outside: string[] = []
      for (const item of items) {
        if ('str' in item) {
          if (item.str.trim() !== '' && open === 0) outside.push(item.str)
        } else open += item.type === 'endMarkedContent' ? -1 : 1
      }
      expect(outside).toEqual([])
      for (const annotation of (await page.getAnnotations()) as {
        subtype: string
        contentsObj?: { str: string }
      }[]) {
        if (annotation.subtype !== 'Link') continue
        links += 1
        expect(annotation.contentsObj?.str).toMatch(/\S/u)
      }
    }
    expect(links).toBeGreaterThan(12)
  })

  test('has a header row in each table and words for each figure', () => {
    for (const table of read.tags.filter(({ role }) => role === 'Table'))
      expect(below(table, 'TH').length).toBeGreaterThan(0)
    for (const figure of read.tags.filter(({ role }) => role === 'Figure')) expect(figure.alt).toMatch(/\S/u)
  })

  test.skipIf(!qpdf)('is sound to who reads files byte by byte (needs qpdf)', async () => {
    const run = promisify(execFile)
    const { stdout } = await run(qpdf!, ['--check', file])
    expect(stdout).toContain('No syntax or stream encoding errors found')
    const shown = await run(qpdf!, ['--show-attachment=proposal.json', file], { encoding: 'buffer' })
    expect(createHash('sha256').update(shown.stdout).digest('hex')).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
  })

  test('what does not end as the compiler ends it is not said to be anything', () => {
    expect(() => sayUniversal(pdf)).toThrow(/already/u)
    expect(() => sayUniversal(new TextEncoder().encode('%PDF-1.7\n'))).toThrow(/another way/u)
  })
})

test('a draft carries nothing and claims no archive', async () => {
  const typeset = await typesetter.typeset(energyDossier({ edition: draft }), { standard: 'readable' })
  const text = typeset.ok ? Buffer.from(typeset.pdf).toString('latin1') : ''
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(text).not.toMatch(/pdfaid:part|EmbeddedFiles/u)
})

test('a code is drawn with its quiet edge, and another address is another code', () => {
  const one = drawCode('https://doorbraak.example/a')
  expect(one).toMatch(/viewBox="0 0 (\d+) \1"/u)
  expect(one).not.toMatch(/M[0-3] \d+h1v|M\d+ [0-3]h1v/u)
  expect(drawCode('https://doorbraak.example/b')).not.toBe(one)
})
