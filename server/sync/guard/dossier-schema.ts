import { type BlockName, isAlt, isSafeLink, type MarkName } from '#shared/dossier/rich-text.ts'
import { asFileHash, type FileHash } from '#shared/ids.ts'
import { type Accepts, type ElementRule, type GuardSchema, topOfText } from './schema.ts'

/** Where a block may stand; an editor that meets one elsewhere throws, or deletes it for everybody. */
const among = new Set([topOfText, 'listItem', 'blockquote'])

const plain = (within: ReadonlySet<string>): ElementRule => ({
  within,
  attributes: new Map(),
  letters: false,
})

/** As the editor counts them; a list that starts at ten million is no list. */
const isStart: Accepts = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9999

/** Is this a picture of the proposal this document belongs to? Of another it would leak, of none it would hang. */
export type IsPicture = (file: FileHash) => boolean

const blocks = (isPicture: IsPicture): Record<BlockName, ElementRule> => ({
  paragraph: { ...plain(among), letters: true },
  bulletList: plain(among),
  orderedList: { ...plain(among), attributes: new Map([['start', isStart]]) },
  listItem: plain(new Set(['bulletList', 'orderedList'])),
  blockquote: plain(among),
  image: {
    ...plain(among),
    attributes: new Map<string, Accepts>([
      ['file', (value) => (asFileHash(value) ? isPicture(value as FileHash) : false)],
      ['alt', isAlt],
    ]),
  },
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A mark that only is or is not: `true`, or the empty attributes an editor writes. */
const isBare: Accepts = (value) => value === true || (isRecord(value) && Object.keys(value).length === 0)

/** An editor adds how the link opens; of that only its own usual words pass. */
const isLink: Accepts = (value) =>
  isRecord(value) &&
  isSafeLink(value.href) &&
  Object.entries(value).every(([name, said]) => {
    if (name === 'href' || said === null) return true
    if (name === 'target') return said === '_blank'
    return (
      name === 'rel' && typeof said === 'string' && /^(?:(?:noopener|noreferrer|nofollow) ?)*$/u.test(said)
    )
  })

const marks: Record<MarkName, Accepts> = { bold: isBare, italic: isBare, link: isLink }

/** What a dossier with these roots may hold: maps, plain values, and the rich text the editor knows. */
export const dossierSchema = (roots: Iterable<string>, isPicture: IsPicture = () => false): GuardSchema => ({
  roots: new Set(roots),
  elements: new Map<string, ElementRule>([
    ...Object.entries(blocks(isPicture)),
    ['hardBreak', plain(new Set(['paragraph']))],
  ]),
  marks: new Map(Object.entries(marks)),
})
