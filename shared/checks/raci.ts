import { raciTable, type Path } from '#shared/dossier/schema.ts'
import { raciPath } from '#shared/governance/bodies.ts'
import type { Step } from '#shared/plan/steps.ts'
import type { Finding } from './finding.ts'
import { promisesOf, stepName, type Reading } from './reading.ts'
import { listed } from './sentence.ts'

const { section, table } = raciTable
const tablePath: Path = [section, 'cells', table]

/** V51: of every step exactly one party answers for it, and at least one does it. */
export function checkRaci(reading: Reading): Finding[] {
  const { steps, bodies, letters } = reading
  if (steps.length === 0) return []
  const names = partyNames(reading)
  if (steps.some(({ id }) => letters.get(id)?.some(({ party }) => names.has(party))))
    return steps.flatMap((step) => checkStep(reading, step, names))
  if (bodies.length === 0) return []
  const sentence =
    'De RACI-tabel is nog leeg. Zeg bij elke stap wie eindverantwoordelijk is (A) en wie uitvoert (R).'
  return [{ rule: 'V51', severity: 'error', section, path: tablePath, sentence }]
}

/** Of everybody who can have a letter and is still there. */
const partyNames = ({ bodies, partners }: Reading): ReadonlyMap<string, string> =>
  new Map([...bodies, ...partners].map(({ id, name }) => [id, name]))

function checkStep(reading: Reading, step: Step, names: ReadonlyMap<string, string>): Finding[] {
  const given = reading.letters.get(step.id) ?? []
  const accountable = given.flatMap(({ party, letter }) => {
    const name = letter === 'A' ? names.get(party) : undefined
    return name === undefined ? [] : [{ party, name }]
  })
  const [first, second] = accountable
  const name = stepName(reading, step)
  const place = { rule: 'V51', severity: 'error' as const, section }
  const found: Finding[] = []
  const done = given.some(({ party, letter }) => letter === 'R' && names.has(party))
  if (!first || !done) {
    const lacks = [
      ...(first ? [] : ['geen eindverantwoordelijke (A)']),
      ...(done ? [] : ['niemand die ze uitvoert (R)']),
    ]
    found.push({ ...place, path: tablePath, sentence: `${name} heeft ${listed(lacks)}.` })
  }
  if (first && second) {
    const all = listed(accountable.map((one) => one.name))
    const sentence = `${name} heeft ${accountable.length} eindverantwoordelijken (A): ${all}. Er kan er maar één zijn.`
    found.push({ ...place, path: raciPath(step.id, second.party), sentence })
  }
  for (const { party, name: who } of reading.engaged ? accountable : []) {
    if (!reading.partner.has(party) || promisesOf(reading.content, party).length > 0) continue
    const sentence = `${who} is eindverantwoordelijk voor stap ${reading.nr.get(step.id)}, maar heeft nog geen engagement.`
    found.push({ ...place, severity: 'warning', path: raciPath(step.id, party), sentence })
  }
  return found
}
