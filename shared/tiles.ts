import { digest } from 'lib0/hash/sha256'
import { never } from './never.ts'

/** Quarter discs and what is cut from them; `inlay` stands on its own lighter ground. */
export type TileShape = 'disc' | 'ring' | 'corners' | 'corner' | 'dot' | 'stack' | 'inlay'
export type TileColour = 'deep' | 'sage' | 'clay' | 'ochre' | 'sand'

export interface Tile {
  readonly shape: TileShape
  /** Quarter turns, clockwise; at 0 the centre of the disc is the top left corner. */
  readonly turn: 0 | 1 | 2 | 3
  readonly first: TileColour
  /** Only `corners` has a second colour to show. */
  readonly second: TileColour
}

/** What one colour paints in a whole pattern: SVG path data in which a tile is `tileUnits` square. */
export interface TilePaint {
  readonly colour: string
  readonly path: string
}

export const tileUnits = 8
export const tileGround = '#083A35'

const inlayGround = '#0B4A42'
const hues: Readonly<Record<TileColour, string>> = {
  deep: '#155A50',
  sage: '#8FBFB0',
  clay: '#BF4F33',
  ochre: '#E5A82E',
  sand: '#F6F1E7',
}

const shapes: readonly TileShape[] = [
  ...(['disc', 'disc', 'disc', 'ring', 'ring', 'corners', 'corners'] as const),
  ...(['corner', 'dot', 'stack', 'stack', 'inlay'] as const),
]

const colourAt = (byte: number): TileColour => {
  const place = byte % 20
  if (place < 7) return 'deep'
  if (place < 11) return 'sage'
  if (place < 14) return 'clay'
  return place < 17 ? 'ochre' : 'sand'
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const isHash = (seed: string): boolean => /^[\da-f]{64}$/u.test(seed)

/** The seed's own 32 bytes, then the digests of `seed:0`, `seed:1`, … for as long as needed. */
function stream(seed: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length + 32)
  bytes.set(
    isHash(seed)
      ? Uint8Array.from(seed.match(/../gu) ?? [], (pair) => parseInt(pair, 16))
      : digest(bytesOf(seed)),
  )
  for (let filled = 32, round = 0; filled < length; filled += 32, round++) {
    bytes.set(digest(bytesOf(`${seed}:${round}`)), filled)
  }
  return bytes.subarray(0, length)
}

/**
 * The fingerprint of a proposal as tiles, read row by row: the seed is its id while it is a draft, and the
 * content hash in 64 lower-case hexadecimal digits once frozen. Same seed, same tiles, on screen and on paper.
 */
export function tiles(seed: string, count: number): readonly Tile[] {
  const bytes = stream(seed, count * 3)
  return Array.from({ length: count }, (_, at) => {
    const [shape = 0, turn = 0, second = 0] = bytes.subarray(at * 3, at * 3 + 3)
    return {
      shape: shapes[shape % shapes.length] ?? 'disc',
      turn: (turn % 4) as Tile['turn'],
      first: colourAt(turn >> 2),
      second: colourAt(second),
    }
  })
}

type Point = readonly [x: number, y: number]
type Pen = (x: number, y: number) => string

/** Writes points of a tile's own square, turned about its centre and moved to the tile's place. */
function penFor(turn: Tile['turn'], [left, top]: Point): Pen {
  const turned = (x: number, y: number): Point => {
    if (turn === 0) return [x, y]
    if (turn === 1) return [tileUnits - y, x]
    return turn === 2 ? [tileUnits - x, tileUnits - y] : [y, tileUnits - x]
  }
  return (x, y) => {
    const [across, down] = turned(x, y)
    return `${left + across} ${top + down}`
  }
}

const half = tileUnits / 2
const dotRadius = tileUnits / 4

const quarter = (pen: Pen, x: number, y: number, radius: number): string =>
  `M${pen(x, y)}L${pen(x + radius, y)}A${radius} ${radius} 0 0 1 ${pen(x, y + radius)}Z`

const ring = (pen: Pen): string =>
  `M${pen(half, 0)}L${pen(tileUnits, 0)}A${tileUnits} ${tileUnits} 0 0 1 ${pen(0, tileUnits)}` +
  `L${pen(0, half)}A${half} ${half} 0 0 0 ${pen(half, 0)}Z`

const opposite = (pen: Pen): string =>
  `M${pen(tileUnits, tileUnits)}L${pen(half, tileUnits)}A${half} ${half} 0 0 1 ${pen(tileUnits, half)}Z`

const dot = (pen: Pen): string => {
  const arc = `A${dotRadius} ${dotRadius} 0 0 1`
  return `M${pen(half - dotRadius, half)}${arc} ${pen(half + dotRadius, half)}${arc} ${pen(half - dotRadius, half)}Z`
}

const square = (pen: Pen): string =>
  `M${pen(0, 0)}L${pen(tileUnits, 0)}L${pen(tileUnits, tileUnits)}L${pen(0, tileUnits)}Z`

/** What one tile paints, by colour. */
function strokes(tile: Tile, pen: Pen): readonly (readonly [colour: string, path: string])[] {
  const hue = hues[tile.first]
  switch (tile.shape) {
    case 'disc':
      return [[hue, quarter(pen, 0, 0, tileUnits)]]
    case 'ring':
      return [[hue, ring(pen)]]
    case 'corners':
      return [
        [hue, quarter(pen, 0, 0, half)],
        [hues[tile.second], opposite(pen)],
      ]
    case 'corner':
      return [[hue, quarter(pen, 0, 0, half)]]
    case 'dot':
      return [[hue, dot(pen)]]
    case 'stack':
      return [[hue, quarter(pen, 0, 0, half) + quarter(pen, 0, half, half)]]
    case 'inlay':
      return [
        [inlayGround, square(pen)],
        [hue, quarter(pen, 0, 0, half)],
      ]
    default:
      return never(tile.shape)
  }
}

/**
 * The whole pattern on `tileGround`, one path per colour, so that neighbours of one colour meet without a seam.
 * Paint in the order given: the inlays' grounds come first.
 */
export function tilePattern(seed: string, columns: number, rows: number): readonly TilePaint[] {
  const painted = new Map<string, string>([[inlayGround, '']])
  tiles(seed, columns * rows).forEach((tile, at) => {
    const place: Point = [(at % columns) * tileUnits, Math.floor(at / columns) * tileUnits]
    for (const [colour, path] of strokes(tile, penFor(tile.turn, place))) {
      painted.set(colour, (painted.get(colour) ?? '') + path)
    }
  })
  return [...painted].filter(([, path]) => path !== '').map(([colour, path]) => ({ colour, path }))
}
