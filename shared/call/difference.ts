import { formatEuro, type Cents } from '#shared/cents.ts'
import { labelOf } from '#shared/dossier/template.ts'
import { changesOf } from './changes.ts'
import type { Edition } from './edition.ts'
import { costCategories } from './judge.ts'
import { limitWords, milestoneWords } from './words.ts'

/** One thing that two versions of a call say in another way; `null` where one of them says nothing. */
export interface EditionDifference {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What changed between two versions, in the order of the page on which it was changed. */
export function editionDifference(before: Edition, after: Edition): readonly EditionDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((label) => {
    const [was, is] = [old.get(label) ?? null, now.get(label) ?? null]
    return was === is ? [] : [{ label, before: was, after: is }]
  })
}

/** Everything a coordinator may change, as lines with a name. */
function linesOf(edition: Edition): ReadonlyMap<string, string> {
  const changes = changesOf(edition)
  const { template } = edition
  const lines: [string, string][] = [
    ['Titel', changes.title],
    ['Organisator', changes.organiser],
    ['Jaar', String(changes.year)],
    ...Object.entries(changes.limits).flatMap(([key, value]): [string, string][] =>
      limitWords[key] === undefined
        ? []
        : [
            [
              limitWords[key],
              key === 'ceiling' ? formatEuro(value as Cents) : String(value).replace('.', ','),
            ],
          ],
    ),
    [
      'Kostensoorten die betaald worden',
      changes.laboCategories?.map((id) => labelOf(costCategories(template), id)).join(', ') ?? 'alle',
    ],
    ...changes.milestones.map(({ kind, label, on }): [string, string] => [
      `Datum: ${milestoneWords[kind]}`,
      `${label}, ${on.split('-').reverse().join('/')}`,
    ]),
    ...changes.blocks.flatMap(({ title, questions }, at): [string, string][] => [
      [`Blok ${at + 1}`, title],
      ...questions.map(({ id, label, help }): [string, string] => [`Vraag ‘${id}’`, withHelp(label, help)]),
    ]),
    ...template.sections.map(({ letter, title, lead }): [string, string] => [
      `Sectie ${letter}`,
      withHelp(title, lead),
    ]),
    ...Object.entries(changes.fields).map(([key, { label, help, size }]): [string, string] => [
      `Veld ‘${key}’`,
      withHelp(size === null ? label : `${label} (hoogstens ${size})`, help),
    ]),
    ...changes.criteria.map(({ code, label, text }): [string, string] => [
      `Criterium ${code}`,
      withHelp(label, text),
    ]),
  ]
  return new Map(lines)
}

const withHelp = (label: string, help: string): string => (help === '' ? label : `${label} · ${help}`)
