import type { Facts, Letter } from '#server/letter/letter.ts'
import { fingerprint } from '#server/people/fingerprint.ts'
import { isoDay } from '#shared/dossier/dates.ts'
import { hashGroups } from '#shared/hash-groups.ts'
import type { DocketRow, DocketView } from '#shared/jury/api.ts'
import { stageWords } from '#shared/jury/stages.ts'

/** The docket on paper, as this one person may see it at that moment (epoch ms). */
export const printDocket = ({ rows, presides }: DocketView, name: string, at: number): Letter => ({
  kicker: rows.some(({ fictional }) => fictional)
    ? 'Fictieve uitwerking, geen officiële rol'
    : 'Rol van de jury',
  title: 'Voorstellen voor de jury',
  lead: `${presides ? 'Overzicht' : 'Jouw stand'} voor ${name}`,
  date: isoDay(at),
  seed: fingerprint(rows.map(({ sha256 }) => sha256).join()),
  parts:
    rows.length > 0
      ? [{ kind: 'heading', text: 'Per voorstel' }, ...rows.map(lineOf)]
      : [{ kind: 'paragraph', text: 'Er ligt nog geen voorstel voor de jury.' }],
  footer: `Jury · voorstellen · ${name}`,
})

const lineOf = (row: DocketRow): Facts => ({
  kind: 'facts',
  title: row.title,
  status: stageWords[row.stage],
  rows: [
    ['Regio', row.region],
    ['Versie', String(row.version)],
    row.mine ? ['Jouw stand', mineOf(row)] : ['Scores', `${row.handedIn} van ${row.judging} gaven ze af`],
    ['SHA-256', hashGroups(row.sha256).join(' ')],
  ],
})

function mineOf({ mine, stage }: DocketRow): string {
  if (mine?.blocked) return 'Je hebt een belang en oordeelt niet mee.'
  if (!mine?.declared) return 'Je gaf je belangen nog niet op.'
  if (mine.handedIn) return 'Je scores zijn afgegeven.'
  return stage === 'scoring' ? 'Je gaf je scores nog niet af.' : 'Je gaf geen scores af.'
}
