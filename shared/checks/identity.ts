import type { Partner } from '#shared/dossier/partners.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'

const section = 'partners'

/** V25: nobody takes part twice, and a number is one. */
export function checkIdentity({ partners }: Reading): Finding[] {
  return [
    ...checkTwice(partners, 'nis', 'dezelfde NIS-code', ({ kind, nis }) => (kind === 'gemeente' ? nis : '')),
    ...checkTwice(partners, 'kbo', 'hetzelfde ondernemingsnummer', ({ kbo }) => digitsOf(kbo)),
    ...checkTwice(partners, 'ovo', 'dezelfde OVO-code', ({ ovo }) => ovo.toUpperCase()),
    ...partners.flatMap(checkNumber),
    ...partners.flatMap(checkCode),
  ]
}

function checkTwice(
  partners: readonly Partner[],
  field: 'nis' | 'kbo' | 'ovo',
  same: string,
  codeOf: (partner: Partner) => string,
): Finding[] {
  const first = new Map<string, Partner>()
  return partners.flatMap((partner): Finding[] => {
    const code = codeOf(partner)
    const known = first.get(code)
    if (code === '' || !known) {
      first.set(code, partner)
      return []
    }
    const sentence = `${known.name} en ${partner.name} hebben ${same} (${partner[field]}). Een partner staat er maar één keer in.`
    const path = [...rowPath(section, 'partners', partner.id), field] as const
    return [{ rule: 'V25', severity: 'error', section, path, sentence }]
  })
}

function checkNumber({ id, name, kbo }: Partner): Finding[] {
  if (kbo === '' || isEnterpriseNumber(kbo)) return []
  const sentence = `Het ondernemingsnummer ${kbo} van ${name} klopt niet. Kijk na of er geen cijfer verkeerd staat.`
  const path = [...rowPath(section, 'partners', id), 'kbo'] as const
  return [{ rule: 'V25', severity: 'error', section, path, sentence }]
}

function checkCode({ id, name, ovo }: Partner): Finding[] {
  if (ovo === '' || isGovernmentCode(ovo)) return []
  const sentence = `De OVO-code ${ovo} van ${name} klopt niet. Ze begint met OVO, en daarna komen zes cijfers.`
  const path = [...rowPath(section, 'partners', id), 'ovo'] as const
  return [{ rule: 'V25', severity: 'error', section, path, sentence }]
}

/** As the Flemish government numbers its organisations. */
export const isGovernmentCode = (ovo: string): boolean => /^OVO\d{6}$/iu.test(ovo)

const digitsOf = (kbo: string): string => kbo.replace(/^BE/iu, '').replace(/[\s.]/gu, '')

/** Ten digits, of which the last two are 97 minus the remainder of the first eight by 97 (Belgian register). */
export function isEnterpriseNumber(kbo: string): boolean {
  const digits = digitsOf(kbo)
  if (!/^[01]\d{9}$/u.test(digits)) return false
  return Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97)
}
