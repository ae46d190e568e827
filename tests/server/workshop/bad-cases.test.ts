import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { returnWindow } from '#server/workshop/decide/stage.ts'
import { laboSource } from '#shared/budget/budget.ts'
import { asWorkshopId } from '#shared/ids.ts'
import type { Report } from '#shared/workshop/report.ts'
import type { JoinAnswer } from '#shared/workshop/door.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, proposal, refusedAs, type Attendee, type Session } from './session.ts'

/** Hours of a morning go by in a moment. */
let ahead = 0
let here: Town
let there: Session
beforeAll(async () => {
  here = await town({ clock: () => Date.now() + ahead })
})
beforeEach(async () => {
  there = await plansSession(here)
})
afterAll(() => here.close())

const venueOf = async (id: string) => {
  const venue = await here.app.venues.open(asWorkshopId(id) as never)
  if (!venue) throw new Error('No session')
  return venue
}
const reportOf = async (who: Attendee): Promise<Report> =>
  JSON.parse(await who.body(await who.call(`/api/workshops/${there.id}/report`))) as Report

test('[B1] who leads drops out: after 20 s who may take over sees it, after a minute everybody, and writing goes on', async () => {
  await there.starts()
  const fatima = await there.enters('fatima-mansouri')
  const an = await there.joins('An Maes')
  await there.goesTo('practice')
  await there.ilse.does({ type: 'clock.start', seconds: 120 })
  await there.ilse.listens()
  there.ilse.leaves()
  await expect.poll(async () => (await venueOf(there.id)).hub.receivers.size).toBe(0)
  const told = async () => [
    (await fatima.looks()).control?.leadAway !== null,
    (await an.looks()).workshop.lead?.awaySince !== null,
  ]
  expect(await told()).toEqual([false, false])
  ahead += 21_000
  expect(await told()).toEqual([true, false])
  ahead += 40_000
  expect(await told()).toEqual([true, true])
  expect(refusedAs(await an.does(card('Ik schrijf gewoon verder')))).toBe('accepted')
  const view = await an.looks()
  expect([view.step?.step.id, view.clock.kind, view.me?.stokje]).toEqual(['practice', 'running', false])
  // Who comes back in time still leads.
  expect((await there.ilse.looks()).me?.stokje).toBe(true)
  expect(await told()).toEqual([false, false])
})

test('[B2] a stokje that is taken is told to both and can be asked back for five seconds, not longer', async () => {
  await there.starts()
  const fatima = await there.enters('fatima-mansouri')
  await fatima.does({ type: 'stokje.take' })
  const lost = await there.ilse.looks()
  expect([lost.workshop.lead?.name, lost.control?.returnTo]).toEqual([
    'Fatima Mansouri',
    there.ilse.participant,
  ])
  expect(refusedAs(await there.ilse.does({ type: 'stokje.return' }))).toBe('accepted')
  await fatima.does({ type: 'stokje.take' })
  ahead += returnWindow + 1_000
  expect(refusedAs(await there.ilse.does({ type: 'stokje.return' }))).toBe('window-closed')
  expect((await reportOf(fatima)).head.stokje.map(({ name }) => name)).toEqual([
    'Ilse Baert',
    'Fatima Mansouri',
    'Ilse Baert',
    'Fatima Mansouri',
  ])
})

test('[B3] who comes late is told in three lines what was missed, votes while it is open, and writes a card that says it came later', async () => {
  await there.starts()
  const an = await there.joins('An Maes', 'kortrijk')
  await there.goesTo('practice')
  await an.does(card('Op tijd'))
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  ahead += 1_000
  for (const step of ['criteria', 'results-alone']) await there.goesTo(step)
  madeBy(await an.does(card('Een nummer', 'results', { kind: 'step' })))
  await there.ilse.does({ type: 'stream.reveal', stream: 'results' })
  await there.goesTo('results-dots')
  const round = madeBy(await there.ilse.does({ type: 'vote.open', only: [] }))
  ahead += 1_000
  const dirk = await there.joins('Dirk Aerts', 'zwevegem')
  const view = await dirk.looks()
  expect(view.missed).toHaveLength(3)
  expect(view.step?.step.id).toBe('results-dots')
  const on = view.vote?.options[0]?.source
  expect(refusedAs(await dirk.does({ type: 'vote.add', round, on }))).toBe('accepted')
  await there.ilse.does({ type: 'vote.close', round })
  expect((await an.looks()).vote?.result).toMatchObject({ voted: 1, eligible: 2 })
  await there.ilse.does({ type: 'step.go', from: 'results-dots', to: 'practice' })
  const late = madeBy(await dirk.does(card('Na de onthulling')))
  expect((await an.looks()).cards[late]).toMatchObject({ later: true, text: 'Na de onthulling' })
  expect((await an.looks()).stream?.later).toBe(1)

  // Not in a round of positions that was opened before, unless the organisation is added by name.
  await there.goesTo('consent-proposal')
  await there.ilse.does({ type: 'consent.propose', text: 'Wij dienen in.' })
  await there.goesTo('consent-positions')
  const ballot = madeBy(await there.ilse.does({ type: 'consent.open', organisations: ['kortrijk'] }))
  const position = {
    type: 'consent.position',
    round: ballot,
    organisation: 'zwevegem',
    stance: 'agree',
  } as const
  const says = () => dirk.does({ ...position, reason: '', onBehalf: false }).then(refusedAs)
  expect(await says()).toBe('not-eligible')
  await there.ilse.does({ type: 'consent.include', organisation: 'zwevegem' })
  expect(await says()).toBe('accepted')
})

test('[B4] who leaves early was there until the last contact; the hidden card stays, and is revealed with the others', async () => {
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('practice')
  await an.does(card('Ik moet weg'))
  const venue = await venueOf(there.id)
  const left = Date.now() + ahead
  ahead += 89_000
  await venue.release(90_000)
  const staysOf = async () =>
    (await reportOf(there.ilse)).attendance.find(({ name }) => name === 'An Maes')?.stays
  expect(await staysOf()).toMatchObject([{ to: null }])
  ahead += 5_000
  await venue.release(90_000)
  const [stay] = (await staysOf()) ?? []
  expect(Math.abs((stay?.to ?? 0) - left)).toBeLessThan(5_000)
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  expect(Object.values((await there.ilse.looks()).cards).map(({ text }) => text)).toEqual(['Ik moet weg'])
})

test('[B12] with the code on social media the door is put ajar: each who comes is let in by name, and sees nothing until then', async () => {
  await there.starts()
  await there.ilse.does({ type: 'door.set', mode: 'ask' })
  const stranger = await there.joins('Niemand Bekend', 'kortrijk')
  expect(stranger.answer.approved).toBe(false)
  expect(Object.keys(await stranger.looks())).not.toContain('step')
  expect((await there.ilse.looks()).alerts).toContainEqual(
    expect.objectContaining({ kind: 'to-approve', name: 'Niemand Bekend' }),
  )
  await there.ilse.does({ type: 'person.remove', person: stranger.participant })
  expect((await stranger.call(`/api/workshops/${there.id}/state`)).status).toBe(404)
  const again = await there.knocks({ name: 'Tine Maes', device: randomUUID() })
  const tine = (await again.json()) as JoinAnswer
  await there.ilse.does({ type: 'person.approve', person: tine.participant, organisation: null })
  expect((await there.ilse.looks()).roster?.[tine.participant]?.approved).toBe(true)
})

test('[B13] a card with a name that does not belong there is taken from view everywhere, counted, and can come back', async () => {
  await there.starts()
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes')
  await there.goesTo('practice')
  const made = madeBy(await an.does(card('Ruzie met naam en toenaam')))
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  expect(refusedAs(await bert.does({ type: 'card.hide', card: made, hidden: true }))).toBe('not-your-power')
  await there.ilse.does({ type: 'card.hide', card: made, hidden: true })
  expect((await bert.looks()).cards).toEqual({})
  const hidden = await reportOf(bert)
  expect([hidden.sweep.hidden, JSON.stringify(hidden).includes('toenaam')]).toEqual([1, false])
  await there.ilse.does({ type: 'card.hide', card: made, hidden: false })
  expect((await bert.looks()).cards[made]?.text).toBe('Ruzie met naam en toenaam')
  expect((await reportOf(bert)).sweep.hidden).toBe(0)
})

test('[B17] an objection that stays may be noted only where that was a rule from the start, and then stands in the decision', async () => {
  await there.opens()
  await there.ilse.does({ type: 'session.rules', mayNoteObjection: true, leadReadsAlong: false })
  await there.ilse.does({ type: 'session.start' })
  const rules = { type: 'session.rules', mayNoteObjection: false, leadReadsAlong: false } as const
  expect(refusedAs(await there.ilse.does(rules))).toBe('wrong-moment')
  const an = await there.joins('An Maes', 'kortrijk')
  await there.goesTo('consent-proposal')
  await there.ilse.does({ type: 'consent.propose', text: 'Wij dienen in.' })
  await there.goesTo('consent-positions')
  const round = madeBy(await there.ilse.does({ type: 'consent.open', organisations: ['kortrijk'] }))
  const said = { round, organisation: 'kortrijk', stance: 'objection', reason: 'Geen drager na maand 18' }
  await an.does({ type: 'consent.position', ...said, onBehalf: false })
  await there.ilse.does({ type: 'consent.close', round })
  await there.ilse.does({ type: 'consent.reveal', round })
  const meet = { type: 'consent.meet', organisation: 'kortrijk', outcome: 'noted', how: 'Genoteerd' } as const
  expect(refusedAs(await there.ilse.does(meet))).toBe('accepted')
  expect(refusedAs(await there.ilse.does({ type: 'consent.decide', text: 'Wij dienen in.' }))).toBe(
    'accepted',
  )
  const [decision] = (await reportOf(an)).decisions
  expect(decision).toMatchObject({
    counts: { objection: 1 },
    positions: [{ name: 'Kortrijk', reason: 'Geen drager na maand 18', met: { outcome: 'noted' } }],
  })
})

test('[B18] twenty people of one organisation are dealt round the tables, not put at one', async () => {
  await there.opens()
  const crowd = Array.from({ length: 20 }, (_, at) => there.joins(`Kortrijk ${at}`, 'kortrijk'))
  const others = Array.from({ length: 10 }, (_, at) => there.joins(`Gast ${at}`, at < 5 ? 'leiedal' : 'veka'))
  await Promise.all([...crowd, ...others])
  await there.ilse.does({ type: 'table.mix', tables: 5 })
  const roster = Object.values((await there.ilse.looks()).roster ?? {})
  const seated = (organisation: string) =>
    Object.values(
      Object.groupBy(
        roster.filter((one) => one.organisation === organisation),
        ({ table }) => table ?? 'nowhere',
      ),
    ).map((group) => group?.length)
  expect(seated('kortrijk')).toEqual([4, 4, 4, 4, 4])
  expect([seated('leiedal'), seated('veka')]).toEqual([
    [1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1],
  ])
})

test('[B21] a cent over the ceiling is allowed while one writes, is said on the beamer, and stops the freeze', async () => {
  await there.starts()
  const { call, opens } = await here.enter('ilse-baert')
  const seat = await opens(proposal)
  const cells = (seat.doc.getMap('budget').get('cells') as Y.Map<Y.Map<number>>).get('labo')
  const key = `lijn-instrument:${laboSource.id}`
  const before = cells?.get(key) ?? 0
  const labo = async () => (await there.ilse.looks()).jury.lines.find(({ code }) => code === 'labo')
  expect(await labo()).toMatchObject({ state: 'green', gap: '' })
  cells?.set(key, before + 1)
  await expect.poll(labo).toMatchObject({ state: 'open', gap: '€\u00a00,01 boven het plafond.' })
  const refused = await call(`/api/proposals/${proposal}/freeze`, { method: 'POST' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Dat is €\u00a00,01 boven het plafond.')
  cells?.set(key, before)
  await expect.poll(labo).toMatchObject({ state: 'green' })
  seat.close()
})
