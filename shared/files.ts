import type { FileHash } from './ids.ts'

/** What a file is, by its first bytes and never by its name. */
export const fileKinds = ['png', 'jpeg', 'webp', 'pdf', 'docx', 'xlsx', 'odt'] as const
export type FileKind = (typeof fileKinds)[number]

/** A picture in a text is made anew by the server; evidence is kept exactly as it was handed in. */
export const purposes = ['picture', 'evidence'] as const
export type Purpose = (typeof purposes)[number]

export const pictureKinds: readonly FileKind[] = ['png', 'jpeg', 'webp']
export const evidenceKinds: readonly FileKind[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt']

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** The ends of names that people may choose from; the server looks inside all the same. */
export const extensions: Readonly<Record<FileKind, string>> = {
  png: '.png',
  jpeg: '.jpg',
  webp: '.webp',
  pdf: '.pdf',
  docx: '.docx',
  xlsx: '.xlsx',
  odt: '.odt',
}

const MiB = 1024 * 1024

export const fileLimits = {
  /** Of one file, as it is sent. */
  bytes: 10 * MiB,
  /** A photograph of a good telephone; more would only ask for memory. */
  pixels: 50_000_000,
  /** Of a picture as it is kept: two hundred dots to the inch over the whole width of a page. */
  side: 1600,
  /** Of all files of one proposal together. */
  proposalBytes: 200 * MiB,
  nameLength: 120,
} as const

/** A file of a proposal, as people meet it. */
export interface FileView {
  readonly sha256: FileHash
  readonly kind: FileKind
  readonly purpose: Purpose
  readonly name: string
  readonly size: number
}

export const fileRefusals = [
  'not-an-image',
  'not-evidence',
  'too-many-pixels',
  'broken-file',
  'no-room',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** `1,2 MB`, as a file manager says it. */
export function formatSize(bytes: number): string {
  const [unit, size] = bytes < MiB ? ['kB', bytes / 1024] : ['MB', bytes / MiB]
  return `${new Intl.NumberFormat('nl-BE', { maximumFractionDigits: size < 10 ? 1 : 0 }).format(Math.max(size, 0.1))} ${unit}`
}

/** The last part of a path, without what a file system or a header could stumble over; `null` when nothing is left. */
export function asFileName(raw: unknown): string | null {
  if (typeof raw !== 'string') return null
  const name = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (name === '' || /^\.+$/u.test(name)) return null
  if (name.length <= fileLimits.nameLength) return name
  const end = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? ''
  return `${name.slice(0, fileLimits.nameLength - end.length - 1)}…${end}`
}
