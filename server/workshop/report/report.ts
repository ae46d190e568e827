import { plainText } from '#shared/dossier/rich-text.ts'
import { richIn, rowsOf, textIn } from '#shared/dossier/content.ts'
import type { Report, ReportChange, ReportDecision } from '#shared/workshop/report.ts'
import type { Session } from '#shared/workshop/session.ts'
import { difference, type SectionDifference } from '#shared/dossier/difference.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { landing } from '#shared/workshop/harvest.ts'
import type { RecordItem } from '#shared/workshop/record.ts'
import { isShown } from '../decide/sources.ts'
import type { Stamped } from '../events.ts'
import type { About } from '../facts.ts'
import { promiseViews } from '../projection/room.ts'
import { sweepView } from '../projection/harvest.ts'
import type { Sheet } from '../sheet.ts'
import { absentOf, attendanceOf } from './attendance.ts'
import { headOf } from './head.ts'
import { stepReport } from './steps.ts'

export interface ReportParts {
  readonly session: Session
  readonly events: readonly Stamped[]
  readonly about: About
  /** Of the dossier as it stands; once the session has ended, as it stood then. */
  readonly sheet: Sheet
  /** The dossier as it stood when the session began; `null`: it has not. */
  readonly before: DossierContent | null
  /** How long names are kept, in days; 0: until somebody asks. */
  readonly keepDays: number
  readonly dossierHash: string
  readonly hash: (text: string) => string
}

/**
 * The report of a session, at any moment of it. A function of the log and of the dossier: the same ones always give
 * the same report. What was never revealed is counted and not told; nor is what was taken from view.
 */
export function reportOf(parts: ReportParts): Report {
  const { session, events, sheet } = parts
  const cards = Object.values(session.cards)
  const kept = session.engagements.filter(({ state }) => state !== 'withdrawn')
  const of = <K extends RecordItem['kind']>(kind: K): Extract<RecordItem, { kind: K }>[] =>
    session.record.filter((item): item is Extract<RecordItem, { kind: K }> => item.kind === kind)
  return {
    head: headOf(parts),
    figures: {
      cards: cards.filter(isShown).length,
      placed: Object.values(session.harvests).filter(({ state }) => state.kind === 'placed').length,
      engagements: kept.length,
      actions: of('action').length,
    },
    attendance: attendanceOf(session),
    absent: absentOf(session, sheet),
    decisions: decisionsOf(session),
    actions: of('action'),
    parked: of('parked'),
    promises: Object.values(promiseViews(session)),
    asks: rowsOf(sheet.content, 'asks', 'asks').map((row) => ({
      to: sheet.partners.find(({ id }) => id === textIn(row, 'partner'))?.name ?? '',
      text: plainText(richIn(row, 'text') ?? { type: 'doc', content: [] }),
    })),
    steps: session.draaiboek.steps.map((step) => stepReport(session, step)),
    changes: changesOf(session),
    sections: sectionsOf(parts),
    jury: sheet.jury,
    sweep: {
      ...sweepView(session),
      hidden: cards.filter(({ hidden }) => hidden).length,
      onBehalf: events.filter(({ event }) => event.type === 'card.written' && event.card.scribe !== null)
        .length,
    },
    // By the alphabet: in the order they came, a word could be somebody's.
    checkouts: session.checkouts
      .map(({ word, score }) => ({ word, score }))
      .sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : a.score - b.score)),
    remarks: session.remarks,
  }
}

function decisionsOf(session: Session): readonly ReportDecision[] {
  const named = (organisation: string): string =>
    Object.values(session.people).find((one) => one.organisation === organisation)?.organisationName ?? ''
  const revealed = session.consent?.ballot?.state === 'revealed' ? session.consent.ballot.positions : []
  return session.record.flatMap((item) =>
    item.kind === 'decision'
      ? {
          number: item.number,
          text: item.text,
          at: item.at,
          method: item.method,
          counts: item.positions,
          positions:
            item.method === 'consent'
              ? revealed.map(({ organisation, stance, reason, confirmed, met }) => ({
                  name: named(organisation),
                  stance,
                  reason,
                  confirmed,
                  met,
                }))
              : [],
        }
      : [],
  )
}

const changesOf = ({ harvests }: Session): readonly ReportChange[] =>
  Object.values(harvests).map(({ target, form, provenance, state }) => ({
    section: landing[target],
    target,
    label: state.kind === 'placed' ? state.label : '',
    text: form.text,
    cards: provenance.cards.length,
    votes: provenance.votes,
    by: provenance.by,
    state: state.kind,
  }))

function sectionsOf({ before, sheet, about }: ReportParts): readonly SectionDifference[] {
  if (!before) return []
  return difference(before, sheet.content, about.edition.template).map((section) => ({
    ...section,
    changes: section.changes.map((change) => ({
      ...change,
      row: change.row && withoutAddresses(change.row),
      before: withoutAddresses(change.before),
      after: withoutAddresses(change.after),
    })),
  }))
}

/** Whoever was in the room reads this, and a contact's address is for members. */
const withoutAddresses = (text: string): string =>
  text.replaceAll(/[^\s@<>,;]+@[^\s@<>,;]+/gu, '(e-mailadres)')
