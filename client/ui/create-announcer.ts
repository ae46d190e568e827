import { createSignal, type Accessor } from 'solid-js'

export interface Announcer {
  /** Said when the reader is silent: arrivals, others' edits, `Bewaard`. */
  readonly say: (text: string) => void
  /** Said at once: an error, a lock. */
  readonly sayNow: (text: string) => void
  readonly polite: Accessor<string>
  readonly assertive: Accessor<string>
}

/** A screen reader says nothing when the words do not change: the same words again carry one no-break space more. */
const freshly = (text: string) => (before: string) => (before === text ? `${text}\u00a0` : text)

/** One per page, shown by one `LiveRegion`. */
export function createAnnouncer(): Announcer {
  const [polite, setPolite] = createSignal('')
  const [assertive, setAssertive] = createSignal('')
  return {
    polite,
    assertive,
    say: (text) => void setPolite(freshly(text)),
    sayNow: (text) => void setAssertive(freshly(text)),
  }
}
