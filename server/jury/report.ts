import type { Facts, Letter } from '#server/letter/letter.ts'
import { formatMoment, isoDay } from '#shared/dossier/dates.ts'
import { judging, spreadOf } from '#shared/jury/assessment.ts'
import type { JuryReport } from '#shared/jury/api.ts'
import { levelWords, outcomeWords, type Choice } from '#shared/jury/words.ts'
import type { Loaded } from './load.ts'
import { spreadWords } from './spread-words.ts'

/** What the jury decided and why, about which bytes; nobody's name is in it. `null` while nothing is decided. */
export function reportOf({ judged, assessment, edition }: Loaded): JuryReport | null {
  const { decision } = assessment
  if (!decision) return null
  const spread = spreadOf(assessment)
  const { outcome, conditions, reason, method, at } = decision
  return {
    format: 'doorbraak/jury-report',
    schema: 1,
    ...judged,
    ...{ outcome, conditions, reason, method },
    decidedAt: new Date(at).toISOString(),
    jurors: judging(assessment).length,
    withInterest: assessment.jurors.filter(({ interest }) => interest?.has).length,
    ballot: method === 'vote' ? (assessment.ballot?.counts ?? null) : null,
    criteria: edition.template.criteria.flatMap(({ code, label }) => {
      const agreed = assessment.consensus.find(({ criterion }) => criterion === code)
      const counts = spread.find(({ criterion }) => criterion === code)?.counts ?? ([0, 0, 0, 0] as const)
      return agreed ? [{ code, label, level: agreed.level, reason: agreed.reason, counts }] : []
    }),
  }
}

/** The same on paper. */
export function printReport(report: JuryReport): Letter {
  const { title, region, version, sha256, jurors, withInterest } = report
  const votes = (choice: Choice): string => String(report.ballot?.[choice] ?? 0)
  return {
    kicker: report.fictional ? 'Fictieve uitwerking, geen officieel verslag' : 'Verslag van de jury',
    title: `${title}: ${outcomeWords[report.outcome].toLowerCase()}`,
    lead: `${region}, versie ${version}`,
    date: isoDay(Date.parse(report.decidedAt)),
    seed: sha256,
    parts: [
      {
        kind: 'facts',
        rows: [
          ['Besluit', outcomeWords[report.outcome]],
          ...(report.conditions ? [['Voorwaarden', report.conditions] as const] : []),
          ['Motivering', report.reason],
          ['Genomen', `${formatMoment(Date.parse(report.decidedAt))}, ${methodWords[report.method]}`],
          [
            'Jury',
            `${counted(jurors, 'jurylid oordeelde', 'juryleden oordeelden')}.${withInterest > 0 ? ` ${counted(withInterest, 'jurylid met een belang oordeelde', 'juryleden met een belang oordeelden')} niet mee.` : ''}`,
          ],
          ...(report.ballot
            ? [
                [
                  'Stemmen',
                  `Geselecteerd ${votes('selected')}, met voorwaarden ${votes('conditions')}, niet geselecteerd ${votes('not-selected')}, onthouding ${votes('abstain')}`,
                ] as const,
              ]
            : []),
        ],
      },
      { kind: 'hash', label: `Beoordeeld: versie ${version} (SHA-256)`, sha256 },
      { kind: 'heading', text: 'Per criterium' },
      ...report.criteria.map(({ code, label, level, reason, counts }): Facts => ({
        kind: 'facts',
        title: `${code} ${label}`,
        status: levelWords[level],
        rows: [
          ['Motivering', reason],
          ['Spreiding', spreadWords(counts)],
        ],
      })),
    ],
    footer: `Jury · ${title} · versie ${version}`,
  }
}

const methodWords = { consensus: 'in consensus', vote: 'bij geheime stemming' } as const

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
