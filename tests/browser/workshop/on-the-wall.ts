const written = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
  !element.closest('[data-layer], .visually-hidden')

/** Under the size of type one reads from the last row. */
export const tooSmall = (scene: Element, least: number): readonly string[] =>
  [...scene.querySelectorAll('*')]
    .filter((one) => written(one) && parseFloat(getComputedStyle(one).fontSize) < least - 0.5)
    .map((one) => `too small: ${one.textContent}`)

/** Beside the wall, or hidden under the edge of the part of the scene it stands in. */
export const offTheWall = (scene: Element): readonly string[] =>
  [...scene.querySelectorAll('h1, h2, li, td, th, dd, p')]
    .filter((one) => {
      const box = one.getBoundingClientRect()
      const beside = box.bottom > innerHeight + 1 || box.right > innerWidth + 1
      return box.height > 1 && !one.closest('.visually-hidden') && (beside || isCut(one, scene))
    })
    .map((one) => `off the wall: ${one.textContent.slice(0, 40)}`)

function isCut(element: Element, scene: Element): boolean {
  const clipped = [...scene.children].find((child) => child.contains(element))
  if (!clipped || getComputedStyle(clipped).overflowY !== 'hidden') return false
  return element.getBoundingClientRect().bottom > clipped.getBoundingClientRect().bottom + 2
}

/** In grey the shape of a layer is told by its letter. */
export const unlettered = (scene: Element): readonly string[] =>
  [...scene.querySelectorAll('span[data-layer][data-size]')]
    .filter((badge) => badge.textContent.trim() === '')
    .map(() => 'a layer without its letter')

type Colour = readonly [number, number, number]
function colourOf(value: string): Colour | null {
  const [r, g, b, alpha = 1] = [...value.matchAll(/[\d.]+/gu)].map(Number)
  return r === undefined || g === undefined || b === undefined || alpha === 0 ? null : [r, g, b]
}
/** What a lamp that is too weak, or a window too many, leaves of a colour: half the contrast. */
const washed = (colour: Colour): Colour =>
  colour.map((part) => 127.5 + (part - 127.5) / 2) as unknown as Colour
const light = (colour: Colour): number =>
  colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)

function groundOf(element: Element): Colour {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor)
    if (colour) return colour
  }
  return [255, 255, 255]
}

/** Words that would be lost on a projector that is washed out. */
export const lostInTheLight = (scene: Element, least: number): readonly string[] =>
  [...scene.querySelectorAll('*')].filter(written).flatMap((one) => {
    const ink = colourOf(getComputedStyle(one).color)
    if (!ink || one.closest('svg')) return []
    const [a, b] = [light(washed(ink)), light(washed(groundOf(one)))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    return contrast < least ? [`lost at ${contrast.toFixed(2)}: ${one.textContent.slice(0, 40)}`] : []
  })
