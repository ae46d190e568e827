import type { Letter, Part } from '#server/letter/letter.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { formatIsoDay, formatMoment, formatTime, isoDay } from '#shared/dossier/dates.ts'
import type { EngagementKind } from '#shared/workshop/harvest.ts'
import type { Attendance, Report, ReportDecision } from '#shared/workshop/report.ts'
import { stances } from '#shared/workshop/rounds.ts'
import { printSections } from './print-sections.ts'
import { printChanges, printSteps } from './print-steps.ts'
import * as words from './words.ts'

const { counted } = words

/** The report on paper: the same log and the same dossier give the same bytes. */
export function printReport(report: Report): Letter {
  const { head, attendance, sweep, remarks } = report
  const organisations = new Set(attendance.map(({ organisation }) => organisation)).size
  return {
    kicker: head.fictional ? 'Fictieve uitwerking, geen officieel verslag' : 'Verslag van een werksessie',
    title: `${head.title}, ${head.region}`,
    lead: `${counted(attendance.length, 'mens', 'mensen')} van ${counted(organisations, 'organisatie', 'organisaties')} werkten aan dit voorstel.`,
    date: isoDay(head.startsAt),
    seed: head.dossierHash,
    parts: [
      { kind: 'facts', rows: headRows(report) },
      heading('Aanwezig'),
      ...(attendance.length > 0 ? [presence(attendance)] : [none]),
      ...(report.absent.length > 0
        ? [paragraph(`Uitgenodigd en niet binnen: ${report.absent.join(', ')}.`)]
        : []),
      heading('Besluiten'),
      ...orNone(report.decisions.flatMap(decision)),
      heading('Acties en parkeerplaats'),
      ...agreed(report),
      heading('Engagementen'),
      ...promised(report),
      heading('Per stap'),
      ...printSteps(report),
      heading('Wat veranderde in het dossier'),
      ...orNone(printChanges(report)),
      ...printSections(report),
      heading('Jurycheck bij dit verslag'),
      ...orNone(
        facts(
          report.jury.map(({ label, state, gap }) => [
            label,
            [words.juryWords[state], gap].filter(Boolean).join('. '),
          ]),
        ),
      ),
      heading('Slotveeg'),
      paragraph(
        [
          `${sweep.dossier} in het dossier, ${sweep.parked} geparkeerd, ${sweep.archived} in het archief, ${sweep.open} zonder plaats.`,
          ...(sweep.hidden > 0
            ? [`${counted(sweep.hidden, 'kaart', 'kaarten')} verborgen door de begeleider.`]
            : []),
          ...(sweep.onBehalf > 0
            ? [`${counted(sweep.onBehalf, 'kaart', 'kaarten')} namens iemand opgeschreven.`]
            : []),
        ].join(' '),
      ),
      ...(report.checkouts.length > 0
        ? [paragraph(`Bij het afronden: ${report.checkouts.map(checkout).join(', ')}.`)]
        : []),
      heading('Opmerkingen'),
      ...(head.remarksUntil === null
        ? []
        : [paragraph(`Opmerkingen kunnen tot ${formatMoment(head.remarksUntil)}.`)]),
      ...orNone(facts(remarks.map(({ by, organisation, text }) => [`${by}, ${organisation}`, text]))),
      heading('Waaruit dit verslag gemaakt is'),
      paragraph(
        `Uit het sessielogboek, regel 1 tot ${head.lastSeq}, en uit het dossier zoals het toen was. Zelfde logboek en zelfde dossier, zelfde verslag. Er staan namen en organisaties in, geen e-mailadressen; wie zonder naam schreef, blijft zonder naam.${head.namesUntil === null ? '' : ` De namen worden gewist op ${formatIsoDay(isoDay(head.namesUntil))}.`}`,
      ),
      { kind: 'hash', label: 'Logboek (SHA-256)', sha256: head.logHash },
      { kind: 'hash', label: 'Dossier (SHA-256)', sha256: head.dossierHash },
    ],
    footer: `${head.title}, ${head.region}: ${words.stateWords[head.state] ?? head.state}`,
  }
}

const heading = (text: string): Part => ({ kind: 'heading', text })
const paragraph = (text: string): Part => ({ kind: 'paragraph', text })
/** Nothing at all, without a row. */
const facts = (rows: readonly (readonly [string, string])[]): readonly Part[] =>
  rows.length > 0 ? [{ kind: 'facts', rows }] : []
const none = paragraph('Niets genoteerd.')
const orNone = (parts: readonly Part[]): readonly Part[] => (parts.length > 0 ? parts : [none])

function headRows({ head, figures }: Report): readonly (readonly [string, string])[] {
  return [
    ['Gepland', formatMoment(head.startsAt)],
    ...(head.startedAt === null ? [] : [['Begonnen', formatMoment(head.startedAt)] as const]),
    [
      'Toestand',
      head.endedAt === null
        ? (words.stateWords[head.state] ?? head.state)
        : `${words.stateWords[head.state] ?? head.state}, ${formatMoment(head.endedAt)}`,
    ],
    ...(head.stokje.length > 0
      ? [
          [
            'Wie leidde',
            head.stokje.map(({ name, from, to }) => `${name} ${between(from, to)}`).join(', '),
          ] as const,
        ]
      : []),
    [
      'Kerncijfers',
      [
        counted(figures.cards, 'kaart', 'kaarten'),
        `${figures.placed} in het dossier`,
        counted(figures.engagements, 'engagement', 'engagementen'),
        counted(figures.actions, 'actie', 'acties'),
      ].join(', '),
    ],
  ]
}

const between = (from: number, to: number | null): string =>
  to === null ? `vanaf ${formatTime(from)}` : `${formatTime(from)}–${formatTime(to)}`

const presence = (attendance: readonly Attendance[]): Part => ({
  kind: 'table',
  caption: 'Wie er was, en wanneer',
  columns: ['Naam', 'Organisatie', 'Als', 'Van – tot'],
  widths: [4, 5, 5, 3],
  rows: attendance.map((one) => [
    one.name,
    `${one.organisation} (${words.labelOfLayers([one.layer])})`,
    [
      words.stationWords[one.station] ?? one.station,
      one.confirmed ? 'bevestigd' : 'aanwezig, te bevestigen',
      one.remote ? 'op afstand' : 'in de zaal',
    ].join(', '),
    one.stays.map(({ from, to }) => between(from, to)).join(', '),
  ]),
})

const decision = ({ number, at, text, counts, positions }: ReportDecision): readonly Part[] => [
  { kind: 'subheading', text: `Besluit ${number}, ${formatTime(at)} uur` },
  paragraph(text),
  ...(counts ? [paragraph(stances.map((one) => `${words.stanceWords[one]} ${counts[one]}`).join(', '))] : []),
  ...facts(
    positions.map(({ name, stance, reason, confirmed, met }) => [
      name,
      [
        `${words.stanceWords[stance]}${confirmed ? '' : ' (te bevestigen)'}`,
        ...(reason ? [reason] : []),
        ...(met ? [`${words.metWords[met.outcome]}: ${met.how}`] : []),
      ].join('. '),
    ]),
  ),
]

function agreed({ actions, parked }: Report): readonly Part[] {
  const rows = [...actions, ...parked].map((item) => [
    item.kind === 'parked' ? `Geparkeerd: ${item.text}` : item.text,
    item.owner,
    formatIsoDay(item.due),
    item.kind === 'parked' ? '' : item.done ? 'klaar' : 'open',
  ])
  if (rows.length === 0) return [none]
  const columns = ['Wat', 'Wie', 'Tegen', 'Toestand']
  return [{ kind: 'table', caption: 'Wie doet wat, tegen wanneer', columns, widths: [6, 3, 2, 2], rows }]
}

function promised({ promises, asks }: Report): readonly Part[] {
  const rows = promises.map((one) => [
    `${one.name} (${words.labelOfLayers([one.layer])})`,
    words.promiseKinds[one.kind as EngagementKind] ?? one.kind,
    [
      one.text,
      [
        ...(one.days === null ? [] : [counted(one.days, 'dag', 'dagen')]),
        ...(one.cents === null ? [] : [formatEuro(one.cents as Cents)]),
      ].join(', '),
      one.condition && `Voorwaarde: ${one.condition}`,
    ]
      .filter(Boolean)
      .join('\n'),
    words.promiseStates[one.state],
  ])
  const columns = ['Organisatie', 'Soort', 'Wat', 'Toestand']
  return [
    ...(rows.length > 0
      ? [{ kind: 'table', caption: 'Wie brengt wat in', columns, widths: [4, 2, 6, 3], rows } as const]
      : [none]),
    ...(asks.length > 0
      ? [
          { kind: 'subheading', text: 'Vragen aan overheden' } as const,
          ...facts(asks.map(({ to, text }) => [to, text])),
        ]
      : []),
  ]
}

const checkout = ({ word, score }: Report['checkouts'][number]): string =>
  word ? `${word} (${score})` : String(score)
