/** First letter of the first and of the last word: `Jonas Vanhoutte` is JV, `Mieke Van Looy` is ML. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letter = (word: string | undefined) => [...(word ?? '')][0]?.toLocaleUpperCase('nl-BE') ?? ''
  return words.length > 1 ? letter(words[0]) + letter(words.at(-1)) : letter(words[0])
}
