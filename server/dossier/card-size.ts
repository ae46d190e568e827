import { plainText } from '#shared/dossier/rich-text.ts'
import type { Card, Fact } from './printed.ts'

/** In mm, as the template sets a card; somewhat too much rather than too little. */
const head = 11
const rowSpace = 3.2
const line = 4.4
const foot = 4.2
/** In letters: on a line of the text, and of the label beside it. */
const onLine = 54
const onLabel = 17

/** A third of a page may stay white below; a card that is longer is broken. */
const mostWhole = 88
/** Of a card that is broken, so much stays with its head. */
const mostFirst = 40

/** How many of its rows stand with the head of a card: all of them, unless it is long. */
export function rowsTogether(card: Card): number {
  const heights = card.rows.map(heightOf)
  const whole = heights.reduce((sum, height) => sum + height, head + foot)
  if (whole <= mostWhole) return heights.length
  let taken = head
  const end = heights.findIndex((height) => (taken += height) > mostFirst)
  return end < 0 ? heights.length : end
}

function heightOf({ label, value }: Fact): number {
  const paragraphs = (typeof value === 'string' ? value : plainText(value)).split('\n')
  const hasPicture = typeof value !== 'string' && JSON.stringify(value).includes('"image"')
  const lines = paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / onLine)), 0)
  return rowSpace + line * Math.max(lines, Math.ceil(label.length / onLabel)) + (hasPicture ? mostWhole : 0)
}
