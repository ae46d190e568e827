import type { JSX } from 'solid-js'
import type { Announcer } from './create-announcer.ts'

export interface LiveRegionProps {
  readonly announcer: Announcer
}

/** Stands in the page from the first moment: a region that arrives with its words is often not read. */
export function LiveRegion(props: LiveRegionProps): JSX.Element {
  return (
    <div class="visually-hidden">
      <p role="status" aria-live="polite">
        {props.announcer.polite()}
      </p>
      <p role="alert" aria-live="assertive">
        {props.announcer.assertive()}
      </p>
    </div>
  )
}
