import { createMemo, type Accessor } from 'solid-js'
import { rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { partnersOf, type Partner } from '#shared/dossier/partners.ts'
import { fieldOf, labelOf, type FieldOf, type Option, type Template } from '#shared/dossier/template.ts'
import { useDossier } from '#client/sync/dossier.ts'

/** How firm a promise can be, in order. */
export const strengthsOf = (template: Template): readonly Option[] => {
  const field = fieldOf(template.commitment, 'strength')
  return field?.kind === 'choice' ? field.options : []
}

/** The strongest step that a commitment of this organisation reached, from 1; 0 while there is none. */
export function strengthOf(content: DossierContent, template: Template, organisation: string): number {
  const order = strengthsOf(template).map((option) => option.id)
  const commitments = content.engagements[organisation]?.commitments ?? []
  return Math.max(0, ...commitments.map((row) => order.indexOf(textIn(row, 'strength')) + 1))
}

/** From here on it is a promise and no longer an intention. */
const promisedFrom = 'toegezegd'

export const isPromised = (template: Template, strength: number): boolean =>
  strength > strengthsOf(template).findIndex((option) => option.id === promisedFrom)

export const roleOf = (template: Template, partner: Partner): string => {
  const list = template.sections.find((section) => section.shape === 'partners')?.fields[0]
  const field = list?.kind === 'list' ? fieldOf(list.fields, 'role') : undefined
  return field?.kind === 'choice' ? labelOf(field.options, partner.role) : ''
}

/** The list of asks in its section. */
export const asksOf = (template: Template): FieldOf<'list'> | undefined => {
  const section = template.sections.find((one) => one.shape === 'engagements')
  return section?.fields.find((field) => field.kind === 'list')
}

/** The partners by id: a card stays where it is while names and words change. */
export function createPartnerIds(): Accessor<readonly string[]> {
  const dossier = useDossier()
  return createMemo<readonly string[]>(() => partnersOf(dossier.content).map((partner) => partner.id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
  })
}

/** To whom an ask is; empty while nobody chose. */
export const askedOf = (content: DossierContent, section: string, list: string, ask: string): string => {
  const row = rowsOf(content, section, list).find((candidate) => candidate.id === ask)
  return row ? textIn(row, 'partner') : ''
}

/** Every partner of whom something is asked. */
export function everyoneAsked(content: DossierContent, template: Template): readonly string[] {
  const section = template.sections.find((one) => one.shape === 'engagements')
  return rowsOf(content, section?.id ?? '', asksOf(template)?.id ?? '').map((row) => textIn(row, 'partner'))
}
