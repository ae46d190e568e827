import type { JSX } from 'solid-js'

/** Words for who cannot see what the page shows. */
export function Hidden(props: { readonly children: JSX.Element }): JSX.Element {
  return <span class="visually-hidden">{props.children}</span>
}
