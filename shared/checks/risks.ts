import { numberIn, richIn, rowsOf, textIn, type Row } from '#shared/dossier/content.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { counted, listed, opening } from './sentence.ts'

const section = 'risks'

/** V80: risks and opportunities are seen, and what weighs much is in somebody's hands. */
export function checkRisks(reading: Reading): Finding[] {
  const rows = rowsOf(reading.content, section, 'risks')
  return [
    ...checkCount(reading, rows),
    ...rows.flatMap((row) => checkMeasure(row, reading.edition.limits.weightyScore)),
  ]
}

/** A list that is still shorter than the template asks is already reported as not yet filled in. */
function checkCount({ edition }: Reading, rows: readonly Row[]): Finding[] {
  const field = fieldOf(sectionOf(edition.template, section)?.fields ?? [], 'risks')
  const least = field?.kind === 'list' ? (field.least ?? 1) : 1
  if (rows.length < least) return []
  const { leastRisks, leastOpportunities } = edition.limits
  const count = (type: string): number => rows.filter((row) => textIn(row, 'type') === type).length
  const path: Path = [section, 'lists', 'risks']
  return [
    tooFew(count('risico'), leastRisks, 'risico', 'risico’s'),
    tooFew(count('kans'), leastOpportunities, 'kans', 'kansen'),
  ].flatMap((sentence): Finding[] =>
    sentence === null ? [] : [{ rule: 'V80', severity: 'error', section, path, sentence }],
  )
}

function tooFew(count: number, least: number, one: string, more: string): string | null {
  if (count >= least) return null
  const what = count === 0 ? `nog geen ${one}` : counted(count, one, more)
  return `Er ${count > 1 ? 'staan' : 'staat'} ${what} in de lijst. De oproep vraagt er ten minste ${least}.`
}

function checkMeasure(row: Row, weighty: number): Finding[] {
  const score = (numberIn(row, 'likelihood') ?? 0) * (numberIn(row, 'impact') ?? 0)
  const measure = richIn(row, 'measure')
  const missing = [
    ...(!measure || isBlank(measure) ? ['een maatregel'] : []),
    ...(textIn(row, 'owner') === '' ? ['een eigenaar'] : []),
  ]
  if (score < weighty || missing.length === 0) return []
  const what = textIn(row, 'type') === 'kans' ? 'De kans' : 'Het risico'
  const name = opening(richIn(row, 'description'))
  const sentence = `${what}${name && ` ‘${name}’`} heeft score ${score}. Geef ${textIn(row, 'type') === 'kans' ? 'ze' : 'het'} ${listed(missing)}.`
  return [{ rule: 'V80', severity: 'error', section, path: rowPath(section, 'risks', row.id), sentence }]
}
