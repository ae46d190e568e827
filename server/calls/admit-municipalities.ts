import * as Y from 'yjs'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { organisationNamed, saveOrganisation } from '#server/people/directory.ts'
import { documentName } from '#server/sync/documents.ts'
import type { Author } from '#server/sync/log.ts'
import type { OrganisationView } from '#shared/api.ts'
import { municipalityOf, type Municipality } from '#shared/call/data/municipalities-2024.ts'
import { admit } from '#shared/dossier/birth.ts'
import { isRemoved } from '#shared/dossier/read.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { at as placeAt, makeRow, mapAt, orderAtEnd, restoreRow } from '#shared/dossier/write.ts'
import { newOrganisationId, type OrganisationId, type ProposalId } from '#shared/ids.ts'
import { partnerFields, type AdmitParts } from './admission.ts'
import { editionOfProposal } from './editions.ts'

/** More than Flanders has. */
const mostAtOnce = 400

/**
 * Gives municipalities of the official list their places in a dossier, all in one change; those that take part
 * already are left alone, and those that were removed come back. Answers with all that were asked for.
 */
export async function admitMunicipalities(
  { db, rooms, clock }: AdmitParts,
  proposal: ProposalId,
  codes: readonly string[],
  by: Author,
): Promise<readonly OrganisationView[] | 'no-such-proposal' | 'malformed' | 'frozen'> {
  const about = await editionOfProposal(db, proposal)
  const room = about && (await rooms.open(documentName('dossier', proposal)))
  if (!about || !room) return 'no-such-proposal'
  const asked = [...new Set(codes)].flatMap((nis) => municipalityOf(nis) ?? [])
  if (asked.length === 0 || codes.length > mostAtOnce || asked.length < new Set(codes).size)
    return 'malformed'
  const fields = partnerFields(about.edition.template)
  const places = await Promise.all(asked.map((municipality) => organisationFor(db, municipality, clock())))

  const outcome = await room.write(by, (doc) => {
    for (const { id, name, nis } of places) {
      const path = rowPath('partners', 'partners', id)
      const row = placeAt(doc, path)
      if (row instanceof Y.Map && isRemoved(row as Y.Map<unknown>)) restoreRow(doc, path, by)
      if (row !== undefined) continue
      const order = orderAtEnd(mapAt(doc, ['partners', 'lists', 'partners']))
      admit(doc, id, makeRow(fields, { name, kind: 'gemeente', nis }, order))
    }
  })
  if (outcome === 'sealed') return 'frozen'
  await db.transaction().execute((trx) =>
    append(trx, {
      at: clock(),
      actor: by,
      act: 'municipalities-admitted',
      proposal,
      body: { organisations: places.map(({ id }) => id) },
    }),
  )
  return places.map(({ id, name }) => ({ id, name, layer: 'municipality' }))
}

/** Known by its code, or else by its name; made when nobody knows it yet. */
async function organisationFor(
  db: Db,
  { nis, name }: Municipality,
  at: number,
): Promise<{ readonly id: OrganisationId; readonly name: string; readonly nis: string }> {
  const byCode = await db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('nis', '=', nis)
    .orderBy('id')
    .executeTakeFirst()
  const known = byCode ?? (await organisationNamed(db, name))
  if (known) return { id: known.id, name: known.name, nis }
  const id = newOrganisationId()
  await saveOrganisation(db, { id, name, layer: 'municipality', nis, kbo: null, created_at: at })
  return { id, name, nis }
}
