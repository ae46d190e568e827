/** What a page asks of a thumb. */
const tapped =
  'button, a[href], select, textarea, summary, input:not([type=radio], [type=checkbox]), label:has(input)'
const least = 44

const shown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1 && !element.closest('.visually-hidden, dialog:not([open])')
}
const named = (element: Element): string =>
  `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}`

/** What goes off the side, is cut off, or is too small to tap. */
export function misfits(root: Element): string[] {
  const all = [...root.querySelectorAll('*')].filter((one) => shown(one) && !one.closest('svg'))
  const sideways = document.documentElement.scrollWidth - innerWidth
  return [
    ...(sideways > 0 ? [`the page is ${sideways} px too wide`] : []),
    ...all.flatMap((one) => {
      const { left, right } = one.getBoundingClientRect()
      return right > innerWidth + 1 || left < -1 ? [`beside the page: ${named(one)}`] : []
    }),
    ...all.flatMap((one) => {
      const clips = getComputedStyle(one).overflowX !== 'visible' && !one.matches('input, select, textarea')
      return clips && one.scrollWidth > one.clientWidth + 1 ? [`cut off: ${named(one)}`] : []
    }),
    ...all.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      return one.matches(tapped) && Math.min(width, height) < least
        ? [`${Math.round(width)} × ${Math.round(height)}: ${named(one)}`]
        : []
    }),
  ]
}

/** The acts of a page are there to be tapped, however little of it shows. */
export function actsOutOfReach(root: Element): string[] {
  const acts = [...root.querySelectorAll('footer button, footer a')].filter(shown)
  return acts.flatMap((act) => {
    const { top, bottom } = act.getBoundingClientRect()
    return top < -1 || bottom > innerHeight + 1 ? [named(act)] : []
  })
}
