import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { GuestMatch } from '#shared/workshop/door.ts'

export interface Guests {
  readonly found: Accessor<readonly GuestMatch[]>
  readonly look: (words: string) => void
  readonly close: () => void
}

const least = 3
const pauseMs = 200

/** Names of the guest list that begin like this; an answer to older letters is dropped. */
export function createGuests(ask: (words: string) => Promise<readonly GuestMatch[]>): Guests {
  const [found, setFound] = createSignal<readonly GuestMatch[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  onCleanup(() => clearTimeout(timer))
  const close = (): void => {
    latest += 1
    clearTimeout(timer)
    setFound([])
  }
  return {
    found,
    close,
    look(words) {
      close()
      if (words.trim().length < least) return
      const mine = latest
      timer = setTimeout(() => {
        void ask(words.trim()).then((guests) => {
          if (mine === latest) setFound(guests)
        })
      }, pauseMs)
    },
  }
}
