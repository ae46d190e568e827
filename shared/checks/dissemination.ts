import { numberIn, rowsOf, sectionContent, textIn } from '#shared/dossier/content.ts'
import { fieldPath, rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import { isFilled, valueIn } from './presence.ts'
import type { Reading } from './reading.ts'
import { counted } from './sentence.ts'

const section = 'dissemination'
export const reasonField = 'noSpreadingBudget'

/** V70 and V81: what is learned is spread, during the project, and there is money for it. */
export const checkDissemination = (reading: Reading): Finding[] => [
  ...checkMoney(reading),
  ...checkCount(reading),
  ...checkMonths(reading),
]

/** Money, or a reason why none is needed; a call that asks for no reason wants the money. */
function checkMoney({ budget, content, edition }: Reading): Finding[] {
  const spreads = budget.lines.some(({ category }) => edition.groups.spreading.includes(category))
  if (budget.lines.length === 0 || spreads) return []
  const field = fieldOf(sectionOf(edition.template, section)?.fields ?? [], reasonField)
  const none = 'Geen enkele kostenlijn dient om de resultaten te verspreiden.'
  const place = { rule: 'V70', severity: 'warning' } as const
  if (!field)
    return [
      {
        ...place,
        section: 'budget',
        path: ['budget', 'lists', 'lines'],
        sentence: `${none} Voeg er een toe.`,
      },
    ]
  if (isFilled(valueIn(sectionContent(content, section), reasonField))) return []
  const sentence = `${none} Voeg er een toe, of leg uit waarom dat niet nodig is.`
  return [{ ...place, section, path: fieldPath(section, field), sentence }]
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
