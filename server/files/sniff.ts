import type { FileKind } from '#shared/files.ts'
import { readZipNames } from './zip-names.ts'

const startsWith = (bytes: Uint8Array, ...marks: readonly number[]): boolean =>
  marks.every((mark, i) => bytes[i] === mark)

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** What these bytes are; a name or a content type that came with them is only what somebody said. */
export function sniff(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeKind(bytes)
  return null
}

/** The parts that make a package a letter or a table; with macros in it, it is neither. */
function officeKind(bytes: Uint8Array): FileKind | null {
  const entries = readZipNames(bytes)
  if (!entries) return null
  const names = new Set(entries.map(({ name }) => name))
  if (entries.some(({ name }) => /vbaProject\.bin$|^Basic\//iu.test(name))) return null
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return 'docx'
    return names.has('xl/workbook.xml') ? 'xlsx' : null
  }
  const isText = ascii(bytes, 30, 77) === 'mimetypeapplication/vnd.oasis.opendocument.text'
  return isText && names.has('content.xml') ? 'odt' : null
}
