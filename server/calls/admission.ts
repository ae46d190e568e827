import * as Y from 'yjs'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { organisationNamed, saveOrganisation } from '#server/people/directory.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { AdmitRequest, OrganisationView } from '#shared/api.ts'
import { municipalityNamed } from '#shared/call/data/municipalities-2024.ts'
import { admit } from '#shared/dossier/birth.ts'
import { isRemoved } from '#shared/dossier/read.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf, type Template } from '#shared/dossier/template.ts'
import { at as placeAt, makeRow, mapAt, orderAtEnd, restoreRow } from '#shared/dossier/write.ts'
import { newOrganisationId, type ProposalId } from '#shared/ids.ts'
import { editionOfProposal } from './editions.ts'

export interface AdmitParts {
  readonly db: Db
  readonly rooms: Rooms
  readonly clock: () => number
}

export type AdmitRefusal = 'no-such-proposal' | 'malformed' | 'organisation-taken' | 'frozen'

/**
 * Gives an organisation its place in a dossier: its row among the partners and its own drawer of engagements.
 * An organisation we know by this name is taken, not made twice; one that was removed comes back as it was.
 */
export async function admitPartner(
  { db, rooms, clock }: AdmitParts,
  proposal: ProposalId,
  asked: AdmitRequest,
  by: Author,
): Promise<OrganisationView | AdmitRefusal> {
  const about = await editionOfProposal(db, proposal)
  const room = about && (await rooms.open(documentName('dossier', proposal)))
  if (!about || !room) return 'no-such-proposal'
  const fields = partnerFields(about.edition.template)
  const kinds = fieldOf(fields, 'kind')
  if (kinds?.kind !== 'choice' || !kinds.options.some((option) => option.id === asked.kind))
    return 'malformed'

  const known = await organisationNamed(db, asked.name)
  const organisation = known ?? { id: newOrganisationId(), name: asked.name, layer: asked.layer }
  const path = rowPath('partners', 'partners', organisation.id)
  const row = placeAt(room.doc, path)
  const returns = row instanceof Y.Map && isRemoved(row as Y.Map<unknown>)
  if (row !== undefined && !returns) return 'organisation-taken'
  if (!known) await saveOrganisation(db, { ...organisation, nis: null, kbo: null, created_at: clock() })
  const nis = asked.kind === 'gemeente' ? municipalityNamed(organisation.name)?.nis : undefined
  const outcome = await room.write(by, (doc) => {
    if (returns) return restoreRow(doc, path, by)
    const values = { name: organisation.name, kind: asked.kind, ...(nis && { nis }) }
    const order = orderAtEnd(mapAt(doc, ['partners', 'lists', 'partners']))
    admit(doc, organisation.id, makeRow(fields, values, order))
  })
  if (outcome === 'sealed') return 'frozen'
  await db.transaction().execute((trx) =>
    append(trx, {
      at: clock(),
      actor: by,
      act: 'partner-admitted',
      proposal,
      body: { organisation: organisation.id },
    }),
  )
  return organisation
}

/** The fields of a partner's row. */
export function partnerFields(template: Template) {
  const section = sectionOf(template, 'partners')
  const list = section && fieldOf(section.fields, 'partners')
  return list?.kind === 'list' ? list.fields : []
}
