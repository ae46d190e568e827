import { encode } from 'uqr'

/** A QR code as an SVG document: one path of squares, with the quiet edge a reader needs around it. */
export function drawCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#083A35" d="${squares.join('')}"/></svg>`
  )
}
