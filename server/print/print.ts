import type {
  Block,
  Edition as PrintedEdition,
  PrintedDossier,
  Section as PrintedSection,
} from '#server/dossier/printed.ts'
import { totalsOf, budgetOf } from '#shared/budget/budget.ts'
import type { Edition } from '#shared/call/edition.ts'
import { funderOf } from '#shared/call/funder.ts'
import { formatEuro, type Cents } from '#shared/cents.ts'
import { hasContent } from '#shared/checks/presence.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { evidenceIn } from '#shared/dossier/evidence-in.ts'
import { partnersOf, type Partner } from '#shared/dossier/partners.ts'
import { emptyText } from '#shared/dossier/rich-text.ts'
import type { Section } from '#shared/dossier/template.ts'
import type { FileView } from '#shared/files.ts'
import { never } from '#shared/never.ts'
import { isDrawn, riskPoints } from '#shared/plan/risk-grid.ts'
import { stepsOf } from '#shared/plan/steps.ts'
import { printAnnex } from './annex.ts'
import { printBudget } from './budget.ts'
import { printFields } from './fields.ts'
import { printGovernance } from './governance.ts'
import { namesIn, type Names } from './names.ts'
import { printEngagements, printPartners } from './partnership.ts'
import { printPlan } from './plan.ts'
import { printTrail } from './trail.ts'

/** What is printed: content, and where it stands in the world. */
export interface Printable {
  readonly content: DossierContent
  readonly edition: Edition
  readonly region: string
  /** Used when the dossier has no title of its own yet. */
  readonly title: string
  readonly fictional: boolean
  /** The files of the proposal, by which those that its content names are known. */
  readonly files?: readonly FileView[]
  readonly as: PrintedEdition
  /** `YYYY-MM-DD`. */
  readonly date: string
}

/** Content → what the typesetter sets. Pure: the same version prints the same, today and in ten years. */
export function print(printable: Printable): PrintedDossier {
  const { content, edition } = printable
  const names = namesIn(content, printable.files)
  const guide = printTrail(content, edition)
  const { facts, texts } = sectionContent(content, 'identification')
  const partners = partnersOf(content)
  const executing = partners.find((partner) => partner.role === 'uitvoerend')
  return {
    edition: printable.as,
    date: printable.date,
    cover: {
      call: `${edition.organiser} · ${edition.title}`,
      stage: 'Stap 2 · Projectvoorstel',
      region: printable.region,
      title: printable.title,
      subtitle: typeof facts.title === 'string' && facts.title !== printable.title ? facts.title : null,
      executingPartner: executing?.name ?? null,
      organisations: partners.filter((partner) => partner !== executing).map((partner) => partner.name),
      fictional: printable.fictional ? 'fictieve uitwerking – geen officieel dossier' : null,
    },
    glance: {
      figures: figures(content, edition, partners),
      summary: texts.summary ?? emptyText,
      partners: groups(partners, edition),
    },
    sections: [
      ...edition.template.sections.map((section) => printSection(section, content, edition, names)),
      ...(guide ? [guide] : []),
      ...printAnnex(evidenceIn(content, edition.template), printable.files ?? []),
    ],
  }
}

function figures(content: DossierContent, edition: Edition, partners: readonly Partner[]) {
  const totals = totalsOf(budgetOf(content))
  const municipalities = partners.filter((partner) => partner.kind === 'gemeente').length
  const duration = sectionContent(content, 'identification').facts.durationMonths
  const all = [
    {
      value: String(municipalities),
      label: municipalities === 1 ? 'gemeente' : 'gemeenten',
      on: municipalities > 0,
    },
    { value: String(stepsOf(content).length), label: 'stappen', on: stepsOf(content).length > 0 },
    { value: String(duration ?? ''), label: 'maanden', on: typeof duration === 'number' },
    { value: round(totals.cost), label: 'totale kost', on: totals.cost > 0 },
    {
      value: round(totals.byKind.labo),
      label: `gevraagd aan het ${funderOf(edition)}`,
      on: totals.byKind.labo > 0,
    },
  ]
  return all.filter((figure) => figure.on).map(({ value, label }) => ({ value, label }))
}

/** Whole euros without their zeros: beside the text there is room for a figure, not for a sum. */
const round = (amount: Cents): string => formatEuro(amount).replace(/,00$/u, '')

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Twenty-seven municipalities below each other would push everything else off the page. */
const inOneLineWhenMany = (names: readonly string[]): readonly string[] =>
  names.length > 8 ? [names.join(', ')] : names

function groups(partners: readonly Partner[], edition: Edition) {
  const governments = edition.groups.partners.find(({ id }) => id === 'government')
  const pick = (title: string, wanted: (partner: Partner) => boolean) => ({
    title,
    names: inOneLineWhenMany(partners.filter(wanted).map((partner) => partner.name)),
  })
  const isGovernment = ({ kind }: Partner): boolean => governments?.kinds.includes(kind) === true
  return [
    pick('Gemeenten', ({ kind }) => kind === 'gemeente'),
    pick(capital(governments?.name ?? ''), isGovernment),
    pick('Andere partners', (partner) => partner.kind !== 'gemeente' && !isGovernment(partner)),
  ].filter((group) => group.names.length > 0)
}

function printSection(
  section: Section,
  content: DossierContent,
  edition: Edition,
  names: Names,
): PrintedSection {
  const { criteria } = edition.template
  return {
    letter: section.letter,
    at: section.id,
    title: section.title,
    lead: section.lead,
    answers: section.answers.flatMap((code) => {
      const criterion = criteria.find((known) => known.code === code)
      return criterion ? [{ code: code.replace(/^C/u, ''), label: criterion.label }] : []
    }),
    blocks: hasContent(section, content)
      ? printShape(section, content, edition, names)
      : [{ kind: 'empty', label: null, note: 'Deze sectie is nog niet ingevuld.' }],
  }
}

function printShape(section: Section, content: DossierContent, edition: Edition, names: Names): Block[] {
  const { shape } = section
  switch (shape) {
    case 'fields':
      return [
        ...printFields(section.fields, sectionContent(content, section.id), names),
        ...printRisks(section, content),
      ]
    case 'partners':
      return printPartners(section, content, names)
    case 'engagements':
      return printEngagements(section, content, edition.template, names)
    case 'plan':
      return printPlan(section, content, edition, names)
    case 'governance':
      return printGovernance(section, content, names)
    case 'budget':
      return printBudget(section, edition, content, names)
    default:
      return never(shape)
  }
}

/** Wherever a list has a likelihood and an impact, the picture of both goes with it. */
function printRisks(section: Section, content: DossierContent): Block[] {
  return section.fields.flatMap((field): Block[] => {
    if (!isDrawn(field)) return []
    const points = riskPoints(content, section.id, field.id).map(
      ({ nr, likelihood, impact, isOpportunity }) => ({
        code: String(nr),
        likelihood,
        impact,
        isOpportunity,
      }),
    )
    if (points.length === 0) return []
    const alt = points
      .map(
        (p) =>
          `${p.isOpportunity ? 'kans' : 'risico'} ${p.code}: waarschijnlijkheid ${p.likelihood}, impact ${p.impact}`,
      )
      .join('; ')
    return [
      {
        kind: 'matrix',
        caption: 'Waarschijnlijkheid en impact; een schijf is een risico, een vierkant een kans',
        alt,
        points,
      },
    ]
  })
}
