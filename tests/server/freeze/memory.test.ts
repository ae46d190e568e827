import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { documentName } from '#server/sync/documents.ts'
import type { ApiError } from '#shared/api.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import type { ProposalId } from '#shared/ids.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen' as ProposalId
const base = `/api/proposals/${proposal}`
const document = documentName('dossier', proposal)

let here: Town
beforeEach(async () => {
  here = await town()
})
afterEach(() => here.close())

type Someone = Awaited<ReturnType<Awaited<ReturnType<Town['enter']>>['opens']>>
const saved = (one: Someone) => one.told.filter((message) => message.kind === 'saved').length
const title = (one: Someone) => one.facts('identification').get('title')
async function freezes() {
  const ilse = await here.enter('ilse-baert')
  const answer = await ilse.call(`${base}/freeze`, { method: 'POST' })
  return { status: answer.status, code: answer.ok ? null : ((await answer.json()) as ApiError).error.code }
}
const frozenTitle = async () => {
  const row = await here.db.selectFrom('versions').select('canonical').executeTakeFirstOrThrow()
  const version = JSON.parse(new TextDecoder().decode(row.canonical)) as FrozenProposal
  return version.content.sections.identification?.facts.title
}

/** What a bug of ours, or a bit that flips, might do to a document that everybody sits at. */
const damages: Record<string, (doc: Y.Doc) => void> = {
  'another word': (doc) =>
    (doc.getMap('identification').get('facts') as Y.Map<unknown>).set('title', 'Vervalst'),
  'a fact that is gone, without which nothing can be frozen': (doc) =>
    (doc.getMap('identification').get('facts') as Y.Map<unknown>).delete('title'),
  'a paragraph that is gone': (doc) =>
    (
      (doc.getMap('identification').get('texts') as Y.Map<Y.XmlFragment>).get('summary') as Y.XmlFragment
    ).delete(0, 1),
  'everything that one client wrote': (doc) => {
    const [client] = doc.store.clients.keys()
    doc.store.clients.delete(client!)
    doc.share.clear()
  },
  'a document that cannot be read at all': (doc) =>
    Object.defineProperty(doc, 'getMap', {
      value: () => {
        throw new Error('a bit flipped')
      },
    }),
}

for (const [what, damage] of Object.entries(damages))
  test(`[R29] memory is damaged (${what}): the freeze is refused with an alarm, the room is read anew, the next one works`, async () => {
    const sofie = await (await here.enter('sofie-maes')).opens(proposal)
    const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
    const before = saved(sofie)
    sofie.facts('identification').set('title', 'Bewaard door Sofie')
    await expect.poll(() => saved(sofie)).toBeGreaterThan(before)

    const room = await here.app.rooms.open(document)
    damage(room!.doc)
    expect(await freezes()).toEqual({ status: 409, code: 'read-anew' })
    expect(here.alarms).toHaveLength(1)
    expect(here.alarms[0]).toContain('memory and disk differ')
    expect(await here.db.selectFrom('versions').select('number').execute()).toEqual([])

    // What is typed while everybody is on the way back arrives too.
    jonas.facts('identification').set('title', 'Getypt door Jonas')
    await expect.poll(() => title(sofie)).toBe('Getypt door Jonas')
    expect(await here.app.rooms.open(document)).not.toBe(room)
    await expect.poll(async () => (await here.app.rooms.open(document))!.seats.size).toBe(2)

    expect(await freezes()).toEqual({ status: 201, code: null })
    expect(await frozenTitle()).toBe('Getypt door Jonas')
    expect([...sofie.refusals(), ...jonas.refusals()]).toEqual([])
    expect(here.alarms).toHaveLength(1)
    for (const one of [sofie, jonas]) one.close()
  })
