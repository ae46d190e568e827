import { southWestFlandersDossier } from '#server/demo/zuid-west-vlaanderen/dossier.ts'
import { makeDice, type Dice } from '../storms/dice.ts'

/** Letters that decide on the next: more would quote the sample, fewer would compress unlike a language. */
const memory = 4

/**
 * Paragraphs that read like Dutch from afar and compress like it, so that bytes on the wire mean something:
 * each next letter is drawn as it follows the last four in the demonstration's dossier.
 */
export function prose(letters: number, seed = 1): string[] {
  const dice = makeDice(seed)
  const sample = sentencesIn(southWestFlandersDossier).join(' ').replace(/\s+/gu, ' ')
  const next = new Map<string, string[]>()
  for (let i = 0; i + memory < sample.length; i++) {
    const before = sample.slice(i, i + memory)
    const choices = next.get(before) ?? []
    choices.push(sample[i + memory]!)
    next.set(before, choices)
  }
  const paragraphs: string[] = []
  for (let left = letters; left > 0;) {
    const paragraph = write(sample, next, dice, 200 + dice.below(500))
    paragraphs.push(paragraph)
    left -= paragraph.length
  }
  return paragraphs
}

function write(sample: string, next: Map<string, string[]>, dice: Dice, length: number): string {
  const start = dice.below(sample.length - memory)
  let text = sample.slice(start, start + memory)
  while (text.length < length) text += dice.pick(next.get(text.slice(-memory)) ?? [' '])
  return text
}

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 80 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}
