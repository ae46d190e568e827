import { createEffect, createMemo, createSignal, onCleanup, type Accessor } from 'solid-js'
import { never } from '#shared/never.ts'
import type { SavedState } from '#client/sync/dossier.ts'
import type { IconName } from '#client/ui/icon.tsx'
import { time } from '#client/words/app.ts'
import { dossier as words } from '#client/words/dossier.ts'

export interface SavedWords {
  readonly icon: IconName
  readonly text: string
  /** Where there is little room. */
  readonly short: string
  /** Something to know, not something to worry about: offline, not connected. */
  readonly urgent: boolean
}

/** Shorter than this nobody needs to hear that it is being saved. In ms. */
const patience = 1000

export const clockOf = (at: number): string => time(new Date(at).toISOString())

/** What may be said of my work. `Bewaard` only ever after the server said so. */
export function createSavedWords(saved: Accessor<SavedState>): Accessor<SavedWords> {
  const [slow, setSlow] = createSignal(false)
  createEffect(() => {
    const now = saved()
    setSlow(false)
    if (now.state !== 'saving') return
    const timer = setTimeout(() => setSlow(true), Math.max(0, now.since + patience - Date.now()))
    onCleanup(() => clearTimeout(timer))
  })
  /** What stood there before this change; of no use once something else happened in between. */
  const before = createMemo<SavedState | null>((last) => {
    const now = saved()
    if (now.state === 'saved') return now
    return now.state === 'saving' ? last : null
  }, null)
  return () => savedWords((saved().state === 'saving' && !slow() && before()) || saved())
}

function savedWords(saved: SavedState): SavedWords {
  const say = (icon: IconName, text: string, urgent = false, short = text): SavedWords => ({
    icon,
    text,
    short,
    urgent,
  })
  switch (saved.state) {
    case 'loading':
      return say('clock', words.saved.opening)
    case 'saved':
      if (saved.at === null) return say('check-circle', words.saved.nothing, false, words.saved.short)
      return say('check-circle', words.saved.at(clockOf(saved.at)), false, words.saved.short)
    case 'saving':
      return say('clock', words.saved.saving)
    case 'offline':
      return say(
        'cloud-off',
        words.saved.offline(saved.waiting),
        true,
        words.saved.offlineShort(saved.waiting),
      )
    case 'read-only':
      return say('eye', words.saved.reading)
    case 'frozen':
      return say('snowflake', words.saved.frozen(saved.version))
    case 'closed':
      return say('cloud-off', words.saved.closed, true)
    default:
      return never(saved)
  }
}
