import { createMemo, type JSX } from 'solid-js'
import { encode } from 'uqr'

const quietZone = 4

/** A QR code on pure white, with its quiet zone; `bare` where so much white stands around it already. */
export function QrCode(props: {
  readonly text: string
  readonly label: string
  readonly bare?: boolean
}): JSX.Element {
  const code = createMemo(() => encode(props.text, { border: props.bare ? 0 : quietZone }))
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
