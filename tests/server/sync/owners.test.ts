import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { updateFrame } from '#server/sync/frame.ts'
import { table, type Guest } from '../../helpers/table.ts'

const facts = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('identification').get('facts') as Y.Map<unknown>

/** A change as somebody would make it who has the guest's document, under a client id of their choice. */
function changeAs(guest: Guest, client: number, field: string, text: string): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(guest.doc))
  doc.clientID = client
  const before = Y.encodeStateVector(doc)
  facts(doc).set(field, text)
  return Y.encodeStateAsUpdate(doc, before)
}

test('[R18] case 24: nobody adds a word under the client id of somebody else', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  an.writes('title', 'Van An')
  await settle()
  const written = log.entries.length
  joris.says(updateFrame(changeAs(joris, an.doc.clientID, 'title', 'Zogezegd van An')))
  await settle()
  expect(joris.refusals()).toEqual(['not-your-client'])
  expect(log.entries.length).toBe(written)
  expect(an.reads('title')).toBe('Van An')
})

test('[R18] case 24: the server’s own client id is nobody’s', async () => {
  const { sit, settle } = table()
  const an = await sit('An', 'facilitator')
  await an.room.write(null, (doc) => facts(doc).set('title', 'Van de server'))
  await settle()
  an.says(updateFrame(changeAs(an, an.room.doc.clientID, 'title', 'Zogezegd van de server')))
  await settle()
  expect(an.refusals()).toEqual(['not-your-client'])
})

test('[R18] an id and its owner are written together, and outlive the room', async () => {
  const { sit, settle, log, rooms } = table()
  const an = await sit('An')
  an.writes('title', 'Van An')
  await settle()
  expect(log.entries.at(-1)?.claims).toEqual([an.doc.clientID])
  an.leaves()
  await expect.poll(() => rooms.census().rooms).toBe(0)
  const joris = await sit('Joris')
  joris.says(updateFrame(changeAs(joris, an.doc.clientID, 'title', 'Zogezegd van An')))
  await settle()
  expect(joris.refusals()).toEqual(['not-your-client'])
})

test('[R18] the same person goes on under an id from another window', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  an.writes('title', 'Een')
  await settle()
  const again = await sit('An')
  again.says(updateFrame(changeAs(again, an.doc.clientID, 'title', 'Twee')))
  await settle()
  expect(again.refusals()).toEqual([])
  expect(an.room.doc.getMap('identification').toJSON()).toMatchObject({ facts: { title: 'Twee' } })
})

test('[R18] nobody shows a cursor under the id another writes with', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  an.writes('title', 'Van An')
  await settle()
  joris.shows([{ client: an.doc.clientID, clock: 1, state: '{"place":["plan"]}' }])
  await settle()
  expect(an.sees.size).toBe(0)
})

test('[R18] case 25: one connection brings at most eight new ids', async () => {
  const { sit, settle } = table()
  const an = await sit('An')
  for (let client = 1; client <= 8; client++) an.says(updateFrame(changeAs(an, client, 'title', `${client}`)))
  await settle()
  expect(an.refusals()).toEqual([])
  an.says(updateFrame(changeAs(an, 9, 'title', 'negen')))
  await settle()
  expect(an.refusals()).toEqual(['not-your-client'])
})

test('[R18] case 25: one person brings at most fifty in a day', async () => {
  const { sit, settle, later } = table()
  let client = 1
  const visit = async (): Promise<string[]> => {
    const an = await sit('An')
    an.says(updateFrame(changeAs(an, client++, 'title', `${client}`)))
    await settle()
    an.leaves()
    return an.refusals()
  }
  for (let visits = 0; visits < 50; visits++) expect(await visit()).toEqual([])
  expect(await visit()).toEqual(['not-your-client'])
  later(24 * 60 * 60 * 1000)
  expect(await visit()).toEqual([])
})
