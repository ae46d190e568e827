import type { Loaded } from '#server/jury/load.ts'
import { levelWords, outcomeWords } from '#shared/jury/words.ts'

/** All proposals by all criteria, as a table for a spreadsheet: what the jury agreed, and what was decided. */
export function overviewCsv(all: readonly Loaded[]): string {
  const codes = [...new Set(all.flatMap(({ assessment }) => assessment.criteria))]
  const head = ['Voorstel', 'Regio', 'Versie', 'SHA-256', ...codes, 'Besluit', 'Voorwaarden']
  const rows = all.map(({ judged, assessment }) => [
    judged.title,
    judged.region,
    String(judged.version),
    judged.sha256,
    ...codes.map((code) => {
      const agreed = assessment.consensus.find(({ criterion }) => criterion === code)
      return agreed ? `${agreed.level} ${levelWords[agreed.level]}` : ''
    }),
    assessment.decision ? outcomeWords[assessment.decision.outcome] : '',
    assessment.decision?.conditions ?? '',
  ])
  // With a byte-order mark, and semicolons: so a spreadsheet in Flanders opens it as it is.
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

/** Text that begins like a formula would be reckoned by a spreadsheet; an apostrophe keeps it text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[;"\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
