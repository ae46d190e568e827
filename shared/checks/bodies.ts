import { paidBy } from '#shared/budget/budget.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import { decides, type Body } from '#shared/governance/bodies.ts'
import type { Finding } from './finding.ts'
import { isOtherGovernment, type Reading } from './reading.ts'
import { listed } from './sentence.ts'

const section = 'governance'
const list: Path = [section, 'lists', 'bodies']

/** V50 and V52: somebody decides, whoever pays decides along, and another government sits at a table. */
export function checkBodies(reading: Reading): Finding[] {
  if (reading.bodies.length === 0) return []
  return [
    ...checkMajorities(reading),
    ...checkDeciding(reading),
    ...checkExecuting(reading),
    ...reading.bodies.filter(decides).flatMap(checkOffices),
    ...checkPaying(reading),
    ...checkGovernments(reading),
  ]
}

function checkMajorities({ bodies }: Reading): Finding[] {
  return bodies.flatMap(({ id, majority }): Finding[] => {
    if (majority === null || (majority > 50 && majority <= 100)) return []
    const sentence = 'Een gekwalificeerde meerderheid ligt tussen 51 en 100 %.'
    return [{ rule: 'V50', severity: 'error', section, path: rowPath(section, 'bodies', id), sentence }]
  })
}

function checkDeciding({ bodies }: Reading): Finding[] {
  if (bodies.some(decides)) return []
  const sentence = 'Geen enkel orgaan beslist: alle organen zijn adviserend.'
  return [{ rule: 'V50', severity: 'error', section, path: list, sentence }]
}

/** A group that only decides gets nothing done. */
function checkExecuting({ bodies, edition }: Reading): Finding[] {
  const { working } = edition.groups
  if (bodies.some(({ type }) => type === '' || working.includes(type))) return []
  const sentence = 'Geen enkel orgaan voert uit. Voeg een kernteam of een werkgroep toe.'
  return [{ rule: 'V50', severity: 'error', section, path: list, sentence }]
}

const byMajority = ['gewone_meerderheid', 'gekwalificeerde_meerderheid']

/** Who decides has somebody in the chair and somebody who writes it down, votes to count, and an answer to a tie. */
function checkOffices(body: Body): Finding[] {
  const name = body.name.trim() || 'Een orgaan zonder naam'
  const path = rowPath(section, 'bodies', body.id)
  const place = { rule: 'V50', severity: 'warning' as const, section }
  const found: Finding[] = []
  const lacks = [
    ...(body.chair === '' ? ['voorzitter'] : []),
    ...(body.secretary === '' ? ['secretariaat'] : []),
  ]
  if (lacks.length > 0) {
    const sentence = `${name} beslist, maar heeft nog geen ${listed(lacks)}.`
    found.push({ ...place, path: [...path, body.chair === '' ? 'chair' : 'secretary'], sentence })
  }
  if (body.members.length > 0 && !body.members.some(({ votes }) => votes)) {
    const sentence = `${name} beslist, maar geen enkel lid stemt mee.`
    found.push({ ...place, path: [...path, 'members'], sentence })
  }
  if (byMajority.includes(body.decisionRule) && body.tie.trim() === '') {
    const sentence = `${name} beslist bij meerderheid. Zeg wat er gebeurt bij staking van stemmen.`
    found.push({ ...place, path: [...path, 'tie'], sentence })
  }
  return found
}

function checkPaying({ bodies, budget, partners }: Reading): Finding[] {
  const deciding = bodies.filter(decides)
  if (deciding.length === 0) return []
  const seated = new Set(deciding.flatMap((body) => body.members.map(({ partner }) => partner)))
  const paying = new Set(
    budget.sources.filter((source) => paidBy(budget, source) > 0).map(({ organisation }) => organisation),
  )
  return partners.flatMap(({ id, name }): Finding[] => {
    if (!paying.has(id) || seated.has(id)) return []
    const sentence = `${name} betaalt mee, maar zit in geen enkel orgaan dat beslist.`
    return [{ rule: 'V50', severity: 'warning', section, path: list, sentence }]
  })
}

/** That none takes part at all is for V23 to say. */
function checkGovernments(reading: Reading): Finding[] {
  const governments = reading.partners.filter((partner) => isOtherGovernment(reading, partner))
  const seated = new Set(reading.bodies.flatMap((body) => body.members.map(({ partner }) => partner)))
  if (governments.length === 0 || governments.some(({ id }) => seated.has(id))) return []
  const sentence = 'Geen enkele andere overheid zit in een orgaan.'
  return [{ rule: 'V52', severity: 'warning', section, path: list, sentence }]
}
