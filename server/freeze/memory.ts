import type { Room } from '#server/sync/room.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { canonical, type Json } from '#shared/canonical.ts'
import { read } from '#shared/dossier/read.ts'
import type { Template } from '#shared/dossier/template.ts'
import type { OnDisk } from './from-disk.ts'

export interface MemoryParts {
  readonly rooms: Pick<Rooms, 'drop'>
  readonly onTrouble: (what: string, error: unknown) => void
}

/**
 * While the room holds its breath, memory must show what disk gives. Where it does not, that is a bug of ours and
 * nothing may be made of it: the room is let go of, and whoever comes back sits at what is on disk. Nobody loses a
 * letter by that: what was said to be saved is on disk, and what was not, each page offers again as it comes back.
 */
export function isAsOnDisk(parts: MemoryParts, room: Room, template: Template, { content }: OnDisk): boolean {
  const trouble = differs(room, template, content)
  if (trouble === null) return true
  parts.onTrouble(`${room.name}: memory and disk differ, it is read from disk again`, trouble)
  parts.rooms.drop(room)
  return false
}

/** Memory that is damaged may not even let itself be read. */
function differs(room: Room, template: Template, onDisk: OnDisk['content']): unknown {
  try {
    const inMemory = read(room.doc, template)
    if (text(inMemory) === text(onDisk)) return null
    const where = template.sections.filter(
      ({ id }) => text(inMemory.sections[id]) !== text(onDisk.sections[id]),
    )
    return new Error(
      `They differ in ${where.map(({ letter }) => letter).join(', ') || 'what partners promise'}`,
    )
  } catch (error) {
    return error
  }
}

const text = (value: unknown): string => canonical((value ?? null) as Json)
