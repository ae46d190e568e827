import {
  municipalityNamed,
  municipalityOf,
  type Municipality,
} from '#shared/call/data/municipalities-2024.ts'
import { formatIsoDay } from '#shared/dossier/dates.ts'
import { sectionContent } from '#shared/dossier/content.ts'
import type { Partner } from '#shared/dossier/partners.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import { joining } from './region.ts'
import type { Reading } from './reading.ts'
import { counted, listed } from './sentence.ts'

const section = 'partners'
const list: Path = [section, 'lists', 'partners']

/** V10 and V14: municipalities that exist, enough of them, and all of them behind the question. */
export function checkMunicipalities(reading: Reading): Finding[] {
  if (reading.partners.length === 0) return []
  const joined = joining(reading)
  const start = sectionContent(reading.content, 'identification').facts.startDate
  return [
    ...checkCount(joined.length, reading.edition.limits.leastMunicipalities),
    ...joined.flatMap((partner) => checkCode(partner, typeof start === 'string' ? start : null)),
    ...checkMandate(reading, joined),
  ]
}

function checkCount(count: number, least: number): Finding[] {
  if (count >= least) return []
  const sentence = `Er ${count === 1 ? 'doet' : 'doen'} ${counted(count, 'gemeente', 'gemeenten')} mee. De oproep vraagt er ten minste ${least}.`
  return [{ rule: 'V10', severity: 'error', section, path: list, sentence }]
}

function checkCode(partner: Partner, start: string | null): Finding[] {
  const sentence = wrongCode(partner, start)
  if (sentence === null) return []
  const path: Path = [...rowPath(section, 'partners', partner.id), 'nis']
  return [{ rule: 'V10', severity: 'error', section, path, sentence }]
}

function wrongCode({ name, nis }: Partner, start: string | null): string | null {
  const known = municipalityOf(nis)
  if (known?.endedOn && start !== null && start >= known.endedOn)
    return `${known.name} (${nis}) bestaat niet meer op ${formatIsoDay(start)}, de startdatum.${successor(known)}`
  if (known) return null
  const expected = municipalityNamed(name)
  const hint = expected ? ` Voor ${expected.name} is het ${expected.nis}.` : ''
  return nis === ''
    ? `${name} heeft nog geen NIS-code.${hint}`
    : `De NIS-code ${nis} van ${name} bestaat niet.${hint}`
}

const successor = ({ mergedInto }: Municipality): string =>
  mergedInto ? ` Ze ging op in ${mergedInto.name} (${mergedInto.nis}).` : ''

/** Approved in a meeting of the mayors (the template asks for its date), or signed by each of them. */
function checkMandate({ content }: Reading, joined: readonly Partner[]): Finding[] {
  const { facts, choices } = sectionContent(content, 'identification')
  const signed = choices.mandateSigned ?? []
  if (facts.mandateType !== 'handtekeningen' || signed.length === 0) return []
  const missing = joined.filter((partner) => !signed.includes(partner.id))
  if (missing.length === 0) return []
  const names = listed(missing.map((partner) => partner.name))
  const sentence = `Van de ${joined.length} gemeenten ${missing.length === 1 ? 'ondertekende' : 'ondertekenden'} er nog ${missing.length} niet: ${names}.`
  const path: Path = ['identification', 'choices', 'mandateSigned']
  return [{ rule: 'V14', severity: 'error', section: 'identification', path, sentence }]
}
