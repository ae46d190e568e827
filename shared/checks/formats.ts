import type { TextFormat } from '#shared/dossier/template.ts'
import { never } from '#shared/never.ts'
import type { Finding } from './finding.ts'

/** A letter, an at sign, a domain with a dot: more than this only a letter that arrives can prove. */
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u

/** Of the web, as somebody pastes it from a browser or types it from paper. */
export function isWebAddress(text: string): boolean {
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`)
  return (
    address !== null &&
    (address.protocol === 'https:' || address.protocol === 'http:') &&
    address.hostname.includes('.')
  )
}

/** V04, for one text: an address can be one. What registers keep (NIS, KBO, OVO) has rules of its own. */
export function checkFormat(
  format: TextFormat,
  text: string,
  { section, path, name }: Pick<Finding, 'section' | 'path'> & { readonly name: string },
): Finding[] {
  const sentence = wrongFormat(format, text.trim(), name)
  return sentence === null
    ? []
    : [{ rule: 'V04', severity: 'warning', section, ...(path && { path }), sentence }]
}

function wrongFormat(format: TextFormat, text: string, name: string): string | null {
  switch (format) {
    case 'email':
      return email.test(text) ? null : `‘${name}’ is geen e-mailadres: ${shown(text)}.`
    case 'url':
      return isWebAddress(text) ? null : `‘${name}’ is geen webadres: ${shown(text)}.`
    case 'nis':
    case 'kbo':
    case 'ovo':
      return null
    default:
      return never(format)
  }
}

const mostShown = 40
const shown = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)
