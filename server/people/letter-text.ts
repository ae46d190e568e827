import { formatMoment } from '#shared/dossier/dates.ts'
import type { Letter, SigningRequest } from './outbox.ts'

/** A letter in the words of its reader: who invites, to what, one link, and until when. */
export interface LetterText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export function letterText(letter: Letter): LetterText {
  const lines = linesOf(letter)
  const until = `De link werkt één keer, tot ${formatMoment(letter.expiresAt)}.`
  const note =
    'Ze is persoonlijk: stuur deze mail niet door. Verwachtte je ze niet? Dan hoef je niets te doen.'
  const text = [`Dag ${letter.name}`, '', ...lines.body, '', letter.url, '', until, note, '', 'Doorbraak', '']
  return { subject: lines.subject, text: text.join('\n'), html: page(letter, lines, `${until} ${note}`) }
}

function linesOf(letter: Letter): Lines {
  if (letter.kind === 'way-in') return wayIn
  if (letter.kind === 'sign' && letter.signing) return toSign(letter.signing, letter.from)
  return letter.kind === 'rest' ? rested(letter) : invitation(letter)
}

interface Lines {
  readonly subject: string
  readonly body: readonly string[]
  readonly act: string
}

const invitation = ({ from, about }: Letter): Lines => ({
  subject: about ? `Uitnodiging: ${about}` : 'Uitnodiging voor Doorbraak',
  body: [
    `${from || 'Je begeleider'} nodigt je uit om mee te werken${about ? ` aan ‘${about}’` : ''}.`,
    'Open deze link, kijk of je naam en je organisatie kloppen, en je kunt beginnen. Een wachtwoord is niet nodig.',
  ],
  act: 'Open mijn dossier',
})

const wayIn: Lines = {
  subject: 'Je nieuwe link voor Doorbraak',
  body: ['Je vroeg een nieuwe link. Wat je eerder schreef, staat er nog.'],
  act: 'Meld me aan',
}

const rested = ({ about }: Letter): Lines => ({
  subject: `De werksessie staat stil: ${about}`,
  body: [
    `De werksessie ‘${about}’ is niet afgerond. Twaalf uur na het geplande einde hebben we ze op pauze gezet. Er ging niets verloren.`,
    'Open deze link om verder te gaan of om ze af te ronden: kaarten, afspraken en verslag staan er nog.',
  ],
  act: 'Naar de werksessie',
})

function toSign({ title, version, organisation, own, before }: SigningRequest, from: string): Lines {
  const asked = own
    ? `Je vroeg een link om versie ${version} van ‘${title}’ te ondertekenen voor ${organisation}.`
    : `${from || 'Je begeleider'} vraagt je om versie ${version} van ‘${title}’ te ondertekenen voor ${organisation}.`
  const read = `Met deze link kom je op de bladzijde waar je leest wat er bij ${organisation} staat, en waar je tekent. Je tekent precies die versie.`
  if (!before || own)
    return {
      subject: `${own ? 'Je link om te tekenen' : 'Handtekening gevraagd'}: ${title}, versie ${version}`,
      body: [asked, read],
      act: 'Lees en onderteken',
    }
  const changed =
    before.changes === 0
      ? `Aan het engagement van ${organisation} veranderde niets.`
      : `In het engagement van ${organisation} ${before.changes === 1 ? 'is 1 plaats' : `zijn ${before.changes} plaatsen`} gewijzigd; op de bladzijde staat wat er was en wat er nu staat.`
  return {
    subject: `Opnieuw tekenen gevraagd: ${title}, versie ${version}`,
    body: [
      asked,
      `${organisation} tekende versie ${before.version}. Die handtekening blijft bij versie ${before.version} bewaard, maar geldt niet voor versie ${version}.`,
      ...(before.reason ? [`De reden voor versie ${version}: ${before.reason}`] : []),
      changed,
      read,
    ],
    act: 'Lees en onderteken',
  }
}

const page = (letter: Letter, { body, act }: Lines, small: string): string =>
  [
    '<!doctype html><html lang="nl-BE"><body style="font:16px/24px sans-serif;color:#17211F;max-width:36em">',
    `<p>Dag ${escaped(letter.name)}</p>`,
    ...body.map((line) => `<p>${escaped(line)}</p>`),
    `<p><a href="${escaped(letter.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0B4A42;color:#fff;text-decoration:none">${act}</a></p>`,
    `<p style="font-size:14px;color:#46524F">${escaped(small)}</p>`,
    '<p>Doorbraak</p></body></html>',
  ].join('\n')

/** Names and titles are whatever somebody typed. */
const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
