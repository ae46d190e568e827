import type { DemoPerson } from '#shared/api.ts'

/** The word by which the server knows a person of the demonstration: the last part of their link. */
export const keyOf = (person: DemoPerson): string => decodeURIComponent(person.link.split('/').at(-1) ?? '')

export interface Crew {
  readonly proposal: string
  readonly people: readonly DemoPerson[]
}

/** Proposal by proposal, the fullest first; within one as the server lists them, layer by layer. */
export function crews(people: readonly DemoPerson[]): readonly Crew[] {
  return [...Map.groupBy(people, (person) => person.proposal)]
    .map(([proposal, crew]) => ({ proposal, people: crew }))
    .toSorted((a, b) => b.people.length - a.people.length)
}
