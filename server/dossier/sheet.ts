import { hashGroups } from '#shared/hash-groups.ts'
import { never } from '#shared/never.ts'
import { voices } from './fonts/faces.ts'
import { isVisible } from './printable.ts'
import { pathOf, widthOf, type PrintedPicture } from './pictures.ts'
import type { Block, Card, Cell, PrintedDossier, Section, Table, Timeline, Trail } from './printed.ts'
import { rowsTogether } from './card-size.ts'
import { drawCode } from './code.ts'
import { drawSeal } from './seal.ts'
import { shortened } from './shortened.ts'
import type { Words } from './words.ts'

/**
 * What the template reads: a printable dossier with everything decided that is a matter of rules and not of
 * layout. Heading levels never skip, tables have as many cells as columns, every drawing has words for it.
 */
export function makeSheet(dossier: PrintedDossier, words: Words, pictures: readonly PrintedPicture[] = []) {
  const { edition, cover, glance } = dossier
  const title = isVisible(cover.title) ? cover.title : words.untitled
  const seed = edition.kind === 'frozen' ? edition.sha256 : edition.seed
  const places = new Map(dossier.sections.map((section, i) => [section.letter, i]))
  return {
    properties: {
      language: words.language,
      region: words.region,
      title,
      date: dossier.date.split('-').map(Number),
      description: cover.stage,
    },
    voices,
    pictures: Object.fromEntries(
      pictures.map((picture) => [picture.file, { path: pathOf(picture), width: widthOf(picture) }]),
    ),
    words: { ...words, version: words.version(edition) },
    footer: words.footer(edition),
    band: edition.kind === 'draft' ? words.draftBand(edition) : null,
    tiles: {
      cover: drawSeal(seed, 10, 6, edition.kind),
      seal: drawSeal(seed, 8, 6, edition.kind),
      footer: drawSeal(seed, 4, 2, edition.kind),
    },
    edition,
    running: shortened(`${cover.region} · ${title}`, mostRunning),
    seal:
      edition.kind === 'frozen'
        ? {
            groups: hashGroups(edition.sha256),
            steps: words.seal.steps,
            online: edition.checkAt ? online(edition.checkAt, words) : null,
          }
        : null,
    cover: { ...cover, title, organisations: namedOnCover(cover.organisations, words) },
    glance,
    sections: dossier.sections.map((section) => laidOut(section, places, words)),
  }
}

const online = (address: string, words: Words) => ({
  address,
  code: drawCode(address),
  alt: words.seal.code(address),
})

/** Before the names of places, so that none can be taken for another label of the template. */
export const spotMark = 'at-'
const spotOf = (name: string | undefined): string | null => (name ? `${spotMark}${name}` : null)

function laidOut(section: Section, places: ReadonlyMap<string, number>, words: Words) {
  let level = 2
  const blocks = section.blocks.flatMap((block) => {
    const result = settled(block, places, words)
    if (!result) return []
    if (result.kind === 'heading') level = 3
    const spot = spotOf(section.at && block.at && `${section.at}/${block.at}`)
    return [{ ...result, spot, level: result.kind === 'heading' ? 3 : level + 1, wide: isWide(result) }]
  })
  const title = isVisible(section.title) ? section.title : words.untitled
  return {
    ...section,
    spot: spotOf(section.at),
    title,
    running: shortened(section.letter === '' ? title : `${section.letter} · ${title}`, mostRunning),
    blocks,
  }
}

/** In letters: some forty municipalities. All of them stand on the next page. */
const mostOnCover = 640

function namedOnCover(names: readonly string[], words: Words): readonly string[] {
  let letters = 0
  const fit = names.findIndex((name) => (letters += name.length + 2) > mostOnCover)
  return fit < 0 ? names : [...names.slice(0, fit), words.others(names.length - fit)]
}

/** Two of these fit beside each other above a page. */
const mostRunning = 62

/** Uses the margin column too: must begin below what stands there. */
const isWide = ({ kind }: Settled): boolean =>
  kind !== 'heading' &&
  kind !== 'field' &&
  kind !== 'text' &&
  kind !== 'note' &&
  kind !== 'empty' &&
  kind !== 'matrix'

type Settled = Exclude<Block, Trail> | TrailWithPlaces
interface TrailWithPlaces extends Omit<Trail, 'criteria'> {
  readonly criteria: readonly {
    readonly code: string
    readonly label: string
    readonly places: readonly number[]
  }[]
}

/** The block as it can be set, or null when there is nothing to set. */
function settled(block: Block, places: ReadonlyMap<string, number>, words: Words): Settled | null {
  switch (block.kind) {
    case 'heading':
      return isVisible(block.text) ? block : null
    case 'field':
      if (block.text.content.length === 0) return empty(block.label, words)
      return isVisible(block.label) ? block : { kind: 'text', text: block.text }
    case 'text':
      return block.text.content.length > 0 ? block : null
    case 'note':
      return isVisible(block.text) ? block : null
    case 'empty':
      return { ...block, note: isVisible(block.note) ? block.note : words.unanswered }
    case 'facts':
      return block.rows.length > 0 ? block : null
    case 'cards':
      return block.cards.length > 0
        ? { ...block, cards: block.cards.map((card) => named(card, words)) }
        : null
    case 'table':
      return block.columns.length > 0 && block.rows.length > 0 ? squared(block) : empty(block.caption, words)
    case 'timeline':
      return block.steps.length > 0
        ? withinMonths({ ...block, alt: alt(block, words) })
        : empty(block.caption, words)
    case 'shares': {
      const parts = block.parts.filter((part) => part.weight > 0)
      return parts.length > 0 ? { ...block, parts, alt: alt(block, words) } : empty(block.caption, words)
    }
    case 'matrix': {
      const points = block.points.map((point) => ({
        code: point.code,
        likelihood: within(point.likelihood, 1, 5),
        impact: within(point.impact, 1, 5),
        isOpportunity: point.isOpportunity === true,
      }))
      return points.length > 0 ? { ...block, points, alt: alt(block, words) } : empty(block.caption, words)
    }
    case 'trail':
      return {
        ...block,
        criteria: block.criteria.map(({ code, label, answeredIn }) => ({
          code,
          label,
          places: answeredIn.map((letter) => places.get(letter)).filter((place) => place !== undefined),
        })),
      }
    default:
      return never(block)
  }
}

const empty = (label: string, words: Words): Settled => ({
  kind: 'empty',
  label: isVisible(label) ? label : null,
  note: words.unanswered,
})

/** A drawing without words for it fails the accessible export. */
const alt = (drawing: { readonly alt: string; readonly caption: string }, words: Words): string =>
  [drawing.alt, drawing.caption].find(isVisible) ?? words.chart

const named = (card: Card, words: Words) => ({
  ...card,
  spot: spotOf(card.at),
  /** So many rows stand together with the head. */
  first: rowsTogether(card),
  title: isVisible(card.title) ? card.title : words.unnamed,
})

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value) || least, least), most)

/** As many cells in each row as there are columns. */
function squared(table: Table): Table {
  const fill = (cells: readonly Cell[]): Cell[] => table.columns.map((_, i) => cells[i] ?? '')
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      width: column.width === 'fit' ? 'fit' : within(column.width * 100, 1, 10_000),
    })),
    rows: table.rows.map((row) => (row.kind === 'row' ? { kind: 'row', cells: fill(row.cells) } : row)),
    total: table.total && fill(table.total),
  }
}

/** Ten years is the longest that any call has asked for; a bar never leaves the scale. */
function withinMonths(timeline: Timeline): Timeline {
  const months = within(timeline.months, 1, 120)
  const codes = new Set(timeline.steps.map(({ code }) => code))
  return {
    ...timeline,
    start: /^\d{4}-(0[1-9]|1[0-2])$/u.test(timeline.start) ? timeline.start : '',
    months,
    steps: timeline.steps.map((step) => {
      const from = within(step.from, 1, months)
      const milestones = step.milestones.map(({ title, month }) => ({
        title,
        month: within(month, 1, months),
      }))
      const waitsFor = (step.waitsFor ?? []).filter((code) => code !== step.code && codes.has(code))
      return { ...step, from, to: within(step.to, from, months), milestones, waitsFor }
    }),
  }
}
