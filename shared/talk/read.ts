import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'
import { asQuote } from '#shared/dossier/trail-marks.ts'
import { readSettledKey, remarksRoot, settledRoot, speakerOfRemark, type Speaker } from './places.ts'

/** Characters of one remark. */
export const longestRemark = 2000

/** What somebody said about a place of the dossier, or answered. */
export interface Remark {
  readonly key: string
  readonly by: Speaker
  /** Epoch ms, by the clock of who wrote it. */
  readonly at: number
  readonly text: string
  /** When it was changed last. */
  readonly edited: number | null
  /** Taken back by who wrote it; what was answered stays. */
  readonly withdrawn: boolean
}

/** A first remark with its answers. */
export interface Thread extends Remark {
  readonly place: Path
  /** The passage as it read at the time; empty when it is about the whole place. */
  readonly quote: string
  /** How to find that passage again: see `passage.ts`. */
  readonly passage: string | null
  readonly answers: readonly Remark[]
  /** Who said last that it is dealt with. */
  readonly settled: { readonly by: Speaker; readonly at: number } | null
}

/**
 * All remarks as the document holds them, the oldest first. Read as tolerantly as the dossier: what is no remark, an
 * answer to nothing, a time that cannot be, is left out or mended, and nothing throws.
 */
export function readTalk(doc: Y.Doc): Thread[] {
  const answers = new Map<string, Remark[]>()
  const first: Omit<Thread, 'answers' | 'settled'>[] = []
  for (const [key, raw] of doc.getMap(remarksRoot).entries()) {
    const remark = raw instanceof Y.Map ? readRemark(key, raw) : null
    if (!remark || !(raw instanceof Y.Map)) continue
    const re = asText(raw.get('re'), 200)
    const place = asPlace(raw.get('place'))
    if (re !== '') answers.set(re, [...(answers.get(re) ?? []), remark])
    else if (place) {
      const passage = asText(raw.get('passage'), 100)
      const quote = asQuote(asText(raw.get('quote'), longestRemark))
      first.push({ ...remark, place, quote, passage: passage === '' ? null : passage })
    }
  }
  const settled = readSettled(doc)
  return first
    .map((one): Thread => {
      const said = (answers.get(one.key) ?? []).filter(({ withdrawn }) => !withdrawn)
      return { ...one, answers: said.sort(inTime), settled: settled.get(one.key) ?? null }
    })
    .filter((thread) => !thread.withdrawn || thread.answers.length > 0)
    .sort(inTime)
}

const inTime = (a: Remark, b: Remark): number => a.at - b.at || (a.key < b.key ? -1 : 1)

function readRemark(key: string, raw: Y.Map<unknown>): Remark | null {
  const by = speakerOfRemark(key)
  const withdrawn = raw.get('withdrawn') !== undefined
  const text = withdrawn ? '' : asText(raw.get('text'), longestRemark)
  if (!by || (!withdrawn && text.trim() === '')) return null
  return { key, by, at: asTime(raw.get('at')) ?? 0, text, edited: asTime(raw.get('edited')), withdrawn }
}

function readSettled(doc: Y.Doc): ReadonlyMap<string, NonNullable<Thread['settled']>> {
  const found = new Map<string, NonNullable<Thread['settled']>>()
  for (const [key, raw] of doc.getMap(settledRoot).entries()) {
    const read = readSettledKey(key)
    const at = asTime(raw) ?? 0
    const before = read && found.get(read.thread)
    if (read && (!before || before.at < at)) found.set(read.thread, { by: read.by, at })
  }
  return found
}

/** The latest moment a date can be. */
const latest = 8_640_000_000_000_000

const asTime = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isFinite(raw) && raw >= 0 && raw <= latest ? raw : null

const asText = (raw: unknown, most: number): string =>
  typeof raw === 'string' ? raw.slice(0, most).toWellFormed() : ''

/** From a section down to a field in a row. */
const deepest = 7

function asPlace(raw: unknown): Path | null {
  const [root = '', ...keys] = asText(raw, 400).split('/')
  return root !== '' && keys.length < deepest && keys.every((key) => key !== '') ? [root, ...keys] : null
}
