import {
  flagIn,
  numberIn,
  richIn,
  rowsIn,
  rowsOf,
  sectionContent,
  textIn,
  type DossierContent,
} from '#shared/dossier/content.ts'
import { emptyText, type RichText } from '#shared/dossier/rich-text.ts'
import { raciTable, type Path } from '#shared/dossier/schema.ts'
import type { RowId } from '#shared/ids.ts'

/** Who decides, who carries out: the bodies of the project and their members. */
export interface Body {
  readonly id: RowId
  readonly name: string
  readonly type: string
  readonly mission: RichText
  readonly decisionRule: string
  /** Percent, for a qualified majority. */
  readonly majority: number | null
  readonly tie: string
  readonly frequency: string
  readonly chair: string
  readonly secretary: string
  readonly members: readonly Member[]
}

export interface Member {
  readonly id: RowId
  readonly partner: string
  readonly position: string
  readonly votes: boolean
}

export const bodiesOf = (content: DossierContent): Body[] =>
  rowsOf(content, 'governance', 'bodies').map((row) => ({
    id: row.id,
    name: textIn(row, 'name'),
    type: textIn(row, 'type'),
    mission: richIn(row, 'mission') ?? emptyText,
    decisionRule: textIn(row, 'decisionRule'),
    majority: numberIn(row, 'majority'),
    tie: textIn(row, 'tie'),
    frequency: textIn(row, 'frequency'),
    chair: textIn(row, 'chair'),
    secretary: textIn(row, 'secretary'),
    members: rowsIn(row, 'members').map((member) => ({
      id: member.id,
      partner: textIn(member, 'partner'),
      position: textIn(member, 'position'),
      votes: flagIn(member, 'votes'),
    })),
  }))

/** A body decides unless it only advises. */
export const decides = (body: Body): boolean => body.decisionRule !== '' && body.decisionRule !== 'adviserend'

/** Responsible, accountable, consulted, informed. */
export const raciLetters = ['R', 'A', 'C', 'I'] as const
export type RaciLetter = (typeof raciLetters)[number]
export const asRaciLetter = (raw: unknown): RaciLetter | null =>
  raciLetters.find((letter) => letter === raw) ?? null

export const raciPath = (step: string, party: string): Path => [
  raciTable.section,
  'cells',
  raciTable.table,
  `${step}:${party}`,
]

export const raciOf = (content: DossierContent, step: string, party: string): RaciLetter | null =>
  asRaciLetter(sectionContent(content, raciTable.section).cells[raciTable.table]?.[`${step}:${party}`])
