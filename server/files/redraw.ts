import sharp, { type Sharp } from 'sharp'
import { fileLimits, pictureKinds, type FileKind, type FileRefusal } from '#shared/files.ts'
import { sniff } from './sniff.ts'

export interface Drawn {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** A drawing of few colours stays small and sharp as PNG; a photograph saved as PNG does not. */
const mostPngBytes = 1_500_000

/**
 * The same picture, drawn anew from its pixels: what else stood in the file (where it was taken, with what, by
 * whom, and anything hidden behind it) is gone. Upright, in sRGB, no larger than a page can show.
 */
export async function redraw(bytes: Uint8Array): Promise<Drawn | FileRefusal> {
  const kind = sniff(bytes)
  if (!kind || !pictureKinds.includes(kind)) return 'not-an-image'
  try {
    const source = sharp(bytes, { limitInputPixels: false, failOn: 'error', pages: 1, sequentialRead: true })
    const { width, height, format, hasAlpha } = await source.metadata()
    if (format !== kind || !width || !height) return 'broken-file'
    if (width * height > fileLimits.pixels) return 'too-many-pixels'
    const upright = sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: fileLimits.side, height: fileLimits.side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    if (kind === 'jpeg') return await asJpeg(upright)
    const drawn = await upright.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    if (!hasAlpha && drawn.data.length > mostPngBytes) return await asJpeg(upright)
    return { kind: 'png', bytes: drawn.data, width: drawn.info.width, height: drawn.info.height }
  } catch {
    // The decoder is the judge of what is a picture: it says no by throwing.
    return 'broken-file'
  }
}

async function asJpeg(picture: Sharp): Promise<Drawn> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  return { kind: 'jpeg', bytes: data, width: info.width, height: info.height }
}
