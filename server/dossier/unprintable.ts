import { codePointOf, type Coverage } from './coverage.ts'
import { cleanText } from './printable.ts'
import type { Block, PrintedDossier } from './printed.ts'

/** A character no shipped font can print, and where it stands, in words a writer recognises. */
export interface Unprintable {
  readonly character: string
  /** `U+4E2D`. */
  readonly codePoint: string
  /** Letter of the section, or null on the cover and the page after it. */
  readonly section: string | null
  /** The field, table or drawing, by the name it carries in the dossier; empty when it has none. */
  readonly block: string
}

/** What a freeze must name before it lets the version be read by a jury; each place and character once. */
export function findUnprintable(dossier: PrintedDossier, coverage: Coverage): Unprintable[] {
  const places: Place[] = [
    { section: null, block: '', content: [dossier.cover, dossier.glance] },
    ...dossier.sections.flatMap(({ letter, blocks, ...opening }) => [
      { section: letter, block: '', content: opening },
      ...blocks.map((block) => ({ section: letter, block: nameOf(block), content: block })),
    ]),
  ]
  return places.flatMap(({ section, block, content }) =>
    coverage.missing(textsIn(content).map(cleanText).join(' ')).map((character) => ({
      character,
      codePoint: codePointOf(character),
      section,
      block,
    })),
  )
}

interface Place {
  readonly section: string | null
  readonly block: string
  readonly content: unknown
}

const nameOf = (block: Block): string => {
  if ('label' in block) return block.label ?? ''
  return 'caption' in block ? block.caption : ''
}

/** Every string within, addresses of links left out: they are printed by their words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'href' ? [] : textsIn(one)))
}
