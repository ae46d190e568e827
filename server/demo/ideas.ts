import type { IdeaState } from '#shared/api.ts'
import type { IdeaId } from '#shared/ids.ts'

export interface DemoIdea {
  readonly id: IdeaId
  readonly number: number
  readonly region: string
  /** Of the reference region in which the idea lies. */
  readonly regionCode: string
  readonly title: string
  readonly state: Extract<IdeaState, 'invited' | 'not-selected' | 'draft'>
}

const idea = (
  number: number,
  region: string,
  regionCode: string,
  title: string,
  state: DemoIdea['state'],
): DemoIdea => ({
  id: `idee-${String(number).padStart(2, '0')}` as IdeaId,
  number,
  region,
  regionCode,
  title,
  state,
})

/**
 * The ideas handed in for the call of 2021. Their names, regions and states are facts, in the call's words; the last one
 * is of the region that does not exist, and lies where its proposal does.
 */
export const ideas: readonly DemoIdea[] = [
  idea(1, 'Regio Westhoek', 'REFREG07', 'activering', 'invited'),
  idea(2, 'Regio Zuid-West-Vlaanderen', 'REFREG08', 'energiegemeenschappen', 'invited'),
  idea(3, 'Regio Midwest', 'REFREG10', 'digicoaches', 'not-selected'),
  idea(4, 'Regio Midwest', 'REFREG10', 'visie regionale sportinfrastructuur', 'invited'),
  idea(5, 'Regio Gent', 'REFREG13', 'erfgoed en cultuur', 'invited'),
  idea(6, 'Regio Gent', 'REFREG13', 'verduurzaming bluswater', 'not-selected'),
  idea(7, 'Regio Denderregio', 'REFREG11', 'werken aan regionale samenwerking', 'not-selected'),
  idea(8, 'Regio Waasland', 'REFREG14', 'renovatie bedrijventerreinen', 'not-selected'),
  idea(9, 'Regio Rivierenland', 'REFREG02', 'geestelijke gezondheidszorg', 'invited'),
  idea(10, 'Regio Kempen', 'REFREG03', 'buurtgerichte mobiliteitsoplossingen', 'invited'),
  idea(11, 'Subregio Neteland', 'REFREG03', 'collectief RPR', 'invited'),
  idea(12, 'Regio Oost-Brabant', 'REFREG05', 'slimme infrastructuur Hoppin-punten', 'not-selected'),
  idea(13, 'Demoregio Voorbeeldland', 'REFREG03', 'alles beter', 'draft'),
]
