import type * as Y from 'yjs'
import { levels, type Assessment, type Level, type TrailContent, type TrailMark } from './content.ts'
import { engagementsRoot, trailRoot, type Path } from './schema.ts'
import type { Template } from './template.ts'

/** Characters of a reason and of a quoted passage. */
export const longestTrailReason = 400
export const longestQuote = 200
/** From a section down to a row of what an organisation puts in. */
const deepest = 6

export const levelPath = (criterion: string): Path => [trailRoot, `level:${criterion}`]
export const reasonPath = (criterion: string): Path => [trailRoot, `reason:${criterion}`]
export const markPath = (criterion: string, place: Path): Path => [
  trailRoot,
  `mark:${criterion}:${place.join('/')}`,
]

/** A passage as it is kept with a mark: on one line, and not too long to recognise it by. */
export const asQuote = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().slice(0, longestQuote).toWellFormed()

export const asLevel = (raw: unknown): Level | null => levels.find((level) => level === raw) ?? null

/**
 * The trail as the document holds it; `null` when nobody said anything. Read as tolerantly as all the rest: a
 * criterion, a level or a root that this template does not know is left out.
 */
export function readTrail(doc: Y.Doc, template: Template): TrailContent | null {
  const codes = new Set(template.criteria.map(({ code }) => code))
  const assessments: Record<string, Assessment> = {}
  const marks: TrailMark[] = []
  for (const [key, raw] of [...doc.getMap(trailRoot).entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [kind, criterion = '', ...rest] = key.split(':')
    if (!codes.has(criterion) || typeof raw !== 'string') continue
    const here = assessments[criterion] ?? {}
    const level = kind === 'level' && rest.length === 0 ? asLevel(raw) : null
    const reason = kind === 'reason' && rest.length === 0 ? raw.slice(0, longestTrailReason) : ''
    if (level) assessments[criterion] = { ...here, level }
    if (reason.trim() !== '') assessments[criterion] = { ...here, reason: reason.toWellFormed() }
    const path = kind === 'mark' ? asPlace(rest.join(':'), template) : null
    if (path) marks.push({ criterion, path, quote: asQuote(raw) })
  }
  return Object.keys(assessments).length + marks.length > 0 ? { assessments, marks } : null
}

function asPlace(text: string, template: Template): Path | null {
  const [root = '', ...keys] = text.split('/')
  const known = root === engagementsRoot || template.sections.some((section) => section.id === root)
  return known && keys.length < deepest && keys.every((key) => key !== '') ? [root, ...keys] : null
}
