import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { usePlace } from './create-place.ts'

export interface Field {
  readonly text: Accessor<string>
  /** By hand: kept on the device at every letter, and told as "somebody types". */
  readonly type: (text: string) => void
  readonly clear: () => void
}

/** A field that somebody writes in: its draft survives, and nobody is taken from it while there are words in it. */
export function createField(name: string, begin = ''): Field {
  const live = useLive()
  const place = usePlace()
  const [text, setText] = createSignal(live.drafts.read(name) || begin)
  const unsent = (): string => (text() === begin ? '' : text())
  // Asked for when the group goes on, at that moment.
  // eslint-disable-next-line solid/reactivity
  place.holds(unsent)
  onCleanup(() => place.holds(null))
  return {
    text,
    type(now) {
      place.holds(unsent)
      setText(now)
      live.drafts.write(name, now === begin ? '' : now)
      live.typing()
    },
    clear() {
      setText('')
      live.drafts.write(name, '')
    },
  }
}
