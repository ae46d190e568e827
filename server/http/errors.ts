import type { Context, ErrorHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Denial } from '#shared/access.ts'
import type { FileRefusal } from '#shared/files.ts'
import type { ApiError, FindingView } from '#shared/api.ts'
import type { CodeProblem } from '#shared/organisation.ts'
import type { Log } from '#server/log.ts'
import type { LinkRefusal } from '#server/people/links.ts'
import type { AccountRefusal } from '#server/people/accounts.ts'
import type { OpenIdRefusal } from '#server/people/openid.ts'
import type { BeginRefusal } from '#server/calls/begin.ts'
import type { DraftRefusal } from '#server/calls/drafts.ts'
import type { DelegationRefusal } from '#server/calls/delegate.ts'
import type { FloorRefusal } from '#server/calls/floor.ts'
import { mostFloorWords } from '#shared/hands.ts'
import type { ChangeRefusal } from '#server/members/change.ts'
import type { JudgeRefusal } from '#server/jury/judge.ts'
import type { PresideRefusal } from '#server/jury/preside.ts'
import type { SignRefusal } from '#server/signing/sign.ts'
import type { InviteRefusal } from '#server/members/invite.ts'
import type { BeginIdeaRefusal } from '#server/ideas/begin.ts'
import type { MoveRefusal } from '#server/ideas/moves.ts'
import type { WorkshopRefusal } from '#shared/workshop/refusals.ts'
import { workshopAnswers } from './workshop-answers.ts'

/** Every way in which HTTP says no. A new word breaks the build here, until it has a status and a sentence. */
export type HttpRefusal =
  | Denial
  | LinkRefusal
  | 'signed-out'
  | 'foreign-origin'
  | 'not-found'
  | 'no-call'
  | 'no-such-proposal'
  | 'no-such-person'
  | 'not-json'
  | 'malformed'
  | 'too-large'
  | 'incomplete'
  | 'freezing'
  | 'read-anew'
  | 'no-such-version'
  | 'not-announced'
  | 'no-reason'
  | SignRefusal
  | JudgeRefusal
  | PresideRefusal
  | 'not-decided'
  | 'nobody-to-remind'
  | 'not-printed'
  | 'organisation-taken'
  | InviteRefusal
  | ChangeRefusal
  | DelegationRefusal
  | FloorRefusal
  | AccountRefusal
  | OpenIdRefusal
  | CodeProblem
  | BeginRefusal
  | BeginIdeaRefusal
  | DraftRefusal
  | MoveRefusal
  | 'incomplete-idea'
  | FileRefusal
  | 'no-such-file'
  | WorkshopRefusal
  | 'no-such-page'
  | 'not-coordinator'
  | 'too-many'
  | 'name-taken'
  | 'own-organisation'
  | 'trouble'

const answers: Readonly<Record<HttpRefusal, readonly [status: ContentfulStatusCode, sentence: string]>> = {
  'signed-out': [401, 'Je bent niet aangemeld. Open de link die je kreeg, of vraag een nieuwe.'],
  'not-a-member': [403, 'Je doet niet mee aan dit voorstel.'],
  'read-only': [403, 'Je mag dit lezen, maar niet wijzigen.'],
  'not-your-role': [403, 'Dit hoort niet bij jouw rol in dit voorstel.'],
  'not-your-organisation': [403, 'Dit is een belofte van een andere organisatie.'],
  'not-delegated': [403, 'Deze sectie schrijven andere organisaties.'],
  skeleton: [403, 'De vaste delen van het dossier wijzigt niemand.'],
  locked: [403, 'Deze sectie is op slot.'],
  'not-closed': [409, 'Deze sectie is niet (meer) gesloten voor jou.'],
  'words-too-long': [400, `Stel een kortere tekst voor: hoogstens ${mostFloorWords} tekens.`],
  'no-such-hand': [409, 'Deze vraag is al beantwoord, of de sectie is weer open.'],
  'not-now': [409, 'Dit kan niet in deze fase van het voorstel.'],
  interest: [403, 'Je gaf aan dat je een belang hebt bij dit voorstel. Je beoordeelt het niet mee.'],
  'not-declared': [409, 'Geef eerst aan of je een belang hebt bij dit voorstel.'],
  'not-scoring': [409, 'Er worden nu geen scores gegeven.'],
  'handed-in': [409, 'Je gaf je scores al af. Ze liggen vast.'],
  'not-complete': [409, 'Geef eerst voor elk criterium een score en een reden.'],
  'no-ballot': [409, 'Er is nu geen stemming waarop dit kan.'],
  voted: [409, 'Je hebt al gestemd.'],
  'too-few': [409, 'Met minder dan drie stemmen is een stemming niet geheim. Beslis in consensus.'],
  'ballot-open': [409, 'Er loopt al een stemming.'],
  'scores-hidden': [409, 'De scores van de jury liggen nog niet open.'],
  'no-consensus': [409, 'Vul eerst voor elk criterium het consensusblad in.'],
  'no-majority': [409, 'De stemming gaf geen meerderheid.'],
  'other-majority': [409, 'De meerderheid stemde voor een ander besluit.'],
  'no-conditions': [400, 'Schrijf welke voorwaarden er gelden.'],
  'nobody-handed-in': [409, 'Nog niemand gaf scores af.'],
  'no-such-criterion': [400, 'Dit criterium hoort niet bij deze oproep.'],
  'not-decided': [404, 'De jury heeft nog niet beslist.'],
  'not-named': [403, 'Jouw organisatie staat niet als partner in deze versie.'],
  signed: [409, 'Jouw organisatie heeft deze versie al ondertekend.'],
  superseded: [409, 'Er is een nieuwere versie. Teken die.'],
  'other-hash': [409, 'Op je scherm stond een andere versie. Herlaad de bladzijde en lees ze eerst.'],
  'sign-in-again': [403, 'Toon eerst opnieuw dat jij het bent: open een nieuwe persoonlijke link.'],
  'nobody-to-remind': [409, 'Van deze organisatie doet nog niemand mee. Nodig eerst iemand uit.'],
  'not-announced': [409, 'Er is geen bevriezing aangekondigd.'],
  'no-reason': [400, 'Schrijf waarom er een volgende versie komt. Iedereen leest die reden.'],
  frozen: [409, 'Dit voorstel is bevroren en verandert niet meer.'],
  incomplete: [409, 'Er staan nog fouten in het dossier. Los ze eerst op.'],
  freezing: [409, 'Iemand anders is dit dossier net aan het bevriezen.'],
  'read-anew': [
    409,
    'Wat de server toonde, was niet precies wat bewaard is. Het dossier is opnieuw gelezen van wat bewaard is; er ging niets verloren. Kijk het na en bevries dan opnieuw.',
  ],
  'no-such-version': [404, 'Deze versie bestaat niet.'],
  'not-printed': [503, 'De PDF kon nu niet gemaakt worden. Probeer het zo meteen opnieuw.'],
  'organisation-taken': [409, 'Deze organisatie staat al bij de partners.'],
  'foreign-origin': [403, 'Deze vraag kwam niet van onze eigen pagina’s.'],
  'not-found': [404, 'Deze pagina bestaat niet.'],
  'no-call': [404, 'Er is nog geen oproep.'],
  'no-such-proposal': [404, 'Dit voorstel bestaat niet, of je doet er niet aan mee.'],
  'no-such-person': [404, 'Deze persoon kennen we niet.'],
  'link-unknown': [404, 'Deze link kennen we niet. Kijk of je hem helemaal hebt overgenomen.'],
  'link-used': [410, 'Deze link is al gebruikt. Vraag een nieuwe aan wie je uitnodigde.'],
  'link-expired': [410, 'Deze link is verlopen. Vraag een nieuwe aan wie je uitnodigde.'],
  'link-revoked': [410, 'Deze uitnodiging is ingetrokken. Vraag een nieuwe aan wie je uitnodigde.'],
  'not-coordinator': [403, 'Dit doet alleen wie de oproep coördineert.'],
  'no-such-member': [404, 'Deze persoon doet niet (meer) mee aan dit voorstel.'],
  'already-member': [409, 'Deze persoon doet al mee voor deze organisatie.'],
  'pen-held': [409, 'Dit voorstel heeft al een penhouder. Geef de pen door aan iemand die meedoet.'],
  'other-organisation': [
    409,
    'Dit e-mailadres hoort bij iemand die voor een andere organisatie spreekt. Vraag het aan de coördinator.',
  ],
  'invited-elsewhere': [
    409,
    'Deze persoon is ook bij een ander voorstel uitgenodigd en was nog niet binnen. Vraag het aan de coördinator.',
  ],
  'not-here-yet': [
    409,
    'Deze persoon was nog niet binnen. Trek de uitnodiging in en nodig opnieuw uit in de nieuwe rol.',
  ],
  'own-way-in': [
    409,
    'Deze persoon heeft al een eigen toegang. Alleen de coördinator van de oproep maakt een nieuwe link.',
  ],
  'last-facilitator': [409, 'Dit is de laatste begeleider. Wijs eerst een andere aan.'],
  'last-coordinator': [409, 'Dit is de laatste coördinator. Nodig eerst een andere uit.'],
  'number-taken': [409, 'Er is al een idee met dit nummer.'],
  'no-such-idea': [404, 'Dit idee bestaat niet.'],
  'idea-taken': [409, 'Van dit idee is al een voorstel begonnen.'],
  'draft-moved': [409, 'Iemand anders wijzigde dit ontwerp intussen. Laad de pagina opnieuw.'],
  'no-draft': [404, 'Er is geen ontwerp van een volgende versie.'],
  'not-publishable': [409, 'Dit ontwerp kan nog niet gepubliceerd worden. Los eerst op wat er staat.'],
  'idea-not-invited': [409, 'Alleen van een idee dat is uitgenodigd begin je een voorstel.'],
  'not-a-local-authority': [
    403,
    'Een idee gaat uit van lokale besturen. Alleen wie voor een gemeente of een intergemeentelijke vereniging spreekt, begint er een.',
  ],
  'too-late': [409, 'De dag waarop ideeën binnen moesten zijn, is voorbij.'],
  'wrong-state': [409, 'Dit idee is daar niet (meer) aan toe. Laad de pagina opnieuw.'],
  'reason-missing': [400, 'Zeg erbij waarom.'],
  'incomplete-idea': [409, 'Dit idee kan nog niet ingediend worden.'],
  'no-such-page': [404, 'Deze bladzijde is er niet (meer): er is al een nieuwer ontwerp.'],
  'no-such-file': [404, 'Dit bestand bestaat niet, of je mag het niet lezen.'],
  'not-an-image': [415, 'Dit is geen afbeelding die we kennen. Kies een PNG-, JPEG- of WebP-bestand.'],
  'not-evidence': [
    415,
    'Dit soort bestand nemen we niet aan. Kies een PDF, een afbeelding (PNG of JPEG), of een Word-, Excel- of OpenDocument-bestand zonder macro’s.',
  ],
  'too-many-pixels': [413, 'Deze afbeelding heeft te veel beeldpunten. Maak ze eerst kleiner.'],
  'broken-file': [422, 'Dit bestand is beschadigd: we kunnen het niet openen.'],
  'no-room': [413, 'Er is geen plaats meer: alle bestanden van dit voorstel samen mogen 200 MB groot zijn.'],
  'not-invited': [403, 'Met dit account is niemand uitgenodigd. Vraag een uitnodiging aan je begeleider.'],
  'not-verified': [
    403,
    'Dit account zegt niet zeker welk e-mailadres van jou is. Gebruik je persoonlijke link.',
  ],
  'openid-unreachable': [503, 'Aanmelden met dit account kan nu niet. Gebruik je persoonlijke link.'],
  'openid-failed': [400, 'Het aanmelden werd onderbroken. Begin opnieuw.'],
  'no-such-organisation': [404, 'Deze organisatie kennen we niet, of je spreekt er niet voor.'],
  'own-organisation': [409, 'Dit is de organisatie waarvoor je nu zelf spreekt.'],
  'name-taken': [409, 'Er is al een andere organisatie met die naam.'],
  'not-nis': [400, 'Dit is geen NIS-code van een Vlaamse gemeente.'],
  'not-kbo': [400, 'Dit is geen ondernemingsnummer. Het telt tien cijfers en begint met 0 of 1.'],
  'not-ovo': [400, 'Dit is geen OVO-code. Schrijf bijvoorbeeld OVO000123.'],
  'nis-of-another': [400, 'Deze NIS-code hoort bij een andere gemeente.'],
  'no-municipality': [400, 'Enkel een gemeente heeft een NIS-code.'],
  'too-many': [429, 'Er komt te veel tegelijk. Wacht even en probeer het dan opnieuw.'],
  'not-json': [400, 'Wat we kregen is geen geldige JSON.'],
  malformed: [400, 'In wat we kregen ontbreekt iets, of staat iets verkeerds.'],
  'too-large': [413, 'Wat we kregen is te groot.'],
  ...workshopAnswers,
  trouble: [500, 'Er ging bij ons iets mis. Probeer het zo meteen opnieuw.'],
}

export const sentenceOf = (code: HttpRefusal): string => answers[code][1]

/** Says no: the only way in which a route does. */
export function refuse(c: Context, code: HttpRefusal, findings?: readonly FindingView[]): Response {
  const [status, sentence] = answers[code]
  const body: ApiError = { error: { code, sentence, ...(findings && { findings }) } }
  return c.json(body, status)
}

/** A bug: told in full to the operator, not at all to the visitor. */
export const onBug =
  (log: Log): ErrorHandler =>
  (thrown, c) => {
    // The pattern of the route, not its path: a path may hold somebody's link.
    log.error('bug', thrown, { method: c.req.method, route: routePath(c) })
    if (/^\/(api|sync)\//u.test(c.req.path)) return refuse(c, 'trouble')
    // Somebody who opened a page sees a page.
    return c.html(troublePage, 500)
  }

const troublePage = `<!doctype html><html lang="nl-BE"><meta charset="utf-8"><title>Doorbraak</title>
<h1>Deze bladzijde kan nu niet getoond worden</h1>
<p>${answers.trouble[1]} Wat bewaard was, staat er nog.</p>`
