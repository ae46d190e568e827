import { tileGround, tilePattern, tileUnits } from '#shared/tiles.ts'

/** The tiles as an SVG document. A draft's are faint, so that nobody takes them for the seal of a version. */
export function drawSeal(seed: string, columns: number, rows: number, kind: 'frozen' | 'draft'): string {
  const ink = (colour: string): string => (kind === 'draft' ? faint(colour) : colour)
  const box = `${columns * tileUnits} ${rows * tileUnits}`
  const [width, height] = box.split(' ')
  const paths = tilePattern(seed, columns, rows).map(
    ({ colour, path }) => `<path fill="${ink(colour)}" d="${path}"/>`,
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}">` +
    `<path fill="${ink(tileGround)}" d="M0 0H${width}V${height}H0Z"/>${paths.join('')}</svg>`
  )
}

/** A colour on white at 22 %, solid: transparency would make the file depend on the viewer. */
const faint = (colour: string): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * 0.22 + 255 * 0.78))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`
