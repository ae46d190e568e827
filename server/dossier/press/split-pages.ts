/**
 * The compiler draws all pages in one SVG document, one below the other, with its letters once at the end. Here each
 * page becomes a document of its own, with the letters that stand on it.
 */
export function splitPages(svg: string): string[] {
  const pages: string[] = []
  const definitions = readDefinitions(svg)
  const size = /<path class="typst-shape" [^>]*d="M 0 0v ([\d.]+) h ([\d.]+) /u.exec(svg)
  if (!size) throw new Error('The compiler draws its pages in another way than was read')
  const [, height = '', width = ''] = size
  for (const [, page = ''] of svg.matchAll(/^ {4}<g(?: transform="[^"]*")?>\n(.*?)^ {4}<\/g>$/gmsu)) {
    const used = new Set([...page.matchAll(/(?:href="#|url\(#)([\dA-Za-z]+)/gu)].map(([, id]) => id ?? ''))
    const own = [...used].map((id) => definitions.get(id) ?? '').join('')
    pages.push(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}">` +
        `<path fill="#ffffff" d="M0 0v${height}h${width}v-${height}z"/><defs>${own}</defs>${tight(page)}</svg>`,
    )
  }
  return pages
}

/** Between tags only: letters are drawn, so nothing that is read stands there. */
const tight = (markup: string): string => markup.replace(/>\s+</gu, '><')

/** What pages refer to: letters, and what cuts a drawing off. */
function readDefinitions(svg: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const from = svg.indexOf('\n    <defs')
  for (const [all, , id = ''] of svg
    .slice(Math.max(from, 0))
    .matchAll(/<(symbol|clipPath|linearGradient|radialGradient|pattern) id="([^"]+)".*?<\/\1>/gsu))
    found.set(id, tight(all))
  return found
}
