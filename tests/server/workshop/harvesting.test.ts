import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentName } from '#server/sync/documents.ts'
import { town, type Town } from '../../helpers/town.ts'
import {
  card,
  madeBy,
  plansSession,
  proposal,
  refusedAs,
  type Attendee,
  type Command,
  type Session,
} from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const form = (text: string, more: object = {}) => ({ text, organisation: '', cents: null, more: {}, ...more })

/** Cards of the stream of results, revealed and put in one cluster. */
async function clusters(there: Session, writer: Attendee, texts: readonly string[], title = 'Triage') {
  await there.goesTo('results-alone')
  const cards: string[] = []
  for (const text of texts) cards.push(madeBy(await writer.does(card(text, 'results', { kind: 'step' }))))
  await there.ilse.does({ type: 'stream.reveal', stream: 'results' })
  await there.goesTo('results-show')
  const cluster = madeBy(await there.ilse.does({ type: 'cluster.make', stream: 'results', title, cards }))
  return { cards, cluster, source: { kind: 'cluster', id: cluster } as const }
}

const steps = (doc: Y.Doc) =>
  (doc.getMap('plan').get('lists') as Y.Map<unknown>).get('steps') as Y.Map<Y.Map<unknown>>

test('[W10] [A10] two scribes of two tables put the same cluster in the dossier at once: one row', async () => {
  const there = await plansSession(here)
  await there.starts()
  const [an, bert, tine] = await Promise.all(
    ['An', 'Bert', 'Tine'].map((name) => there.joins(`${name} Maes`)),
  )
  if (!an || !bert || !tine) throw new Error('Nobody')
  const tables = Object.keys((await there.ilse.looks()).tables)
  for (const [at, who] of [bert, tine].entries())
    await there.ilse.does({ type: 'table.scribe', table: tables[at], person: who.participant })
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const before = steps(seat.doc).size
  const { source } = await clusters(there, an, ['Eén loket', 'Eén balie'], 'Eén loket')
  await there.ilse.does({ type: 'section.use', section: 'plan', use: { kind: 'open' }, reason: '' })
  const place = { type: 'harvest.place', source, target: 'step', form: form('Eén loket') } as const
  expect(refusedAs(await an.does(place))).toBe('not-your-power')
  const both = await Promise.all([bert.does(place), tine.does(place)])
  expect(both.map(refusedAs)).toEqual(['accepted', 'accepted'])
  expect(madeBy(both[0])).toBe(madeBy(both[1]))
  await expect.poll(() => steps(seat.doc).size).toBe(before + 1)
  const undo = { type: 'harvest.undo', item: madeBy(both[0]), evenIfEdited: true } as const
  await there.ilse.does(undo)
  await expect.poll(() => steps(seat.doc).size).toBe(before)
  seat.close()
})

test('[W10] two who put the same cluster in the dossier at once make one row, with where it came from', async () => {
  const there = await plansSession(here)
  await there.starts()
  const fatima = await there.enters('fatima-mansouri')
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const before = steps(seat.doc).size
  const an = await there.joins('An Maes')
  const { source, cards } = await clusters(there, an, ['Eén wachtlijst', 'Eén formulier'])
  const place = {
    type: 'harvest.place',
    source,
    target: 'step',
    form: form('Gedeelde triage', { organisation: 'leiedal', more: { startMonth: 4, endMonth: 10 } }),
  } as const
  const both = await Promise.all([there.ilse.does(place), fatima.does(place)])
  expect(both.map(refusedAs)).toEqual(['accepted', 'accepted'])
  expect(madeBy(both[0])).toBe(madeBy(both[1]))
  await expect.poll(() => steps(seat.doc).size).toBe(before + 1)
  const [row] = [...steps(seat.doc).values()].filter((one) => one.get('title') === 'Gedeelde triage')
  expect(row?.toJSON()).toMatchObject({ lead: 'leiedal', startMonth: 4, endMonth: 10 })
  const view = await there.ilse.looks()
  expect(view.placed[`cluster:${source.id}`]).toBe(`Stap ${before + 1}`)
  const item = view.harvest?.items.find(({ id }) => id === madeBy(both[0]))
  expect(item).toMatchObject({
    state: { kind: 'placed', missing: [] },
    provenance: { cards, by: expect.stringMatching(/Baert|Mansouri/u) },
  })
  const kept = await here.db
    .selectFrom('workshop_provenance')
    .selectAll()
    .where('item_id', '=', madeBy(both[0]))
    .execute()
  expect(kept).toMatchObject([{ source: `cluster:${source.id}`, target: 'step', workshop_id: there.id }])

  // Undone while nobody touched it; what somebody worked on since stays until one says so.
  const undo = { type: 'harvest.undo', item: madeBy(both[0]), evenIfEdited: false } as const
  row?.set('endMonth', 12)
  await expect.poll(async () => refusedAs(await there.ilse.does(undo))).toBe('edited-since')
  expect(refusedAs(await there.ilse.does({ ...undo, evenIfEdited: true }))).toBe('accepted')
  await expect.poll(() => steps(seat.doc).size).toBe(before)
  expect((await there.ilse.looks()).placed).toEqual({})
  const again = await there.ilse.does(place)
  expect(madeBy(again)).not.toBe(madeBy(both[0]))
  expect(refusedAs(await there.ilse.does({ ...undo, item: madeBy(again) }))).toBe('accepted')
  await expect.poll(() => steps(seat.doc).size).toBe(before)
  seat.close()
})

test('[W11] with a section on its lock the harvest waits, and is placed when it opens; nothing is lost', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const { source } = await clusters(there, an, ['Een risico'])
  await there.ilse.does({
    type: 'section.use',
    section: 'risks',
    use: { kind: 'locked' },
    reason: 'Even lezen',
  })
  const place = {
    type: 'harvest.place',
    source,
    target: 'risk',
    form: form('Geen trekker na maand 18'),
  } as const
  const item = madeBy(await there.ilse.does(place))
  const state = async () => (await there.ilse.looks()).harvest?.items.find(({ id }) => id === item)?.state
  expect(await state()).toEqual({ kind: 'waiting' })
  expect(refusedAs(await there.ilse.does({ type: 'harvest.retry', item }))).toBe('section-closed')
  await there.ilse.does({ type: 'section.use', section: 'risks', use: { kind: 'open' }, reason: '' })
  expect(refusedAs(await there.ilse.does({ type: 'harvest.retry', item }))).toBe('accepted')
  expect(await state()).toMatchObject({ kind: 'placed', missing: ['Maatregel'] })
  await there.ilse.does({ type: 'harvest.undo', item, evenIfEdited: true })
})

test('[W12] not before the reveal, never the name of who gave none, and only by who may', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes', 'kortrijk')
  await there.goesTo('challenge-alone')
  const hidden = madeBy(await an.does(card('Vijf wachtlijsten, € 12.500 per jaar', 'challenge')))
  const place = (by: Attendee) =>
    by.does({
      type: 'harvest.place',
      source: { kind: 'card', id: hidden },
      target: 'challenge',
      form: form('Vijf wachtlijsten'),
    })
  expect(refusedAs(await place(there.ilse))).toBe('still-hidden')
  await there.ilse.does({ type: 'stream.reveal', stream: 'challenge' })
  expect(refusedAs(await place(an))).toBe('not-your-power')
  const [line] =
    (await there.ilse.looks()).harvest?.sources.filter(({ source }) => source.id === hidden) ?? []
  // An amount is offered, not taken; without a name there is no organisation either.
  expect(line).toMatchObject({
    euros: [1_250_000],
    organisation: null,
    cards: [{ by: { kind: 'anonymous' } }],
  })
  const item = madeBy(await place(there.ilse))
  const logged = await here.db
    .selectFrom('workshop_events')
    .select(['type', 'payload', 'actors'])
    .where('workshop_id', '=', there.id as never)
    .execute()
  const aboutCard = logged.filter(({ type, payload }) => type === 'card.written' || payload.includes(item))
  expect(JSON.stringify(aboutCard)).not.toContain(an.participant)
  expect(JSON.stringify(aboutCard)).not.toContain('An Maes')
  expect(refusedAs(await there.ilse.does({ type: 'harvest.undo', item, evenIfEdited: false }))).toBe(
    'accepted',
  )
})

test('[W13] the session ends only when every card has its place, and then forgets who wrote what without a name', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('challenge-alone')
  for (const text of ['Eerste', 'Tweede']) await an.does(card(text, 'challenge'))
  await there.ilse.does({ type: 'stream.reveal', stream: 'challenge' })
  const ids = Object.keys((await an.looks()).cards)
  expect(refusedAs(await there.ilse.does({ type: 'session.close' }))).toBe('sweep-first')
  await there.ilse.does({
    type: 'record.park',
    text: 'Eerste',
    owner: 'Leiedal',
    due: '2026-12-01',
    from: { kind: 'card', id: ids[0] },
  })
  await there.ilse.does({ type: 'sweep.set', sources: [{ kind: 'card', id: ids[1] }], fate: 'archived' })
  expect((await there.ilse.looks()).sweep).toEqual({ open: 0, dossier: 0, parked: 1, archived: 1 })
  const secrets = () =>
    here.db
      .selectFrom('workshop_secrets')
      .select('seq')
      .where('workshop_id', '=', there.id as never)
      .execute()
  expect((await secrets()).length).toBe(2)
  expect(Object.keys((await an.looks()).mine ?? {})).toHaveLength(2)
  expect(refusedAs(await there.ilse.does({ type: 'session.close' }))).toBe('accepted')
  expect(await secrets()).toEqual([])
  // The server itself no longer knows it either.
  expect((await an.looks()).mine).toEqual({})
  expect(refusedAs(await an.does({ type: 'remark.add', text: 'Mooie voormiddag.' }))).toBe('accepted')
  expect(refusedAs(await an.does(card('Te laat', 'challenge')))).toBe('wrong-moment')
})

test('[W14] [B15] a section goes back to how it stood when a step began, as one more change; what was added since is in the bin', async () => {
  const there = await plansSession(here)
  await there.starts()
  const fatima = await there.enters('fatima-mansouri')
  const seat = await (await here.enter('ilse-baert')).opens(proposal)
  const risks = () =>
    (seat.doc.getMap('risks').get('lists') as Y.Map<unknown>).get('risks') as Y.Map<Y.Map<unknown>>
  const names = () =>
    JSON.stringify(
      [...risks().entries()]
        .filter(([, row]) => !row.has('removed'))
        .map(([id, row]) => [id, row.toJSON()])
        .sort(),
    )
  const before = names()
  await there.goesTo('practice')
  const an = await there.joins('An Maes')
  const { source } = await clusters(there, an, ['Geen trekker'])
  const place = { type: 'harvest.place', source, target: 'risk', form: form('Geen trekker na maand 18') }
  madeBy(await there.ilse.does(place as Command))
  const [first] = [...risks().keys()]
  if (first) risks().delete(first)
  await expect.poll(() => names()).toContain('Geen trekker na maand 18')
  const restore = { type: 'section.restore', section: 'risks', step: 'practice', round: 1 } as const
  expect(refusedAs(await fatima.does(restore))).toBe('no-stokje')
  // What is on its way to the server at that moment comes after it.
  await expect
    .poll(async () => {
      await there.ilse.does(restore)
      return names()
    })
    .toBe(before)
  const binned = [...risks().values()].filter((row) => row.has('removed'))
  expect(JSON.stringify(binned)).toContain('Geen trekker na maand 18')
  expect(refusedAs(await there.ilse.does({ ...restore, round: 9 }))).toBe('no-such-thing')
  seat.close()
})

test('a frozen dossier takes no section back, and no harvest; it is said, and nothing else happens', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const { source } = await clusters(there, an, ['Te laat'], 'Na het bevriezen')
  const room = await here.app.rooms.open(documentName('dossier', proposal as never))
  if (!room) throw new Error('No dossier')
  const bytes = () => Buffer.from(Y.encodeStateAsUpdate(room.doc)).toString('base64')
  const before = bytes()
  room.hold()
  const restore = { type: 'section.restore', section: 'risks', step: 'welcome', round: 1 } as const
  expect(refusedAs(await there.ilse.does(restore))).toBe('dossier-frozen')
  const place = { type: 'harvest.place', source, target: 'risk', form: form('Na het bevriezen') } as const
  const item = madeBy(await there.ilse.does(place))
  const view = await there.ilse.looks()
  expect(view.harvest?.items.find(({ id }) => id === item)?.state).toEqual({ kind: 'waiting' })
  expect(bytes()).toBe(before)
  room.reopen()
})
