import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readCoverage } from '#server/dossier/coverage.ts'
import { readFaces, voices } from '#server/dossier/fonts/faces.ts'
import { cleanText } from '#server/dossier/printable.ts'
import { drawSeal } from '#server/dossier/seal.ts'
import type { Letter } from './letter.ts'
import type { Answer } from './set-letter.ts'

const template = fileURLToPath(new URL('./template', import.meta.url))

/** People wrote some of it: everything that is text is made safe to print, hashes excepted. */
function printable(value: unknown, words: (text: string) => string): unknown {
  if (typeof value === 'string') return /^[\da-f]{64}$/u.test(value) ? value : words(value)
  if (Array.isArray(value)) return value.map((one) => printable(one, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one, words)]))
}

function setInType(letter: Letter): Answer {
  const { legible } = readCoverage()
  const compiler = NodeCompiler.create({ workspace: template, fontArgs: [{ fontBlobs: readFaces() }] })
  const paragraphs = (text: string): string =>
    text
      .split('\n')
      .map((line) => legible(cleanText(line)).trim())
      .filter(Boolean)
      .join('\n')
  const data = {
    ...(printable(letter, paragraphs) as Letter),
    voices,
    tiles: drawSeal(letter.seed, 16, 2, 'frozen'),
    date: letter.date.split('-').map(Number),
  }
  compiler.mapShadow(join(template, 'letter.json'), Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFilePath: join(template, 'letter.typ') })
  if (!compiled.result) {
    const diagnostics = compiled.takeDiagnostics()
    return { failed: diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'unknown' }
  }
  return { pdf: Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })) }
}

parentPort?.postMessage(setInType(workerData as Letter))
