import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { readCoverage } from '../coverage.ts'
import { readFaces } from '../fonts/faces.ts'
import { pathOf } from '../pictures.ts'
import { printable } from '../printable.ts'
import { makeSheet, spotMark } from '../sheet.ts'
import { dutch } from '../words.ts'
import type { Made, Order, Print, Standard } from './press.ts'
import { splitPages } from './split-pages.ts'
import { sayUniversal } from './universal.ts'

/** One compiler for the life of the thread; it reads only the template's folder. */
const template = fileURLToPath(new URL('../template', import.meta.url))
const compiler = NodeCompiler.create({ workspace: template, fontArgs: [{ fontBlobs: readFaces() }] })
const coverage = readCoverage()

/** Some three hundred pages: ten times a long dossier, and still printed well within the time allowed. */
const mostBytes = 1_000_000

/** Its name in the file: the one by which the seal's page tells how to check it. */
const attachmentName = 'proposal.json'

/** How many jobs a remembered piece of layout may stay unused: without a limit memory only grows. */
const cacheAge = 1

parentPort?.on('message', (order: Order) => {
  const print = setInType(order)
  parentPort?.postMessage(print, print.done ? buffersOf(print.made) : [])
})

const buffersOf = (made: Made): ArrayBuffer[] =>
  made.kind === 'file' ? [made.pdf.buffer] : made.sheets.map((sheet) => sheet.buffer)

function setInType({ dossier, pictures, attachment, wanted }: Order): Print {
  try {
    const sheet = {
      ...makeSheet(printable(dossier, coverage.legible), dutch, pictures),
      attachment: attachment && dutch.attachment,
    }
    const data = Buffer.from(JSON.stringify(sheet))
    if (data.length > mostBytes) return { done: false, tooLarge: true, detail: `${data.length} bytes` }
    compiler.mapShadow(join(template, 'dossier.json'), data)
    for (const picture of pictures)
      compiler.mapShadow(join(template, pathOf(picture)), Buffer.from(picture.bytes))
    if (attachment) compiler.mapShadow(join(template, attachmentName), Buffer.from(attachment))
    const compiled = compiler.compile({ mainFilePath: join(template, 'dossier.typ') })
    const diagnostics = compiled.takeDiagnostics()
    const remarks = diagnostics ? compiler.fetchDiagnostics(diagnostics).map(asRemark) : []
    if (!compiled.result) return { done: false, detail: remarks.join('\n') }
    const made = wanted === 'screen' ? shown(compiled.result) : written(compiled.result, wanted)
    return { done: true, made, remarks }
  } catch (error) {
    return { done: false, detail: error instanceof Error ? error.message : String(error) }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(cacheAge)
  }
}

function written(pages: NodeTypstDocument, standard: Standard): Made {
  // Always first: it fails on what a screen reader could not make anything of.
  const readable = compiler.pdf(pages, { pdfStandard: 'ua-1' })
  const pdf =
    standard === 'readable'
      ? Uint8Array.from(readable)
      : sayUniversal(compiler.pdf(pages, { pdfStandard: 'a-3a' }))
  return { kind: 'file', pdf, pages: pages.numOfPages }
}

function shown(pages: NodeTypstDocument): Made {
  const sheets = splitPages(compiler.plainSvg(pages)).map((page) => Uint8Array.from(Buffer.from(page)))
  const found = compiler.query(pages, { selector: '<spots>', field: 'value' }) as [string, number][][]
  // Of two headings of one thing the first counts.
  const spots = Object.fromEntries(
    (found[0] ?? []).map(([name, page]) => [name.slice(spotMark.length), page]).reverse(),
  )
  return { kind: 'screen', sheets, spots: spots as Record<string, number> }
}

/** The binding types its diagnostics as `any`; this is the part of them that we read. */
interface Diagnostic {
  readonly message: string
  readonly path: string
  readonly range?: { readonly start: { readonly line: number } } | null
}

const asRemark = ({ message, path, range }: Diagnostic): string =>
  `${basename(path)}:${(range?.start.line ?? 0) + 1} ${message}`
