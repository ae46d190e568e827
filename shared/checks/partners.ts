import type { Edition } from '#shared/call/edition.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { partnersOf, type Partner } from '#shared/dossier/partners.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'

const section = 'partners'
const list: Path = [section, 'lists', 'partners']

/** Kinds that the call lets carry out a breakthrough (its criterion on the executing organisation). */
const executors = ['gemeente', 'intergemeentelijke_vereniging', 'ocmw_vereniging']
const otherGovernments = ['vlaams_departement', 'vlaams_agentschap', 'federaal', 'provincie']

/** V10, V20 and V23: who takes part. Silent as long as there are no partners at all. */
export function checkPartners(content: DossierContent, edition: Edition): Finding[] {
  const partners = partnersOf(content)
  if (partners.length === 0) return []
  return [
    ...checkMunicipalities(partners, edition.limits.leastMunicipalities),
    ...checkExecutor(partners),
    ...checkOtherGovernments(partners, edition.limits.leastOtherGovernments),
  ]
}

function checkMunicipalities(partners: readonly Partner[], least: number): Finding[] {
  const count = partners.filter((partner) => partner.kind === 'gemeente').length
  if (count >= least) return []
  const sentence = `Er ${count === 1 ? 'doet 1 gemeente' : `doen ${count} gemeenten`} mee. De oproep vraagt er ten minste ${least}.`
  return [{ rule: 'V10', severity: 'error', section, path: list, sentence }]
}

function checkExecutor(partners: readonly Partner[]): Finding[] {
  const executing = partners.filter((partner) => partner.role === 'uitvoerend')
  const [only] = executing
  if (!only) {
    return [
      {
        rule: 'V20',
        severity: 'error',
        section,
        path: list,
        sentence: 'Er is nog geen uitvoerende partner. Kies er één.',
      },
    ]
  }
  if (executing.length > 1) {
    const names = executing.map((partner) => partner.name).join(' en ')
    const sentence = `${names} zijn allebei uitvoerende partner. Er kan er maar één zijn.`
    return [{ rule: 'V20', severity: 'error', section, path: list, sentence }]
  }
  if (executors.includes(only.kind)) return []
  const sentence = `${only.name} kan geen uitvoerende partner zijn: dat is een gemeente, een intergemeentelijke vereniging of een OCMW-vereniging.`
  return [{ rule: 'V20', severity: 'error', section, path: [...list, only.id, 'role'], sentence }]
}

function checkOtherGovernments(partners: readonly Partner[], least: number): Finding[] {
  if (partners.filter((partner) => otherGovernments.includes(partner.kind)).length >= least) return []
  const sentence = 'Er doet nog geen Vlaamse, federale of provinciale overheid mee.'
  return [{ rule: 'V23', severity: 'error', section, path: list, sentence }]
}
