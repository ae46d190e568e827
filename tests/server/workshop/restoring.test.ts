import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentName } from '#server/sync/documents.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, proposal, refusedAs } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

/** What stands in the dossier under who promises it: without what is in the bin. */
async function promises(): Promise<Readonly<Record<string, readonly string[]>>> {
  const room = await here.app.rooms.open(documentName('dossier', proposal as never))
  if (!room) throw new Error('No dossier')
  const standing = (rows: unknown): readonly string[] =>
    rows instanceof Y.Map
      ? [...rows.entries()]
          .filter(([, row]) => !(row instanceof Y.Map && row.has('removed')))
          .map(([id, row]) => `${id} ${JSON.stringify(row instanceof Y.Map ? row.toJSON() : row)}`)
          .sort()
      : []
  return Object.fromEntries(
    [...room.doc.getMap('engagements').entries()].flatMap(([organisation, place]) =>
      place instanceof Y.Map
        ? ['commitments', 'sources', 'allocations'].map((drawer) => [
            `${organisation} ${drawer}`,
            standing(place.get(drawer)),
          ])
        : [],
    ),
  )
}

const note = (text: string, organisation: string) => ({
  type: 'engagement.note' as const,
  organisation,
  kind: 'menstijd',
  text,
  cents: null,
  days: 12,
  condition: '',
  onBehalf: true,
})

test('[W14] asks and promises go back together: rows, what the session says of them, and the cards they came from', async () => {
  const there = await plansSession(here)
  await there.starts()
  const marijke = await there.enters('marijke-desmet')
  const an = await there.joins('An Maes')
  await there.goesTo('results-alone')
  const asked = madeBy(await an.does(card('Wie betaalt de nacht?', 'results', { kind: 'step' })))
  await there.ilse.does({ type: 'stream.reveal', stream: 'results' })
  const stays = madeBy(await there.ilse.does(note('Een dag per maand', 'leiedal')))
  const goes = madeBy(await there.ilse.does(note('Een lokaal', 'kortrijk')))
  await there.goesTo('engagements')
  const before = await promises()
  const { promises: said } = await there.ilse.looks()

  // What is said from now on, confirmed, asked and taken back.
  const added = madeBy(await there.ilse.does(note('Twaalf dagen van een maatschappelijk werker', 'kortrijk')))
  await marijke.does({ type: 'engagement.confirm', engagement: added })
  await marijke.does({ type: 'engagement.withdraw', engagement: goes })
  const place = {
    type: 'harvest.place',
    source: { kind: 'card', id: asked },
    target: 'ask',
    form: { text: 'Wie betaalt de nacht?', organisation: 'kortrijk', cents: null, more: {} },
  } as const
  const item = madeBy(await there.ilse.does(place))
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const leiedal = seat.doc.getMap('engagements').get('leiedal') as Y.Map<unknown>
  const row = (leiedal.get('commitments') as Y.Map<Y.Map<unknown>>).get(stays)
  row?.set('personDays', 99)
  await expect
    .poll(async () => (await promises())['leiedal commitments']?.join())
    .toContain('"personDays":99')
  expect((await there.ilse.looks()).sweep).toMatchObject({ dossier: 1, open: 0 })

  const restore = { type: 'section.restore', section: 'asks', step: 'engagements', round: 1 } as const
  expect(refusedAs(await there.ilse.does(restore))).toBe('accepted')
  // What an organisation took back is not promised again on its behalf.
  const kept = Object.fromEntries(
    Object.entries(before).map(([key, rows]) => [key, rows.filter((one) => !one.startsWith(goes))]),
  )
  expect(await promises()).toEqual(kept)
  const room = await here.app.rooms.open(documentName('dossier', proposal as never))
  const inBin = room?.doc.getMap('engagements').get('kortrijk') as Y.Map<Y.Map<Y.Map<unknown>>>
  expect(inBin.get('commitments')?.get(added)?.has('removed')).toBe(true)

  const after = await there.ilse.looks()
  expect(Object.keys(after.promises).sort()).toEqual([stays, goes].sort())
  expect(after.promises[stays]).toEqual(said[stays])
  expect(after.promises[goes]?.state).toBe('withdrawn')
  // The card has no place any more, and is asked about before the session ends.
  expect(after.placed).toEqual({})
  expect(after.sweep).toMatchObject({ dossier: 0, open: 1 })
  expect(madeBy(await there.ilse.does(place))).not.toBe(item)
  seat.close()
})
