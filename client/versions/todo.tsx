import { createMemo, type JSX } from 'solid-js'
import { useSpot } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { freezing as words } from '#client/words/freezing.ts'
import type { MemberView, OrganisationView } from '#shared/api.ts'
import { blocking } from '#shared/checks/check.ts'
import { missingRule, type Finding } from '#shared/checks/finding.ts'
import { turnOf } from '#shared/checks/turn.ts'
import { Rows, type TodoRow } from './rows.tsx'
import styles from './versions-section.module.css'

export interface TodoProps {
  readonly findings: readonly Finding[]
  readonly members: readonly MemberView[]
  readonly organisations: readonly OrganisationView[]
}

/** Only what holds the freezing back, and then what asks for a second look: with whose turn it is. */
export function Todo(props: TodoProps): JSX.Element {
  const dossier = useDossier()
  const spot = useSpot()
  const holders = createMemo(() => [
    ...new Map(
      props.members
        .filter(({ role }) => role === 'penholder')
        .map(({ person }) => [person.organisation.id, person.organisation]),
    ).values(),
  ])
  const turn = (finding: Finding): readonly OrganisationView[] => {
    const named = turnOf(finding, dossier.content, dossier.locks())
    const known = props.organisations.filter(({ id }) => named.includes(id))
    return known.length > 0 ? known : holders()
  }
  const rowOf = (group: readonly Finding[]): TodoRow | null => {
    const [finding] = group
    if (!finding) return null
    const section = dossier.edition.template.sections.find(({ id }) => id === finding.section)
    const turns = new Set(finding.severity === 'error' ? group.flatMap(turn) : [])
    return {
      state: finding.severity,
      title: section ? `${section.letter} · ${section.title}` : '',
      text: textOf(group),
      turn: [...turns],
      way: {
        label: section ? words.todo.go(section.letter) : words.todo.show,
        to: () => spot.go(finding.path ?? [finding.section]),
      },
    }
  }
  const rows = createMemo<readonly TodoRow[]>((before) => {
    const known = new Map(before.map((row) => [keyOf(row), row]))
    return grouped(props.findings).flatMap((group) => {
      const row = rowOf(group)
      return row ? [known.get(keyOf(row)) ?? row] : []
    })
  }, [])
  const errors = () => blocking(props.findings).length
  return (
    <Rows
      title={words.todo.title}
      aside={errors() > 0 ? words.todo.blocking(errors()) : words.todo.none}
      rows={rows()}
      most={mostRows}
      mine={dossier.actor?.organisation}
      empty={<p class={styles.nothing}>{words.todo.done}</p>}
    />
  )
}

const mostRows = 8

const keyOf = ({ state, title, text, turn }: TodoRow): string =>
  [state, title, text, ...turn.map(({ id }) => id)].join('|')

/** Of many alike the first speaks for all; of empty fields two, because each is another. */
function textOf(group: readonly Finding[]): string {
  const empty = group[0]?.rule === missingRule
  const said = group.slice(0, empty || group.length < 3 ? 2 : 1)
  const rest = group.length - said.length
  const sentences = said.map(({ sentence }) => sentence).join(' ')
  if (rest === 0) return sentences
  return `${sentences} ${empty ? words.todo.fields(rest) : words.todo.more(rest)}`
}

/** What was filled in badly before what is merely empty, and then the warnings; what is alike together. */
function grouped(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const alike = Map.groupBy(findings, ({ severity, rule, section }) => `${severity}|${rule}|${section}`)
  return [...alike.values()].toSorted((a, b) => weight(a[0]) - weight(b[0]))
}

const weight = (finding: Finding | undefined): number =>
  finding?.severity === 'warning' ? 2 : finding?.rule === missingRule ? 1 : 0
