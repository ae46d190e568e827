import {
  budgetOf,
  cellOf,
  totalsOf,
  type Budget,
  type CostLine,
  type SourceKind,
} from '#shared/budget/budget.ts'
import { check } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { listed } from '#shared/checks/sentence.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { difference, formatEuro, noCents } from '#shared/cents.ts'
import { idsIn, numberIn, rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { JuryLine } from '#shared/workshop/projection.ts'
import type { SceneBudget, ScenePost } from '#shared/workshop/scene-views.ts'

/** The dossier as a room looks at it: what the jury will ask, what it costs, what each section still lacks. */
export interface Sheet {
  readonly content: DossierContent
  readonly jury: readonly JuryLine[]
  readonly budget: SceneBudget
  readonly findings: readonly Finding[]
  readonly partners: readonly { readonly id: string; readonly name: string }[]
}

export function sheetOf(content: DossierContent, edition: Edition): Sheet {
  const findings = check(content, edition)
  const partners = partnersOf(content)
  return {
    content,
    jury: juryOf(content, edition, findings),
    budget: budgetScene(content, edition),
    findings,
    partners: partners.map(({ id, name }) => ({ id, name })),
  }
}

function budgetScene(content: DossierContent, edition: Edition): SceneBudget {
  const budget = budgetOf(content)
  const { cost, balance, byKind } = totalsOf(budget)
  const { ceiling } = edition.limits
  return {
    total: cost,
    own: byKind.own,
    subsidy: byKind.subsidy,
    labo: byKind.labo,
    uncovered: Math.max(0, -balance),
    ceiling,
    funder: funderOf(edition),
    over: Math.max(0, byKind.labo - ceiling),
    posts: budget.lines.map((line) => postOf(budget, line)),
  }
}

function postOf(budget: Budget, line: CostLine): ScenePost {
  const paid = (kind: SourceKind): number =>
    budget.sources
      .filter((source) => source.kind === kind)
      .reduce((all, { id }) => all + cellOf(budget, line.id, id), 0)
  const [own, subsidy, labo] = [paid('own'), paid('subsidy'), paid('labo')]
  return { id: line.id, label: line.label, own, subsidy, labo, total: line.amount }
}

/** The criteria of the second stage, as this server reads them: what is there, and what exactly still lacks. */
function juryOf(
  content: DossierContent,
  edition: Edition,
  findings: readonly Finding[],
): readonly JuryLine[] {
  const partners = partnersOf(content)
  const sentence = (...rules: readonly string[]): string =>
    findings.find(({ rule, severity }) => severity === 'error' && rules.includes(rule))?.sentence ?? ''
  const silent = partners.filter(({ id }) => (content.engagements[id]?.commitments.length ?? 0) === 0)
  const steps = rowsOf(content, 'plan', 'steps')
  const led = steps.filter(
    (row) => textIn(row, 'lead') && numberIn(row, 'startMonth') && numberIn(row, 'endMonth'),
  )
  const results = rowsOf(content, 'plan', 'results')
  const named = results.filter((row) => idsIn(row, 'audience').length > 0)
  const lines = rowsOf(content, 'budget', 'lines')
  const totals = totalsOf(budgetOf(content))
  const ceiling = edition.limits.ceiling
  const funder = funderOf(edition)
  const executors = partners.filter(({ role }) => role === 'uitvoerend')
  const governments = new Set(edition.groups.partners.find(({ id }) => id === 'government')?.kinds)
  const asked = new Set(rowsOf(content, 'asks', 'asks').map((row) => textIn(row, 'partner')))
  const unasked = partners.filter(({ kind, id }) => governments.has(kind) && !asked.has(id))
  const bodies = rowsOf(content, 'governance', 'bodies')
  const line = (code: string, label: string, some: boolean, all: boolean, gap: string): JuryLine => ({
    code,
    label,
    state: all ? 'green' : some ? 'open' : 'missing',
    gap: all ? '' : gap,
  })
  return [
    line(
      'engagements',
      'Engagement van alle partners',
      silent.length < partners.length,
      partners.length > 0 && silent.length === 0,
      partners.length === 0
        ? 'Er staat nog geen partner in het dossier.'
        : `Nog zonder engagement: ${listed(silent.map(({ name }) => name))}.`,
    ),
    line(
      'budget',
      'Begroting met drie bronnen, in evenwicht',
      lines.length > 0,
      lines.length > 0 && totals.balance === 0 && totals.byKind.own > 0,
      sentence('V60', 'V62', 'V64') || 'Er staat nog geen kostenlijn in de begroting.',
    ),
    line(
      'labo',
      `Hoogstens ${formatEuro(ceiling)} van het ${funder}`,
      totals.byKind.labo > 0,
      totals.byKind.labo > 0 && totals.byKind.labo <= ceiling,
      totals.byKind.labo === noCents
        ? `Er is nog niets gevraagd aan het ${funder}.`
        : `${formatEuro(difference(totals.byKind.labo, ceiling))} boven het plafond.`,
    ),
    line(
      'steps',
      'Stappen met trekker en periode',
      steps.length > 0,
      steps.length > 0 && led.length === steps.length,
      steps.length === 0
        ? 'Er staat nog geen stap in het projectplan.'
        : `${steps.length - led.length} van ${steps.length} stappen zonder trekker of periode.`,
    ),
    line(
      'executor',
      'Eén uitvoerende partner',
      executors.length > 0,
      executors.length === 1,
      sentence('V20') || 'Duid één uitvoerende partner aan.',
    ),
    line(
      'governance',
      'Governance',
      bodies.length > 0,
      bodies.length > 0 &&
        findings.every(
          ({ rule, section, severity }) => section !== 'governance' || severity !== 'error' || rule !== 'V50',
        ),
      sentence('V50') || 'Er is nog geen orgaan dat beslist.',
    ),
    line(
      'results',
      'Resultaten voor een benoemde doelgroep',
      results.length > 0,
      results.length > 0 && named.length === results.length,
      results.length === 0
        ? 'Er staat nog geen resultaat.'
        : `${results.length - named.length} van ${results.length} resultaten zonder doelgroep.`,
    ),
    line(
      'asks',
      'Vraag aan elke andere overheid',
      asked.size > 0,
      asked.size > 0 && unasked.length === 0,
      unasked.length > 0
        ? `Nog niets gevraagd aan ${listed(unasked.map(({ name }) => name))}.`
        : 'Er staat nog geen vraag aan een andere overheid.',
    ),
  ]
}
