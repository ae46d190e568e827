import { valueIn } from '#shared/checks/presence.ts'
import { sectionContent, type DossierContent, type Row, type Value } from '#shared/dossier/content.ts'
import { engagementsRoot, trailRoot, type Path } from '#shared/dossier/schema.ts'

/** What stands at a path of the dossier; follows only what lies on the way there. */
export function valueAt(content: DossierContent, path: Path): Value | undefined {
  const [root, drawer = '', key = '', ...rest] = path
  if (root === trailRoot) return assessmentAt(content, drawer)
  if (root === engagementsRoot) {
    const engagement = content.engagements[drawer]
    if (key === 'allocations') return engagement?.allocations[rest[0] ?? '']
    if (key === 'commitments' || key === 'sources') return within(engagement?.[key], rest)
    return undefined
  }
  const section = sectionContent(content, root)
  if (drawer === 'cells') return section.cells[key]?.[rest[0] ?? '']
  if (drawer === 'lists') return within(section.lists[key], rest)
  return valueIn(section, key)
}

/** What the writers say of a criterion themselves. */
function assessmentAt(content: DossierContent, key: string): Value | undefined {
  const [kind, criterion = ''] = key.split(':')
  const assessment = content.trail?.assessments[criterion]
  return kind === 'level' ? assessment?.level : kind === 'reason' ? assessment?.reason : undefined
}

function within(rows: readonly Row[] | undefined, keys: readonly string[]): Value | undefined {
  const [row, field, ...deeper] = keys
  if (row === undefined) return rows
  const value = rows?.find((candidate) => candidate.id === row)?.values[field ?? '']
  return deeper.length === 0 ? value : isRows(value) ? within(value, deeper) : undefined
}

const isRows = (value: Value | undefined): value is readonly Row[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'object')

export const rowsAt = (content: DossierContent, path: Path): readonly Row[] => {
  const value = valueAt(content, path)
  return isRows(value) ? value : []
}

export const idsAt = (content: DossierContent, path: Path): readonly string[] => {
  const value = valueAt(content, path)
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

/** The values beside a field: of the same row, or of the same section. */
export function beside(content: DossierContent, path: Path): (id: string) => Value | undefined {
  const [root, drawer] = path
  if (root !== engagementsRoot && drawer !== 'lists')
    return (id) => valueIn(sectionContent(content, root), id)
  const row = path.slice(0, -1)
  return (id) => valueAt(content, [...row, id] as unknown as Path)
}

export const rowOf = (content: DossierContent, path: Path): Row | undefined =>
  rowsAt(content, path.slice(0, -1) as unknown as Path).find((row) => row.id === path.at(-1))
