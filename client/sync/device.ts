import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** A dossier as kept on this device, with how much of it the server had not confirmed. */
export interface Device {
  /** Resolves with the number of waiting changes, once all that was kept is in the document. */
  readonly restored: Promise<number>
  readonly remember: (waiting: number) => void
  /** Empties it, also for other tabs; resolves when that is done. */
  readonly forget: () => Promise<void>
  readonly destroy: () => void
}

/** Per person: two people may use one browser, and what waits is sent in the name of who is signed in. */
export const deviceName = (proposal: string, person: string): string => `doorbraak/${proposal}/${person}`

const waitingKey = 'waiting'
/** Too high a count after a crash is put right by the server's answer; too low a count would be a lie. */
const lowerAfterMs = 1_000

export function makeDevice(name: string, doc: Y.Doc): Device {
  const kept = new IndexeddbPersistence(name, doc)
  let known = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  // A browser that keeps nothing (full disk, private window) costs the safety net, not the page.
  const store = (): void => void kept.set(waitingKey, known).catch(() => undefined)

  return {
    restored: kept.whenSynced.then(async () => {
      const waiting: unknown = await kept.get(waitingKey)
      return typeof waiting === 'number' ? waiting : 0
    }),
    remember: (waiting) => {
      if (waiting === known) return
      const more = waiting > known
      known = waiting
      clearTimeout(timer)
      if (more) store()
      else timer = setTimeout(store, lowerAfterMs)
    },
    forget: async () => {
      clearTimeout(timer)
      await kept.whenSynced
      // Not by deleting the database: that waits for as long as another tab has it open.
      if (kept.db) await empty(kept.db)
    },
    destroy: () => {
      clearTimeout(timer)
      void kept.destroy()
    },
  }
}

const empty = (db: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const names = [...db.objectStoreNames]
    const work = db.transaction(names, 'readwrite')
    for (const name of names) work.objectStore(name).clear()
    work.oncomplete = () => resolve()
    work.onabort = () => reject(work.error ?? new Error(`Could not empty ${db.name}`))
  })

/** Whether anything is kept under this name, without creating it; browsers that cannot say have nothing. */
export async function isKept(name: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some((database) => database.name === name)
  } catch {
    return false
  }
}
