import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, sectionOf } from '#shared/dossier/template.ts'
import { resultsOf, type Result } from '#shared/plan/steps.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { counted, listed, within } from './sentence.ts'

const section = 'plan'

/** V43 and V44: results that come from somewhere, can be measured, and matter to somebody outside government. */
export function checkResults(reading: Reading): Finding[] {
  const results = resultsOf(reading.content)
  return [
    ...checkCount(reading, results.length),
    ...results.flatMap((result) => checkResult(reading, result)),
    ...checkAudience(reading, results),
  ]
}

/** A list that is still shorter than the template asks is already reported as not yet filled in. */
function checkCount({ edition }: Reading, count: number): Finding[] {
  const field = fieldOf(sectionOf(edition.template, section)?.fields ?? [], 'results')
  const asked = field?.kind === 'list' ? (field.least ?? 1) : 1
  const advised = edition.limits.advisedResults
  if (count < asked || count >= advised) return []
  const sentence = `Er ${count === 1 ? 'staat' : 'staan'} ${counted(count, 'resultaat', 'resultaten')} in de lijst. Meestal zijn er ${advised} of meer nodig.`
  return [{ rule: 'V43', severity: 'warning', section, path: [section, 'lists', 'results'], sentence }]
}

function checkResult({ nr }: Reading, result: Result): Finding[] {
  const name = result.title.trim() || 'zonder titel'
  const path = rowPath(section, 'results', result.id)
  const found: Finding[] = []
  if (result.steps.length > 0 && !result.steps.some((id) => nr.has(id))) {
    const sentence = `Resultaat ‘${name}’ komt uit geen enkele stap die nog in het plan staat.`
    found.push({ rule: 'V43', severity: 'error', section, path: [...path, 'steps'], sentence })
  }
  const target = result.target.trim()
  if (target !== '' && !/\p{N}/u.test(target)) {
    const sentence = `Maak resultaat ‘${name}’ meetbaar: in de streefwaarde ‘${target}’ staat geen getal.`
    found.push({ rule: 'V43', severity: 'warning', section, path: [...path, 'target'], sentence })
  }
  return found
}

function checkAudience({ edition }: Reading, results: readonly Result[]): Finding[] {
  const wanted = edition.groups.targetAudiences
  if (results.length === 0 || results.some(({ audience }) => audience.some((id) => wanted.includes(id))))
    return []
  const list = fieldOf(sectionOf(edition.template, section)?.fields ?? [], 'results')
  const field = list?.kind === 'list' ? fieldOf(list.fields, 'audience') : undefined
  const names = wanted.map((id) => (field?.kind === 'choices' ? within(labelOf(field.options, id)) : id))
  const sentence = `Geen enkel resultaat is er voor ${listed(names, 'of')}.`
  const path: Path = [section, 'lists', 'results']
  return [{ rule: 'V44', severity: 'error', section, path, sentence }]
}
