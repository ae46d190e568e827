import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { town, type Town } from '../../helpers/town.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const proposal = 'zuid-west-vlaanderen'
type Client = Awaited<ReturnType<Town['opens']>>

function paragraphOf({ doc }: Client): Y.XmlText {
  const texts = doc.getMap('identification').get('texts') as Y.Map<Y.XmlFragment>
  const paragraph = texts.get('summary')?.get(0)
  return (paragraph instanceof Y.XmlElement ? paragraph.get(0) : null) as Y.XmlText
}
const reads = (client: Client): string => paragraphOf(client).toString()

test('[case 28] an emoji that broke in two on one screen alone is whole on the server, for everybody else, in the version, and after coming back', async () => {
  const ilse = await here.enter('ilse-baert')
  const jonas = await here.enter('jonas-vanhoutte')
  const [broken, other] = [await jonas.opens(proposal), await ilse.opens(proposal)]
  paragraphOf(broken).insert(0, '👍 Akkoord. ')
  await expect.poll(() => reads(other)).toContain('👍 Akkoord. ')
  const vector = Y.encodeStateVector(broken.doc)
  // Taking away a mark that is not there splits the run in the middle of the sign, here and nowhere else.
  paragraphOf(broken).format(1, 1, { bold: null })
  expect(Y.encodeStateVector(broken.doc)).toEqual(vector)
  expect(reads(broken)).not.toContain('👍')
  expect(reads(other)).toContain('👍 Akkoord. ')
  // Whoever goes on typing on that screen damages nobody's text.
  paragraphOf(broken).insert(paragraphOf(broken).length, ' Einde.')
  await expect.poll(() => reads(other)).toContain(' Einde.')
  expect(reads(other)).toContain('👍 Akkoord. ')
  broken.close()
  const back = await jonas.opens(proposal)
  expect(reads(back)).toBe(reads(other))
  const frozen = await ilse.call(`/api/proposals/${proposal}/freeze`, { method: 'POST' })
  expect(frozen.status).toBe(201)
  const version = await ilse.call(`/api/proposals/${proposal}/versions/1/voorstel.json`)
  const text = await version.text()
  expect(text).toContain('👍 Akkoord. ')
  expect(text).not.toContain('\ufffd')
  for (const client of [other, back]) client.close()
})
