/** So many graphemes at most, so that no emoji and no accent is cut in two. */
export function shortened(text: string, most: number): string {
  const graphemes = [...new Intl.Segmenter('nl-BE', { granularity: 'grapheme' }).segment(text)]
  if (graphemes.length <= most) return text
  return `${graphemes
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`
}
