import type { JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'

/** First in the page; `target` is the id of the main part, which needs `tabIndex={-1}`. */
export function SkipLink(props: { readonly target: string }): JSX.Element {
  // By hand: a router takes every link for a page, and a fragment for a page at its top.
  const skip = (event: MouseEvent): void => {
    event.preventDefault()
    document.getElementById(props.target)?.focus()
  }
  return (
    <a class="skip-link" href={`#${props.target}`} onClick={skip}>
      {ui.skip}
    </a>
  )
}
