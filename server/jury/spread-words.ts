import { levelWords } from '#shared/jury/words.ts'

/** Only what was given: four noughts say less than one word. */
export function spreadWords(counts: readonly number[]): string {
  const given = counts.flatMap((count, i) =>
    count > 0 ? [`${count} × ${levelWords[(i + 1) as 1 | 2 | 3 | 4].toLowerCase()}`] : [],
  )
  return given.join(', ') || '–'
}
