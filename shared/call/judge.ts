import { fieldOf, sectionOf, type Option } from '#shared/dossier/template.ts'
import { fieldsUnder, milestoneKinds, sizeOf } from './changes.ts'
import type { Edition, Limits } from './edition.ts'
import { limitWords, milestoneWords } from './words.ts'

/** One thing that keeps a version from being published, as a sentence. */
export type EditionProblem = string

/** What is wrong with a version of a call, in the order of its page. */
export const judgeEdition = (edition: Edition): readonly EditionProblem[] => [
  ...judgeNames(edition),
  ...judgeLimits(edition),
  ...judgeMilestones(edition),
  ...judgeQuestions(edition),
  ...judgeFields(edition),
  ...judgeCriteria(edition),
]

function judgeNames({ title, organiser, year }: Edition): EditionProblem[] {
  return [
    ...(title === '' ? ['De oproep heeft geen titel.'] : []),
    ...(organiser === '' ? ['Schrijf wie de oproep organiseert.'] : []),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100
      ? []
      : [`${year} is geen jaar van een oproep.`]),
  ]
}

/** Between which numbers a limit makes sense; a whole number unless told otherwise. */
const bounds: Partial<Record<keyof Limits, readonly [least: number, most: number, part?: 'part']>> = {
  ceiling: [1, 100_000_000],
  ideaWords: [100, 20_000],
  wordTolerance: [1, 2, 'part'],
  leastMunicipalities: [1, 300],
  leastPartnerKinds: [1, 4],
  leastOtherGovernments: [0, 20],
  leastCoverage: [0, 1, 'part'],
  advisedCoverage: [0, 1, 'part'],
  advisedSteps: [1, 50],
  advisedResults: [1, 50],
  leastRisks: [0, 50],
  leastOpportunities: [0, 50],
  weightyScore: [1, 25],
  leastActions: [0, 50],
  uncertainPart: [0, 1, 'part'],
}

function judgeLimits({ limits, template }: Edition): EditionProblem[] {
  const found = Object.entries(bounds).flatMap(([key, [least, most, part]]) => {
    const value = limits[key as keyof typeof bounds]
    const fits =
      typeof value === 'number' && value >= least && value <= most && (part || Number.isInteger(value))
    if (fits) return []
    const shown = key === 'ceiling' ? ['€ 0,01', '€ 1.000.000,00'] : [String(least), String(most)]
    const [from, to] = shown.map((one) => one.replace('.', key === 'ceiling' ? '.' : ','))
    return [
      `‘${limitWords[key] ?? key}’ ligt tussen ${from} en ${to}${part ? '' : ', en is een geheel getal'}.`,
    ]
  })
  if (limits.leastCoverage > limits.advisedCoverage)
    found.push('De verplichte regiodekking ligt boven de aanbevolen regiodekking.')
  const known = new Set(costCategories(template).map(({ id }) => id))
  if (limits.laboCategories?.length === 0)
    found.push('Kies minstens één kostensoort die betaald wordt, of laat alle kostensoorten toe.')
  for (const id of limits.laboCategories ?? [])
    if (!known.has(id)) found.push(`De kostensoort ‘${id}’ bestaat niet in de begroting.`)
  return found
}

/** The categories of cost that a line of the budget can have. */
export function costCategories(template: Edition['template']): readonly Option[] {
  const lines = template.sections
    .filter(({ shape }) => shape === 'budget')
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'lines')
  const category = lines?.kind === 'list' ? fieldOf(lines.fields, 'category') : undefined
  return category?.kind === 'choice' ? category.options : []
}

function judgeMilestones({ milestones }: Edition): EditionProblem[] {
  const found: EditionProblem[] = []
  const ordered = milestoneKinds.flatMap((kind) => {
    const same = milestones.filter((one) => one.kind === kind)
    if (same.length > 1) found.push(`‘${milestoneWords[kind]}’ staat twee keer bij de data.`)
    return same.slice(0, 1)
  })
  for (const { label, kind } of ordered)
    if (label === '') found.push(`Geef ‘${milestoneWords[kind]}’ een naam.`)
  for (let at = 1; at < ordered.length; at++) {
    const [before, after] = [ordered[at - 1], ordered[at]]
    if (before && after && after.on < before.on)
      found.push(`‘${after.label}’ valt vóór ‘${before.label}’. Kijk de data na.`)
  }
  return found
}

function judgeQuestions({ questions, template }: Edition): EditionProblem[] {
  const all = questions.flatMap((block) => block.questions)
  const found: EditionProblem[] = all.length === 0 ? ['De oproep stelt geen enkele vraag.'] : []
  for (const block of questions) {
    if (block.title === '') found.push('Een blok met vragen heeft geen titel.')
    if (block.questions.length === 0) found.push(`In het blok ‘${block.title}’ staat geen vraag.`)
  }
  const ids = all.flatMap((one) => [
    one.id,
    ...(one.beside ?? []).map(({ id }) => id),
    ...(one.municipalities === undefined ? [] : [one.municipalities]),
  ])
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
    found.push(`Twee vragen hebben dezelfde code ‘${id}’.`)
  for (const { id, label, into = [] } of all) {
    if (!/^[A-Za-z][A-Za-z0-9-]{1,39}$/u.test(id)) found.push(`‘${id}’ kan geen code van een vraag zijn.`)
    if (label === '') found.push(`De vraag met code ‘${id}’ heeft geen tekst.`)
    for (const { section, field } of into)
      if (fieldOf(sectionOf(template, section)?.fields ?? [], field)?.kind !== 'rich')
        found.push(`‘${label}’ wordt overgenomen in een veld dat er niet is.`)
  }
  return found
}

const mostWords = 10_000

function judgeFields({ template }: Edition): EditionProblem[] {
  const sections = template.sections.flatMap((section) =>
    section.title === '' ? [`Sectie ${section.letter} heeft geen titel.`] : [],
  )
  const fields = template.sections
    .flatMap(({ id, fields: under }) => fieldsUnder(id, under))
    .flatMap(([key, field]) => {
      const size = sizeOf(field)
      return [
        ...(field.label === '' ? [`Het veld ‘${key}’ heeft geen naam.`] : []),
        ...(size === null || (Number.isInteger(size) && size >= 1 && size <= mostWords)
          ? []
          : [`De lengte van ‘${field.label}’ is een geheel getal tussen 1 en ${mostWords}.`]),
      ]
    })
  return [...sections, ...fields]
}

function judgeCriteria({ template }: Edition): EditionProblem[] {
  const { criteria } = template
  const found: EditionProblem[] = criteria.length === 0 ? ['De oproep heeft geen enkel criterium.'] : []
  const codes = criteria.map(({ code }) => code)
  for (const code of new Set(codes.filter((one, at) => codes.indexOf(one) !== at)))
    found.push(`Twee criteria hebben dezelfde code ‘${code}’.`)
  for (const { code, label, text, anchors } of criteria) {
    // The code stands in keys and paths of the dossier.
    if (!/^[A-Z]?[0-9]{1,2}(?:\.[0-9]{1,2})?$/u.test(code))
      found.push(`‘${code}’ kan geen code van een criterium zijn. Schrijf bijvoorbeeld C1.3.`)
    if (label === '') found.push(`Criterium ${code} heeft geen naam.`)
    if (text === '') found.push(`Schrijf bij criterium ${code} waaraan de jury toetst.`)
    if (anchors.length === 0)
      found.push(`Criterium ${code} wijst nog geen plaats in het dossier aan die het beantwoordt.`)
  }
  return found
}
