import { createSignal } from 'solid-js'
import { ulid } from 'ulid'
import type { Path } from '#shared/dossier/schema.ts'
import { refusals, type Refusal } from '#shared/wire.ts'
import type { Tray, TrayEntry } from './dossier.ts'

/** Something of mine that the server does not have. */
export interface Rescued {
  readonly path: Path
  readonly text: string
}

export interface KeptTray extends Tray {
  /** False when it could not be written on this device: it then lasts as long as this page. */
  readonly keep: (rescued: readonly Rescued[], because: Refusal, at: number) => boolean
}

export const trayName = (proposal: string, person: string): string => `doorbraak/tray/${proposal}/${person}`

/** My own words that were refused. They outlive the page; only I let go of them. */
export function createTray(name: string, storage: Pick<Storage, 'getItem' | 'setItem'>): KeptTray {
  const [entries, setEntries] = createSignal<readonly TrayEntry[]>(recall())
  let keeps = true
  // Another tab may have kept or dropped something since.
  const known = (): readonly TrayEntry[] => (keeps ? recall() : entries())

  function recall(): readonly TrayEntry[] {
    try {
      const raw: unknown = JSON.parse(storage.getItem(name) ?? '[]')
      return Array.isArray(raw) ? raw.filter(isEntry) : []
    } catch {
      return []
    }
  }
  const store = (next: readonly TrayEntry[]): boolean => {
    setEntries(next)
    try {
      storage.setItem(name, JSON.stringify(next))
      keeps = true
    } catch {
      keeps = false
    }
    return keeps
  }

  return {
    entries,
    keep: (rescued, because, at) => {
      const old = known()
      const fresh = rescued.filter(({ path, text }) => !old.some((entry) => isSame(entry, path, text)))
      const added = fresh.map((entry) => ({ ...entry, id: ulid().toLowerCase(), because, at }))
      return store([...old, ...added])
    },
    setAside: (id, later) =>
      void store(known().map((entry) => (entry.id === id ? { ...entry, later } : entry))),
    drop: (id) => void store(known().filter((entry) => entry.id !== id)),
  }
}

const isSame = (entry: TrayEntry, path: Path, text: string): boolean =>
  entry.text === text && entry.path.join('/') === path.join('/')

function isEntry(raw: unknown): raw is TrayEntry {
  if (typeof raw !== 'object' || raw === null) return false
  const { id, path, text, because, at } = raw as Record<keyof TrayEntry, unknown>
  return (
    typeof id === 'string' &&
    Array.isArray(path) &&
    path.length > 0 &&
    path.every((key) => typeof key === 'string') &&
    typeof text === 'string' &&
    refusals.some((code) => code === because) &&
    typeof at === 'number'
  )
}
