import sharp from 'sharp'
import { crc32, deflateRawSync } from 'node:zlib'

/** A photograph as a telephone makes it: turned on its side, and telling where it was taken. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#8fbfb0' } })
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Copyright: 'Marijke thuis' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

export const drawing = (width = 400, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 11, g: 74, b: 66, alpha: 0.5 } } })
    .png()
    .toBuffer()

/** A zip with these parts, each as small as it gets. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const stored = name === 'mimetype'
    const raw = Buffer.from(text)
    const packed = stored ? raw : deflateRawSync(raw)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(crc32(raw), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(raw.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(crc32(raw), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(raw.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    bodies.push(head, Buffer.from(name), packed)
    at += head.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

export const letter = (): Buffer =>
  zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
