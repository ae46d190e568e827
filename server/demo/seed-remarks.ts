import * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import { documentName } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { at as placeIn } from '#shared/dossier/write.ts'
import type { OrganisationId, PersonId, RowId } from '#shared/ids.ts'
import { lettersIn, passageAt } from '#shared/talk/passage.ts'
import type { Speaker } from '#shared/talk/places.ts'
import { addRemark, settle, type About } from '#shared/talk/write.ts'
import { inventedRegion } from './proposals.ts'

const veerle: Speaker = {
  organisation: 'streekdienst-voorbeeldland' as OrganisationId,
  person: 'veerle-modaal' as PersonId,
}
const staf: Speaker = { organisation: 'modelgem' as OrganisationId, person: 'staf-proefmans' as PersonId }

const text: Path = ['challenge', 'texts', 'challengeText']
const minute = 60_000

/** In the invented region people also talk about it: one remark on a passage, one on a section, one dealt with. */
export async function seedRemarks(db: Db, now: number): Promise<void> {
  const log = sqlLog(db)
  const read = async (name: string): Promise<Y.Doc> => {
    const doc = new Y.Doc()
    for (const update of (await log.read(name))?.updates ?? []) Y.applyUpdate(doc, update)
    return doc
  }
  const dossier = await read(documentName('dossier', inventedRegion))
  const document = documentName('talk', inventedRegion)
  const doc = await read(document)
  /** Each under a client id of their own, as in a browser. */
  const says = async (by: Speaker, client: number, at: number, act: () => void): Promise<void> => {
    const before = Y.encodeStateVector(doc)
    doc.clientID = client
    doc.transact(act)
    const bytes = Y.encodeStateAsUpdate(doc, before)
    await log.append([{ document, bytes, author: by, at, claims: [client] }])
  }
  const about = (place: Path): About => ({ place, quote: '', passage: null })
  const begun = now - 3 * minute
  await says(staf, 2001, begun, () => {
    addRemark(
      doc,
      staf,
      said('opening', 'Voor wie is dit een probleem? Dat lees ik hier niet.', begun),
      firstSentence(dossier),
    )
    addRemark(
      doc,
      staf,
      said('plan', 'In dit plan zie ik nog niets voor de bewoners zelf.', begun),
      about(['plan']),
    )
    addRemark(
      doc,
      staf,
      said('titel', 'De titel mag korter.', begun),
      about(['identification', 'facts', 'title']),
    )
  })
  const later = now - minute
  await says(veerle, 2002, later, () => {
    const first = `${staf.organisation}.${staf.person}`
    addRemark(doc, veerle, said('antwoord', 'Klopt, ik vraag het na bij de gemeenten.', later), {
      re: `${first}.opmerking-opening`,
    })
    settle(doc, `${first}.opmerking-titel`, veerle, later)
  })
  dossier.destroy()
  doc.destroy()
}

const said = (id: string, words: string, at: number) => ({ id: `opmerking-${id}` as RowId, text: words, at })

function firstSentence(dossier: Y.Doc): About {
  const source = placeIn(dossier, text)
  if (!(source instanceof Y.XmlFragment)) throw new Error('The invented region has no challenge')
  const quote = /^[^.]{1,80}/u.exec(lettersIn(source))?.[0] ?? ''
  return { place: text, quote, passage: passageAt(source, { from: 0, to: quote.length }) }
}
