import { budgetOf } from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { partnersOf, type Partner } from '#shared/dossier/partners.ts'
import { laboTable } from '#shared/dossier/schema.ts'
import { referables, type Referable } from '#shared/dossier/template.ts'
import { bodiesOf } from '#shared/governance/bodies.ts'
import { lettersIn, raciCells } from '#shared/governance/letters.ts'
import { stepsOf } from '#shared/plan/steps.ts'
import { createRemember } from '#shared/remember.ts'
import { checkFields } from './fields.ts'
import { inOrder, type Finding } from './finding.ts'
import { judges } from './judges.ts'
import { createFieldMemory, createKept, isSame } from './memory.ts'
import { readingFrom, type Reading } from './reading.ts'
import { knownIn, type Known } from './references.ts'

/**
 * The checks of one dossier, time after time: it says what `check` says, but looks again only at what has changed
 * since it last did. What it is given is never changed in place (see `reread.ts`).
 */
export interface Checker {
  readonly check: (content: DossierContent) => readonly Finding[]
}

export function createChecker(edition: Edition): Checker {
  const read = createReader(edition)
  const fields = createFieldMemory()
  const verdicts = judges.map(() => createKept<readonly Finding[]>())
  const keepKnown = createKnown()
  return {
    check(content) {
      const reading = read(content)
      const found: (readonly Finding[])[] = [checkFields(reading, keepKnown(reading), fields)]
      judges.forEach(({ judge, looksAt }, at) => {
        const verdict = verdicts[at]?.(looksAt(reading), () => judge(reading))
        if (verdict) found.push(verdict)
      })
      return inOrder(found, edition.template)
    },
  }
}

/** The parts of a reading, each read again only when the rows it comes from are others. */
function createReader(edition: Edition): (content: DossierContent) => Reading {
  const keepPartners = createKept<readonly Partner[]>()
  const keepSteps = createKept<Reading['steps']>()
  const keepBodies = createKept<Reading['bodies']>()
  const keepBudget = createKept<Reading['budget']>()
  const remember = createRemember()
  let partners: readonly Partner[] = []
  return (content) => {
    const list = (section: string, field: string) => sectionContent(content, section).lists[field]
    const now = keepPartners([list('partners', 'partners')], () => partnersOf(content))
    // What somebody writes about a partner makes it no other partner.
    if (!areSamePartners(now, partners)) partners = now
    const purses = Object.entries(content.engagements).flatMap(([id, { sources, allocations }]) => [
      id,
      sources,
      allocations,
    ])
    const labo = sectionContent(content, laboTable.section).cells[laboTable.table]
    return readingFrom(content, edition, {
      partners,
      steps: keepSteps([list('plan', 'steps')], () => stepsOf(content)),
      bodies: keepBodies([list('governance', 'bodies')], () => bodiesOf(content)),
      budget: keepBudget([list('budget', 'lines'), labo, ...partners.map(({ id }) => id), ...purses], () =>
        budgetOf(content, remember),
      ),
      letters: remember(raciCells(content), lettersIn),
    })
  }
}

const areSamePartners = (a: readonly Partner[], b: readonly Partner[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, at) => {
      const other = b[at]
      return other !== undefined && isSame(Object.values(one), Object.values(other))
    }))

/** What can be pointed at; each set is the same one for as long as it holds the same. */
function createKnown(): (reading: Reading) => Known {
  const keep = createKept<Known>()
  let last: Known | null = null
  return (reading) => {
    const { content, partners, steps, bodies } = reading
    const { results } = sectionContent(content, 'plan').lists
    const { lines } = sectionContent(content, 'budget').lists
    const promises = partners.map(({ id }) => content.engagements[id]?.commitments)
    return keep([partners, steps, bodies, lines, results, ...promises], () => {
      const now = knownIn(reading)
      const before = last
      const kept = (to: Referable): ReadonlySet<string> =>
        before && areSameSets(before[to], now[to]) ? before[to] : now[to]
      last = Object.fromEntries(referables.map((to) => [to, kept(to)])) as Record<
        Referable,
        ReadonlySet<string>
      >
      return last
    })
  }
}

function areSameSets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false
  for (const one of a) if (!b.has(one)) return false
  return true
}
