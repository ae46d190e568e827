import type { DemoDossier, DemoEngagement, DemoFields, DemoRow } from '../dossier.ts'
import type { DemoOrganisation } from '../organisations.ts'
import { partner } from '../partner.ts'

/** A dossier in the making: only what somebody wrote so far. */
export const dossier = (
  sections: Readonly<Record<string, DemoFields>>,
  rest: Partial<Omit<DemoDossier, 'sections'>> = {},
): DemoDossier => ({ engagements: {}, raci: {}, labo: {}, ...rest, sections })

export const region = (code: string): DemoFields => ({ regionType: 'referentieregio', regionCode: code })

export const municipalities = (all: readonly DemoOrganisation[]): DemoRow[] =>
  all.map(({ id }) => partner(id, 'indiener'))

/** One promise of an organisation, in words and in how firm it is. */
export const promise = (
  organisation: string,
  types: readonly string[],
  text: string,
  more: Readonly<Record<string, string | number | readonly string[]>>,
): DemoEngagement => ({ commitments: [{ id: `engagement-${organisation}`, types, text, ...more }] })

export const agreed = { strength: 'toegezegd', mandateBasis: 'mail', mandateDate: '2021-09-10' } as const
export const intended = { strength: 'intentie' } as const
export const exploring = { strength: 'verkennend' } as const
