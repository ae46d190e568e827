import type { View } from '#shared/workshop/projection.ts'
import type { Layer } from '#shared/layers.ts'
import { beamer, cards, closedVote, clusters, running } from './beamer.ts'
import { byId, writing } from './views.ts'

const names = [
  'Mechelen',
  'Lier',
  'Heist-op-den-Berg',
  'Puurs-Sint-Amands',
  'Departement Zorg',
  'FOD Volksgezondheid',
]
const layerOf = (at: number): Layer => (at < 4 ? 'municipality' : at === 4 ? 'flemish' : 'federal')
const stances = ['agree', 'concern', 'objection', 'agree', 'agree', 'abstain'] as const

/** A view for each scene there is, with as much on it as a full room gives. */
export const everyScene: readonly (readonly [name: string, view: View])[] = [
  ['lobby', beamer(null, { kind: 'lobby' })],
  ['draaiboek', beamer('criteria', { kind: 'draaiboek' }, { clock: running })],
  ['step', beamer('challenge-alone', { kind: 'step' }, { clock: running })],
  [
    'cards',
    beamer(
      'challenge-clusters',
      { kind: 'cards' },
      { clock: running, cards, clusters, stream: writing('clustering', 21) },
    ),
  ],
  ['result', beamer('challenge-result', { kind: 'result' }, { clock: running, vote: closedVote })],
  [
    'section',
    beamer('challenge-result', {
      kind: 'section',
      section: {
        id: 'challenge',
        letter: 'B',
        title: 'De opgave en de hefboom',
        lit: 'hefboom',
        blocks: [
          { id: 'opgave', label: 'Opgave', lines: ['Niemand heeft de regie. '.repeat(14)] },
          { id: 'hefboom', label: 'Hefboom', lines: ['Eén kruispunt voor verwijzers.'] },
        ],
        answers: [
          { code: '1.3', label: 'Meer dan intergemeentelijke samenwerking' },
          { code: '1.4', label: 'Meer dan een goede praktijk' },
        ],
        sources: [1, 2, 3, 4].map((at) => ({
          key: `cluster:${at}`,
          title: 'Niemand heeft de regie over de ouderenpsychiatrie',
          place: 'Opgave en hefboom',
          cards: ['Wie belt wie?'],
          dots: 26 - at,
        })),
      },
    }),
  ],
  [
    'tables',
    beamer('tablework', {
      kind: 'tables',
      tables: [1, 2, 3, 4, 5].map((at) => ({
        id: `tafel-${at}`,
        name: `Tafel ${at}`,
        sections: ['governance'],
        rows: at,
        missing: at % 2 ? [] : ['trekker', 'periode'],
      })),
    }),
  ],
  [
    'budget',
    beamer('jury-check', {
      kind: 'budget',
      budget: {
        total: 8_350_000,
        own: 4_200_000,
        subsidy: 1_520_000,
        labo: 2_630_000,
        uncovered: 0,
        funder: 'Labo',
        ceiling: 2_500_000,
        over: 130_000,
        posts: [
          'Regie en afstemming',
          'Triage en afsprakenkader',
          'Kruispunt op proef',
          'Leren en verspreiden',
          'Evaluatie',
        ].map((label, at) => ({
          id: `post-${at}`,
          label,
          own: 840_000,
          subsidy: 304_000,
          labo: at === 2 ? 0 : 526_000,
          total: 1_670_000,
        })),
      },
    }),
  ],
  [
    'engagements',
    beamer(
      'engagements',
      {
        kind: 'engagements',
        engagements: Array.from({ length: 16 }, (_, at) => ({
          organisation: `o${at}`,
          name: names[at % 6] ?? '',
          layer: layerOf(at % 6),
          speaks: at === 2,
          cells: at === 5 ? {} : { menstijd: { state: 'noted', cents: null, days: 24 } },
        })),
      },
      { clock: running },
    ),
  ],
  [
    'jury',
    beamer(
      'jury-check',
      { kind: 'jury' },
      {
        jury: {
          lines: Array.from({ length: 12 }, (_, at) => ({
            code: `2.${at}`,
            label: 'Meer dan intergemeentelijk',
            state: at === 0 ? ('missing' as const) : at < 3 ? ('open' as const) : ('green' as const),
            gap: at < 3 ? 'FOD Volksgezondheid heeft nog niets ingevuld.' : '',
          })),
        },
      },
    ),
  ],
  [
    'proposal',
    beamer(
      'consent-amend',
      { kind: 'proposal' },
      {
        consent: {
          phase: 'amending',
          text: 'De nachtpermanentie loopt als proef van 18 maanden, met een evaluatie in maand 12.',
          before: 'De nachtpermanentie loopt als proef van 18 maanden.',
          version: 2,
          hash: 'x',
          ballot: null,
        },
      },
    ),
  ],
  [
    'consent',
    beamer(
      'consent-integrate',
      { kind: 'consent' },
      {
        consent: {
          phase: 'revealed',
          text: 'x',
          before: null,
          version: 2,
          hash: 'x',
          ballot: {
            round: 'r',
            state: 'revealed',
            given: 6,
            organisations: names.map((name, at) => ({
              organisation: name,
              name,
              layer: layerOf(at),
              given: true,
              position: {
                stance: stances[at] ?? 'agree',
                reason: stances[at] === 'objection' ? 'De nacht heeft geen drager na maand 18.' : '',
                by: 'Tine',
                confirmed: false,
                met: null,
              },
            })),
          },
        },
      },
    ),
  ],
  [
    'record',
    beamer(
      'sweep',
      { kind: 'record' },
      {
        record: byId([
          {
            kind: 'action' as const,
            id: 'a1' as never,
            number: 1,
            text: 'FOD Volksgezondheid uitnodigen voor een apart gesprek',
            owner: 'Leen Goossens, Mechelen',
            due: '2026-11-27',
            done: false,
            from: null,
          },
        ]),
      },
    ),
  ],
  ['break', beamer('break', { kind: 'break' }, { clock: running, vote: closedVote })],
  [
    'thanks',
    beamer('checkout', {
      kind: 'thanks',
      thanks: {
        people: 31,
        cards: 95,
        placed: 58,
        engagements: 15,
        actions: 9,
        report: '/werksessie/w/verslag',
      },
    }),
  ],
  ['black', beamer('break', { kind: 'break', mode: 'black' })],
]
