import type { ProposalId } from '#shared/ids.ts'
import { beginnings } from './beginnings.ts'
import type { DemoDossier } from './dossier.ts'
import { ideas } from './ideas.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { proposals } from './proposals.ts'
import { rivierenlandDossier } from './rivierenland/dossier.ts'
import { southWestFlandersDossier } from './zuid-west-vlaanderen/dossier.ts'

const dossiers: Readonly<Record<ProposalId, DemoDossier>> = {
  ...beginnings,
  ['zuid-west-vlaanderen' as ProposalId]: southWestFlandersDossier,
  ['rivierenland' as ProposalId]: rivierenlandDossier,
}

/** The call of 2021 as a new installation shows it: who there is, what was handed in, and what was written. */
export const demo = { organisations, people, ideas, proposals, dossiers } as const
