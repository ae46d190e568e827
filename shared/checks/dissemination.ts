import { numberIn, rowsOf, textIn } from '#shared/dossier/content.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { counted } from './sentence.ts'

const section = 'dissemination'

/** V70 and V81: what is learned is spread, during the project, and there is money for it. */
export const checkDissemination = (reading: Reading): Finding[] => [
  ...checkMoney(reading),
  ...checkCount(reading),
  ...checkMonths(reading),
]

function checkMoney({ budget, edition }: Reading): Finding[] {
  const spreads = budget.lines.some(({ category }) => edition.groups.spreading.includes(category))
  if (budget.lines.length === 0 || spreads) return []
  const sentence =
    'Geen enkele kostenlijn dient om de resultaten te verspreiden. Leg uit waarom dat niet nodig is.'
  const path: Path = ['budget', 'lists', 'lines']
  return [{ rule: 'V70', severity: 'warning', section: 'budget', path, sentence }]
}

/** A list that is still shorter than the template asks is already reported as not yet filled in. */
function checkCount({ content, edition }: Reading): Finding[] {
  const field = fieldOf(sectionOf(edition.template, section)?.fields ?? [], 'actions')
  const asked = field?.kind === 'list' ? (field.least ?? 1) : 1
  const count = rowsOf(content, section, 'actions').length
  const least = edition.limits.leastActions
  if (count < asked || count >= least) return []
  const sentence = `Er ${count === 1 ? 'staat' : 'staan'} ${counted(count, 'verspreidingsactie', 'verspreidingsacties')} in de lijst. De oproep vraagt er ten minste ${least}.`
  return [{ rule: 'V81', severity: 'error', section, path: [section, 'lists', 'actions'], sentence }]
}

function checkMonths({ content, months }: Reading): Finding[] {
  return rowsOf(content, section, 'actions').flatMap((row): Finding[] => {
    const month = numberIn(row, 'month')
    if (month === null || months === null || month <= months) return []
    const name = textIn(row, 'channel').trim() || textIn(row, 'audience').trim() || 'zonder kanaal'
    const sentence = `De actie ‘${name}’ valt in maand ${month}; het project duurt ${counted(months, 'maand', 'maanden')}.`
    const path: Path = [...rowPath(section, 'actions', row.id), 'month']
    return [{ rule: 'V81', severity: 'error', section, path, sentence }]
  })
}
