import { createMemo, type JSX } from 'solid-js'
import { encode } from 'uqr'

/** A QR code on pure white, with its quiet zone. */
export function QrCode(props: { readonly text: string; readonly label: string }): JSX.Element {
  const code = createMemo(() => encode(props.text, { border: 4 }))
  const path = createMemo(() =>
    code()
      .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
      .join(''),
  )
  return (
    <svg
      viewBox={`0 0 ${code().size} ${code().size}`}
      width="100%"
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#083A35" />
    </svg>
  )
}
