import { sectionContent } from '#shared/dossier/content.ts'
import { raciTable, type Path } from '#shared/dossier/schema.ts'
import { asRaciLetter, raciPath, type RaciLetter } from '#shared/governance/bodies.ts'
import type { Step } from '#shared/plan/steps.ts'
import type { Finding } from './finding.ts'
import { promisesOf, stepName, type Reading } from './reading.ts'
import { listed } from './sentence.ts'

const { section, table } = raciTable
const tablePath: Path = [section, 'cells', table]

/** V51: of every step exactly one party answers for it, and at least one does it. */
export function checkRaci(reading: Reading): Finding[] {
  const given = lettersPerStep(reading)
  if (reading.steps.length === 0) return []
  if (given.size > 0)
    return reading.steps.flatMap((step) => checkStep(reading, step, given.get(step.id) ?? []))
  if (reading.bodies.length === 0) return []
  const sentence =
    'De RACI-tabel is nog leeg. Zeg bij elke stap wie eindverantwoordelijk is (A) en wie uitvoert (R).'
  return [{ rule: 'V51', severity: 'error', section, path: tablePath, sentence }]
}

interface Given {
  readonly party: string
  readonly name: string
  readonly letter: RaciLetter
}

/** Only of parties that are still there. A large dossier has a thousand letters: none is looked at twice. */
function lettersPerStep({ content, nr, partner, bodies, idsOf }: Reading): Map<string, Given[]> {
  const names = new Map(bodies.map(({ id, name }): [string, string] => [id, name]))
  for (const { id, name } of partner.values()) names.set(id, name)
  const given = new Map<string, Given[]>()
  const cells = sectionContent(content, section).cells[table] ?? {}
  for (const key in cells) {
    const letter = asRaciLetter(cells[key])
    if (letter === null) continue
    const [step, party] = idsOf(key)
    const name = names.get(party)
    if (name === undefined || !nr.has(step)) continue
    const here = given.get(step)
    if (here) here.push({ party, name, letter })
    else given.set(step, [{ party, name, letter }])
  }
  return given
}

function checkStep(reading: Reading, step: Step, given: readonly Given[]): Finding[] {
  const accountable = given.filter(({ letter }) => letter === 'A')
  const [first, second] = accountable
  const name = stepName(reading, step)
  const place = { rule: 'V51', severity: 'error' as const, section }
  const found: Finding[] = []
  const done = given.some(({ letter }) => letter === 'R')
  if (!first || !done) {
    const lacks = [
      ...(first ? [] : ['geen eindverantwoordelijke (A)']),
      ...(done ? [] : ['niemand die ze uitvoert (R)']),
    ]
    found.push({ ...place, path: tablePath, sentence: `${name} heeft ${listed(lacks)}.` })
  }
  if (first && second) {
    const names = listed(accountable.map((one) => one.name))
    const sentence = `${name} heeft ${accountable.length} eindverantwoordelijken (A): ${names}. Er kan er maar één zijn.`
    found.push({ ...place, path: raciPath(step.id, second.party), sentence })
  }
  for (const { party, name: who } of reading.engaged ? accountable : []) {
    if (!reading.partner.has(party) || promisesOf(reading.content, party).length > 0) continue
    const sentence = `${who} is eindverantwoordelijk voor stap ${reading.nr.get(step.id)}, maar heeft nog geen engagement.`
    found.push({ ...place, severity: 'warning', path: raciPath(step.id, party), sentence })
  }
  return found
}
