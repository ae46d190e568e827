import type { Path } from '#shared/dossier/schema.ts'
import { kortrijk } from '../dossier/stage.ts'
import { plain } from './desk.tsx'

export const guidance = 'lijn-procesbegeleiding'
export const laboCell = (line: string): Path => ['budget', 'cells', 'labo', `${line}:labo`]
export const cell = (organisation: string, line: string, source: string): Path => [
  'engagements',
  organisation,
  'allocations',
  `${line}:${source}`,
]
export const line = (id: string, field: string): Path => ['budget', 'lists', 'lines', id, field]
export const said = () => plain(document.body.textContent)
export const partner = { role: 'partner', organisation: kortrijk } as const
