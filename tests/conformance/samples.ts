import * as Y from 'yjs'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import type { FileView } from '#shared/files.ts'
import { town } from '../helpers/town.ts'
import { energyDossier } from '../server/dossier/energy-dossier.ts'
import { drawing, photograph } from '../server/files/scans.ts'

export interface Sample {
  readonly name: string
  readonly pdf: Uint8Array
}

/** Files as the product hands them out: through its own doors, and with every kind of block there is. */
export async function* samples(): AsyncGenerator<Sample> {
  yield { name: 'voorbeeld', pdf: await example() }
  yield { name: 'demonstratie', pdf: await demonstration() }
}

async function example(): Promise<Uint8Array> {
  const typesetter = createTypesetter()
  const typeset = await typesetter.typeset(energyDossier(), { attachment: new TextEncoder().encode('{}') })
  await typesetter.close()
  if (!typeset.ok) throw new Error(typeset.detail)
  return typeset.pdf
}

/** The demonstration's fullest dossier, with a photograph and a drawing in it, frozen. */
async function demonstration(): Promise<Uint8Array> {
  const here = await town()
  const base = '/api/proposals/zuid-west-vlaanderen'
  try {
    const jonas = await here.enter('jonas-vanhoutte')
    const open = await jonas.opens('zuid-west-vlaanderen')
    for (const body of [await photograph(), await drawing()]) {
      const answer = await jonas.call(`${base}/pictures`, { method: 'POST', body: new Uint8Array(body) })
      const { sha256 } = (await answer.json()) as FileView
      const picture = new Y.XmlElement<{ file: string; alt: string }>('image')
      picture.setAttribute('file', sha256)
      picture.setAttribute('alt', 'Een vlak in één kleur')
      const texts = open.doc.getMap('challenge').get('texts') as Y.Map<Y.XmlFragment>
      texts.get('challengeText')?.push([picture as unknown as Y.XmlElement])
    }
    const said = () => open.told.filter((message) => message.kind === 'saved').length
    while (said() < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    open.close()
    const ilse = await here.enter('ilse-baert')
    const frozen = await ilse.call(`${base}/freeze`, { method: 'POST' })
    if (!frozen.ok) throw new Error(await frozen.text())
    const pdf = await ilse.call(`${base}/versions/1/voorstel.pdf`)
    return new Uint8Array(await pdf.arrayBuffer())
  } finally {
    await here.close()
  }
}
