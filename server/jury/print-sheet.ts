import type { Facts, Letter } from '#server/letter/letter.ts'
import { isoDay } from '#shared/dossier/dates.ts'
import type { BallotView, JuryView } from '#shared/jury/api.ts'
import { stageWords } from '#shared/jury/stages.ts'
import { choices, levelWords, outcomeWords } from '#shared/jury/words.ts'
import { spreadWords } from './spread-words.ts'

/**
 * The sheet on which the jury agrees, on paper: made from the room as this one person sees it, so that no more leaves
 * the server than the page shows. `null` as long as the scores are closed to them.
 */
export function printSheet(view: JuryView, at: number): Letter | null {
  const { revealed, title, version, sha256 } = view
  if (!revealed) return null
  const agreed = view.criteria.filter(({ code }) =>
    revealed.consensus.some(({ criterion }) => criterion === code),
  ).length
  const judged = view.jurors.filter(({ state }) => state === 'handed-in').length
  const ballot = ballotWords(revealed.ballot)
  return {
    kicker: view.fictional ? 'Fictieve uitwerking, geen officieel blad' : 'Consensusblad van de jury',
    title: `${title}: spreiding en consensus`,
    lead: `${view.region}, versie ${version}`,
    date: isoDay(at),
    seed: sha256,
    parts: [
      {
        kind: 'facts',
        rows: [
          ['Stand', stageWords[view.stage]],
          ['Consensus', `Over ${agreed} van ${view.criteria.length} criteria.`],
          ['Jury', `${judged} ${judged === 1 ? 'jurylid gaf' : 'juryleden gaven'} scores af.`],
          ...(ballot ? [['Stemming', ballot] as const] : []),
          ...(view.decision ? [['Besluit', outcomeWords[view.decision.outcome]] as const] : []),
        ],
      },
      { kind: 'hash', label: `Beoordeeld: versie ${version} (SHA-256)`, sha256 },
      { kind: 'heading', text: 'Per criterium' },
      ...view.criteria.map((criterion) => lineOf(criterion, revealed)),
    ],
    footer: `Jury · consensusblad · ${title} · versie ${version}`,
  }
}

function lineOf(
  { code, label }: JuryView['criteria'][number],
  { consensus, scores, spread }: NonNullable<JuryView['revealed']>,
): Facts {
  const agreed = consensus.find(({ criterion }) => criterion === code)
  const apart = spread.find(({ criterion }) => criterion === code)
  const how = spreadWords(apart?.counts ?? [])
  return {
    kind: 'facts',
    title: `${code} ${label}`,
    status: agreed ? levelWords[agreed.level] : 'Nog geen consensus',
    rows: [
      ...(agreed ? [['Consensus', agreed.reason] as const] : []),
      ['Spreiding', apart?.split ? `${how}. Ver uit elkaar: bespreek dit eerst.` : how],
      ...scores
        .filter(({ criterion }) => criterion === code)
        .map(({ by, level, reason }) => [by, `${levelWords[level]}. ${reason}`] as const),
    ],
  }
}

function ballotWords(ballot: BallotView | null): string | null {
  if (!ballot) return null
  const { counts, votes, of } = ballot
  if (!counts) return `Ronde ${ballot.round} loopt: ${votes} van ${of} stemmen uitgebracht.`
  const words = { ...outcomeWords, abstain: 'Onthouding' }
  return `Ronde ${ballot.round}: ${choices.map((choice) => `${words[choice].toLowerCase()} ${counts[choice] ?? 0}`).join(', ')}.`
}
