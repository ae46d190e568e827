import { richIn, rowsOf, textIn, type Row } from '#shared/dossier/content.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import { isOtherGovernment, promisesOf, type Reading } from './reading.ts'
import { opening } from './sentence.ts'

/** V33: what was asked has an answer, of the one who was asked. To ask another government is the heart of the call, so there it blocks. */
export const checkAsks = (reading: Reading): Finding[] =>
  rowsOf(reading.content, 'asks', 'asks').flatMap((ask) => checkAsk(reading, ask))

function checkAsk(reading: Reading, ask: Row): Finding[] {
  const partner = reading.partner.get(textIn(ask, 'partner'))
  if (!partner) return []
  const what = opening(richIn(ask, 'text'))
  const name = `De vraag aan ${partner.name}${what && ` (‘${what}’)`}`
  const astray = checkAnswer(reading, ask, name)
  const sentence = unanswered(ask, name)
  if (sentence === null) return astray
  const severity = isOtherGovernment(reading, partner) ? 'error' : 'warning'
  return [{ rule: 'V33', severity, section: 'asks', path: rowPath('asks', 'asks', ask.id), sentence }]
}

/** A promise of another, or one that was taken back, is no answer; that it is gone, V32 says. */
function checkAnswer({ content, partner: known }: Reading, ask: Row, name: string): Finding[] {
  const answer = textIn(ask, 'commitment')
  const asked = textIn(ask, 'partner')
  const answered = ['toegezegd', 'deels'].includes(textIn(ask, 'status'))
  if (!answered || answer === '' || promisesOf(content, asked).some(({ id }) => id === answer)) return []
  const whose = [...known.values()].find(({ id }) => promisesOf(content, id).some((row) => row.id === answer))
  if (!whose) return []
  const path: Path = [...rowPath('asks', 'asks', ask.id), 'commitment']
  const sentence = `${name} is beantwoord met een engagement van ${whose.name}.`
  return [{ rule: 'V33', severity: 'warning', section: 'asks', path, sentence }]
}

function unanswered(ask: Row, name: string): string | null {
  const status = textIn(ask, 'status')
  const reason = richIn(ask, 'reason')
  if (status === 'open') return `${name} is nog open.`
  if (status === 'afgewezen' && (!reason || isBlank(reason)))
    return `${name} is afgewezen, zonder toelichting. Schrijf waarom.`
  return null
}
