import { asRole } from './access.ts'
import type { InviteRow, NewOrganisation } from './api.ts'
import { asOrganisationId } from './ids.ts'
import { asLayer } from './layers.ts'

/** People that one request may invite. */
export const mostInvited = 60
/** Characters of a name, a function, an organisation or a title. */
export const longestLine = 200
const longestAddress = 254

/** Could a mail get there? Whether it does only the mail can tell. */
export const isAddress = (text: string): boolean =>
  text.length <= longestAddress && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/u.test(text)

/** A line of text without anything that could break it; `null` when nothing is left or it is too long. */
export function asLine(raw: unknown): string | null {
  if (typeof raw !== 'string') return null
  const line = raw
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return line !== '' && line.length <= longestLine ? line : null
}

/** What somebody sent as the invitation of one person, tidied; `null` when it is none. */
export function asInviteRow(raw: unknown): InviteRow | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { name, email, position, organisation, role } = raw as Readonly<Record<string, unknown>>
  const [who, does, as] = [asLine(name), asLine(position), asRole(role)]
  const to = typeof email === 'string' ? email.trim().toLowerCase() : ''
  const of = asOrganisationId(organisation) ?? asNewOrganisation(organisation)
  return who && does && as && of && isAddress(to)
    ? { name: who, email: to, position: does, organisation: of, role: as }
    : null
}

function asNewOrganisation(raw: unknown): NewOrganisation | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { name, layer } = raw as Readonly<Record<string, unknown>>
  const [called, of] = [asLine(name), asLayer(layer)]
  return called && of ? { name: called, layer: of } : null
}
