import { richIn, rowsOf, textIn, type Row } from '#shared/dossier/content.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import { isOtherGovernment, type Reading } from './reading.ts'
import { opening } from './sentence.ts'

/** V33: what was asked has an answer. To ask another government is the heart of the call, so there it blocks. */
export const checkAsks = (reading: Reading): Finding[] =>
  rowsOf(reading.content, 'asks', 'asks').flatMap((ask) => checkAsk(reading, ask))

function checkAsk(reading: Reading, ask: Row): Finding[] {
  const partner = reading.partner.get(textIn(ask, 'partner'))
  if (!partner) return []
  const what = opening(richIn(ask, 'text'))
  const name = `De vraag aan ${partner.name}${what && ` (‘${what}’)`}`
  const sentence = unanswered(ask, name)
  if (sentence === null) return []
  const severity = isOtherGovernment(reading, partner) ? 'error' : 'warning'
  return [{ rule: 'V33', severity, section: 'asks', path: rowPath('asks', 'asks', ask.id), sentence }]
}

function unanswered(ask: Row, name: string): string | null {
  const status = textIn(ask, 'status')
  const reason = richIn(ask, 'reason')
  if (status === 'open') return `${name} is nog open.`
  if (status === 'afgewezen' && (!reason || isBlank(reason)))
    return `${name} is afgewezen, zonder toelichting. Schrijf waarom.`
  return null
}
