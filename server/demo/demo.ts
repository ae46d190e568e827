import type { ProposalId } from '#shared/ids.ts'
import type { DemoDossier } from './dossier.ts'
import { ideas } from './ideas.ts'
import { organisations } from './organisations.ts'
import { gent } from './others/gent.ts'
import { kempen } from './others/kempen.ts'
import { midwest } from './others/midwest.ts'
import { neteland } from './others/neteland.ts'
import { westhoek } from './others/westhoek.ts'
import { people } from './people.ts'
import { inventedRegion, proposals } from './proposals.ts'
import { rivierenlandDossier } from './rivierenland/dossier.ts'
import { voorbeeldland } from './voorbeeldland/dossier.ts'
import { southWestFlandersDossier } from './zuid-west-vlaanderen/dossier.ts'

const dossiers: Readonly<Record<ProposalId, DemoDossier>> = {
  ['westhoek' as ProposalId]: westhoek,
  ['zuid-west-vlaanderen' as ProposalId]: southWestFlandersDossier,
  ['midwest' as ProposalId]: midwest,
  ['gent' as ProposalId]: gent,
  ['rivierenland' as ProposalId]: rivierenlandDossier,
  ['kempen' as ProposalId]: kempen,
  ['neteland' as ProposalId]: neteland,
  [inventedRegion]: voorbeeldland,
}

/** The call of 2021 as a new installation shows it: who there is, what was handed in, and what was written. */
export const demo = { organisations, people, ideas, proposals, dossiers } as const
