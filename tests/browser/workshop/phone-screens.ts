import type { View } from '#shared/workshop/projection.ts'
import type { VoteView } from '#shared/workshop/round-views.ts'
import { stances } from '#shared/workshop/rounds.ts'
import { cards, closedVote, clusters, running } from './beamer.ts'
import { byId, minute, nine, own, participant, tine, writing } from './views.ts'

/** The longest name there is, and the longest word: what fits with these fits. */
export const longName =
  'Intergemeentelijke vereniging voor bewonersparticipatietrajecten Sint-Katelijne-Waver'
const { me } = own({ me: { ...tine, organisationName: longName } })

const mine = {
  k1: {
    id: 'k1',
    stream: 'challenge',
    kind: 'idea' as const,
    text: 'Mensen bellen vijf diensten voor ze iemand vinden die luistert, in een vereveningsinstrument.',
    revealed: false,
    later: false,
    suggestion: null,
    pin: null,
  },
}
const openVote: VoteView = { ...closedVote, state: 'open', result: null }
const poll = { round: 'p1', number: 1, scale: 'temperature' as const, state: 'open' as const }
const consent = {
  phase: 'positions' as const,
  text: 'We dienen één kruispunt in, met een evaluatie in maand 12. '.repeat(6),
  version: 2,
  hash: 'x',
  before: null,
}
const ballot = (state: 'open' | 'revealed') => ({
  round: 'r1',
  state,
  given: 4,
  organisations: stances.map((stance, at) => ({
    organisation: at === 0 ? me.organisation : `o${at}`,
    name: longName,
    layer: 'partner' as const,
    given: true,
    position:
      state === 'open'
        ? null
        : { stance, reason: 'De nacht heeft geen drager.', by: 'Tine', confirmed: false, met: null },
  })),
})
const promise = {
  id: 'e1',
  organisation: me.organisation,
  name: longName,
  layer: 'municipality' as const,
  kind: 'menstijd',
  text: 'Een maatschappelijk werker bemant het kruispunt, twee dagen per maand.',
  cents: 1_250_000,
  days: 24,
  condition: '',
  state: 'noted' as const,
  by: 'Tine',
}
const todo = {
  kind: 'action' as const,
  id: 'a1' as never,
  number: 1,
  text: 'Lees de sectie over de ouderenpsychiatrie na',
  owner: longName,
  due: '2026-12-01',
  done: false,
  from: null,
}
const clock = running
const at = (step: string | null, more = {}, others = {}): View =>
  participant(step, { clock, ...more }, { me, ...others })

/** Each screen of a phone, full, with the words by which it is known to be there. */
export const phoneScreens: readonly (readonly [name: string, view: View, words: string])[] = [
  ['lobby', at(null), 'Dag Tine'],
  ['listening', at('welcome'), 'Kijk even mee'],
  ['a note', at('criteria'), 'Een vraag of een zorg?'],
  ['writing', at('challenge-alone', { stream: writing() }), 'Verstuur kaart'],
  ['two kinds', at('results-alone', { stream: { ...writing(), id: 'results' } }), 'Wat schrijf je?'],
  ['sent', at('challenge-alone', { stream: writing() }, { mine }), 'Ik ben klaar'],
  ['about', at('walk-round', { stream: { ...writing(), id: 'remarks' } }), 'Waarover gaat het?'],
  [
    'saying',
    at('challenge-alone', { stream: writing() }, { line: { place: 2, scribe: 'Bert Cools' } }),
    'in de rij',
  ],
  [
    'groups',
    at('challenge-clusters', { stream: writing('clustering', 21), cards, clusters }),
    'in 7 groepen',
  ],
  [
    'dots',
    at(
      'challenge-dots',
      { vote: openVote },
      { dots: { round: 'ronde-1', left: 2, on: { 'cluster:g5': 1 } } },
    ),
    'Nog 2 stippen',
  ],
  ['result', at('challenge-result', { vote: closedVote }), '31 van 31 stemden'],
  ['break', at('break'), 'Pauze tot'],
  ['table', at('tablework'), 'Onze tafel is klaar'],
  [
    'promise',
    at('engagements', {
      turn: {
        organisation: me.organisation,
        name: longName,
        layer: 'municipality',
        endsAt: nine + 40 * minute,
        had: 1,
        of: 16,
      },
    }),
    'Noteer dit engagement',
  ],
  ['promised', at('engagements', { promises: byId([promise]) }), 'Nog een engagement'],
  [
    'temperature',
    at(
      'jury-check',
      { poll: { ...poll, voted: 3, eligible: 31, result: null } },
      { answer: { round: 'p1', value: 4, reason: '' } },
    ),
    'Wijzigen kan tot we sluiten.',
  ],
  ['proposal', at('consent-proposal', { consent: { ...consent, ballot: null } }), 'Voorstel, versie 2'],
  [
    'position',
    at('consent-positions', { consent: { ...consent, ballot: ballot('open') } }),
    'Kun je met dit voorstel leven?',
  ],
  ['positions', at('consent-integrate', { consent: { ...consent, ballot: ballot('revealed') } }), 'Bezwaar'],
  ['agreed', at('sweep', { record: byId([todo]) }, { todo: [todo] }), 'Wat we afspraken'],
  ['end', at('checkout', {}, { todo: [todo] }), 'Stuur door en sluit af'],
  [
    'late',
    at(
      'challenge-dots',
      { vote: openVote },
      { missed: [{ at: nine + 30 * minute, what: 'cards', title: 'Opgave en hefboom', count: 31 }] },
    ),
    'Stippen geven',
  ],
]
