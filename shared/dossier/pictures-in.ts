import { asPicture } from './rich-text.ts'
import type { FileHash } from '#shared/ids.ts'

/** The file of every picture in any text below this value, each once, in the order in which they stand. */
export function pictureFilesIn(value: unknown): FileHash[] {
  const found = new Set<FileHash>()
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    if ('type' in one && one.type === 'image' && 'attrs' in one) {
      const { file, alt } = (one.attrs ?? {}) as { file?: unknown; alt?: unknown }
      const picture = asPicture(file, alt)
      if (picture) found.add(picture.attrs.file)
      return
    }
    for (const inner of Object.values(one)) walk(inner)
  }
  walk(value)
  return [...found]
}
