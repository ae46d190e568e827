import type { Shelf } from '#client/people/way-back.ts'

/** What a device keeps of one session; where storage is closed off it is kept for as long as the page lives. */
export interface Device {
  readonly read: <T>(name: string) => T | null
  readonly keep: (name: string, value: unknown) => void
  readonly drop: (name: string) => void
}

export function makeDevice(shelf: () => Shelf, scope: string): Device {
  const memory = new Map<string, string>()
  const key = (name: string): string => `doorbraak:${scope}:${name}`
  const attempt = <T>(act: (shelf: Shelf) => T): T | null => {
    try {
      return act(shelf())
    } catch {
      // Private windows of some browsers refuse, and a full disk does.
      return null
    }
  }
  return {
    read(name) {
      const text = attempt((kept) => kept.getItem(key(name))) ?? memory.get(key(name)) ?? null
      try {
        return text === null ? null : JSON.parse(text)
      } catch {
        return null
      }
    },
    keep(name, value) {
      const text = JSON.stringify(value)
      memory.set(key(name), text)
      attempt((kept) => kept.setItem(key(name), text))
    },
    drop(name) {
      memory.delete(key(name))
      attempt((kept) => kept.removeItem(key(name)))
    },
  }
}
