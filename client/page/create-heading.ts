import { createContext, createEffect, onMount, useContext, type Accessor } from 'solid-js'
import { app } from '#client/words/app.ts'

/** Whether a page was shown before: the first one leaves the focus where the browser puts it. */
export interface Arrivals {
  seen: boolean
}
export const ArrivalsContext = createContext<Arrivals>()

/**
 * For the one `h1` of a page: names the tab, and takes the focus when somebody navigates here, so that a screen
 * reader says where they are. Hand the result to the heading as its `ref`.
 */
export function createHeading(title: Accessor<string>): (heading: HTMLHeadingElement) => void {
  const arrivals = useContext(ArrivalsContext)
  let heading: HTMLHeadingElement | undefined
  createEffect(() => {
    document.title = app.title(title())
  })
  onMount(() => {
    if (!arrivals) return
    if (arrivals.seen) heading?.focus({ preventScroll: true })
    arrivals.seen = true
  })
  return (element) => {
    heading = element
  }
}
