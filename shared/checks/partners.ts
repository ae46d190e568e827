import { sectionContent } from '#shared/dossier/content.ts'
import type { Partner } from '#shared/dossier/partners.ts'
import { fieldPath, rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, sectionOf } from '#shared/dossier/template.ts'
import type { Finding } from './finding.ts'
import { groupOf, isOtherGovernment, promisesOf, takesPart, type Reading } from './reading.ts'
import { counted, listed, within } from './sentence.ts'

const section = 'partners'
const list: Path = [section, 'lists', 'partners']

/** V20 to V23: who carries it out, and who joins beside the municipalities. Silent without any partner. */
export function checkPartners(reading: Reading): Finding[] {
  if (reading.partners.length === 0) return []
  return [
    ...checkExecutor(reading),
    ...checkManager(reading),
    ...checkGroups(reading),
    ...checkOtherGovernments(reading),
  ]
}

function checkExecutor({ partners, edition }: Reading): Finding[] {
  const executing = partners.filter((partner) => partner.role === 'uitvoerend')
  const [only] = executing
  const place = { rule: 'V20', severity: 'error' as const, section }
  if (!only) return [{ ...place, path: list, sentence: 'Er is nog geen uitvoerende partner. Kies er één.' }]
  if (executing.length > 1) {
    const names = listed(executing.map((partner) => partner.name))
    const both = executing.length === 2 ? 'allebei' : 'allemaal'
    const sentence = `${names} zijn ${both} uitvoerende partner. Er kan er maar één zijn.`
    return [{ ...place, path: list, sentence }]
  }
  if (only.kind === '' || edition.groups.executors.includes(only.kind)) return []
  const kinds = listed(
    edition.groups.executors.map((kind) => `een ${kindName(edition, kind)}`),
    'of',
  )
  const sentence = `${only.name} kan geen uitvoerende partner zijn: dat is ${kinds}.`
  return [{ ...place, path: [...rowPath(section, 'partners', only.id), 'role'], sentence }]
}

/** Without legal personality one can do the work, but not hold the money. */
function checkManager({ partners, partner, content, edition }: Reading): Finding[] {
  const holds = (one: Partner | undefined): one is Partner =>
    one !== undefined && edition.groups.unincorporated.includes(one.kind)
  const found: Finding[] = []
  for (const executor of partners) {
    if (executor.role !== 'uitvoerend' || !holds(executor)) continue
    const sentence = `${executor.name} heeft geen rechtspersoonlijkheid en kan het project dus niet beheren.`
    const path: Path = [...rowPath(section, 'partners', executor.id), 'kind']
    found.push({ rule: 'V21', severity: 'warning', section, path, sentence })
  }
  const manager = partner.get(String(sectionContent(content, 'governance').facts.financialManager ?? ''))
  const field = fieldOf(sectionOf(edition.template, 'governance')?.fields ?? [], 'financialManager')
  if (field && holds(manager)) {
    const sentence = `${manager.name} heeft geen rechtspersoonlijkheid en kan het geld dus niet beheren.`
    const path = fieldPath('governance', field)
    found.push({ rule: 'V21', severity: 'warning', section: 'governance', path, sentence })
  }
  if (
    field &&
    manager &&
    manager.role !== 'uitvoerend' &&
    partners.some(({ role }) => role === 'uitvoerend')
  ) {
    const sentence = `${manager.name} beheert het geld, maar voert het project niet uit. Leg uit waarom, of kies de uitvoerende partner.`
    found.push({
      rule: 'V21',
      severity: 'warning',
      section: 'governance',
      path: fieldPath('governance', field),
      sentence,
    })
  }
  return found
}

function checkGroups({ partners, edition }: Reading): Finding[] {
  const joining = partners.filter((partner) => takesPart(partner) && partner.kind !== '')
  if (joining.length === 0) return []
  const groups = edition.groups.partners.filter((group) =>
    joining.some((partner) => groupOf(edition, partner.kind) === group),
  )
  const place = { rule: 'V22', severity: 'error' as const, section, path: list }
  const least = edition.limits.leastPartnerKinds
  if (groups.length < least) {
    const names = listed(groups.map((group) => group.name))
    const asked = `De oproep vraagt ten minste ${least} soorten partners.`
    return [{ ...place, sentence: `Alle partners zijn ${names}. ${asked}` }]
  }
  if (groups.some((group) => group.id !== 'local')) return []
  return [{ ...place, sentence: 'Er doet nog geen partner mee die geen lokaal bestuur is.' }]
}

/** One that takes part but says nothing is told so by V30; this is about none of them saying anything. */
function checkOtherGovernments(reading: Reading): Finding[] {
  const least = reading.edition.limits.leastOtherGovernments
  const joining = reading.partners.filter(
    (partner) => takesPart(partner) && isOtherGovernment(reading, partner),
  )
  const place = { rule: 'V23', severity: 'error' as const }
  if (joining.length < least) {
    const sentence =
      joining.length === 0
        ? 'Er doet nog geen Vlaamse, federale of provinciale overheid mee.'
        : `Er ${joining.length === 1 ? 'doet' : 'doen'} ${counted(joining.length, 'andere overheid', 'andere overheden')} mee. De oproep vraagt er ten minste ${least}.`
    return [{ ...place, section, path: list, sentence }]
  }
  const speaking = joining.filter((partner) => promisesOf(reading.content, partner.id).length > 0)
  if (!reading.engaged || speaking.length >= least) return []
  const names = listed(joining.map((partner) => partner.name))
  const sentence =
    speaking.length === 0
      ? `Geen enkele andere overheid zegt al iets toe: ${names}.`
      : `Van de andere overheden ${speaking.length === 1 ? 'zegt er nog maar 1' : `zeggen er nog maar ${speaking.length}`} iets toe. De oproep vraagt er ten minste ${least}.`
  return [{ ...place, section: 'asks', sentence }]
}

/** `een gemeente`; abbreviations keep their capitals. */
function kindName(edition: Reading['edition'], kind: string): string {
  const partners = fieldOf(sectionOf(edition.template, section)?.fields ?? [], 'partners')
  const field = partners?.kind === 'list' ? fieldOf(partners.fields, 'kind') : undefined
  const label = field?.kind === 'choice' ? labelOf(field.options, kind) : kind
  return /^\p{Lu}{2}/u.test(label) ? label : within(label)
}
