import type { FileHash } from '#shared/ids.ts'

/** A picture in a text, as the typesetter gets it. */
export interface PrintedPicture {
  readonly file: FileHash
  readonly kind: 'png' | 'jpeg'
  readonly bytes: Uint8Array<ArrayBuffer>
  /** In pixels. */
  readonly width: number
  readonly height: number
}

const ends = { png: 'png', jpeg: 'jpg' } as const

/** Where the template finds it: a name of ours, never of whoever uploaded it. */
export const pathOf = ({ file, kind }: PrintedPicture): string => `pictures/${file}.${ends[kind]}`

/** Dots per inch: below this a drawing gets blurred edges on paper. */
const finest = 150
const mmPerInch = 25.4
/** In mm: a tall picture leaves room for its text on the page. */
const tallest = 150

/** How wide it may be printed, in mm; the column decides when that is less. */
export function widthOf({ width, height }: PrintedPicture): number {
  const natural = (width / finest) * mmPerInch
  const drawnHeight = (natural * height) / width
  return drawnHeight > tallest ? (natural * tallest) / drawnHeight : natural
}
