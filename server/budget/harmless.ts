/** More than a cell of a spreadsheet holds; what is longer makes the file unreadable. */
const mostCharacters = 32_000

// eslint-disable-next-line no-control-regex -- exactly those that XML cannot hold
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** Where a spreadsheet would begin to calculate, or to call another program. */
const begins = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * Words that people typed, as a cell that is only ever words. An apostrophe in front is what spreadsheets
 * themselves use to say so, and what is pasted back loses it again.
 */
export function harmless(words: string): string {
  const writable = words.toWellFormed().replace(unwritable, '').slice(0, mostCharacters).toWellFormed()
  return begins.test(writable.replace(/^ +/u, '')) ? `'${writable}` : writable
}
