import type { JSX } from 'solid-js'
import { ui } from '#client/words/ui.ts'

/** First in the page; `target` is the id of the main part, which needs `tabIndex={-1}`. */
export function SkipLink(props: { readonly target: string }): JSX.Element {
  return (
    <a class="skip-link" href={`#${props.target}`}>
      {ui.skip}
    </a>
  )
}
