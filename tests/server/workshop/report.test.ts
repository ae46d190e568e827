import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentName } from '#server/sync/documents.ts'
import { factsOf } from '#server/workshop/facts.ts'
import { makeDice } from '#server/workshop/rehearsal/dice.ts'
import { callExtras } from '#server/workshop/rehearsal/extras.ts'
import { play } from '#server/workshop/rehearsal/play.ts'
import { asWorkshopId } from '#shared/ids.ts'
import type { Report } from '#shared/workshop/report.ts'
import { toldByLog, toldByReport } from '../../helpers/told-by-log.ts'
import { town, type Town } from '../../helpers/town.ts'
import { sweep } from '#server/people/retention.ts'
import { isoDay } from '#shared/dossier/dates.ts'
import { card, madeBy, plansSession, proposal, refusedAs, type Attendee, type Session } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const path = (there: Session, kind = '') => `/api/workshops/${there.id}/report${kind}`
const reads = async (there: Session, who: Attendee) =>
  JSON.parse(await who.body(await who.call(path(there)))) as Report
async function onPaper(there: Session, who: Attendee) {
  const answer = await who.call(path(there, '.pdf'))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  return { bytes, text: text.replaceAll(/\s+/gu, ' ') }
}

test('[W9] the report of a whole half-day says what the log says, read by somebody else, and so does the paper', async () => {
  const there = await plansSession(here, 'small')
  await there.opens()
  const venue = await here.app.venues.open(asWorkshopId(there.id) as never)
  if (!venue) throw new Error('No session')
  const facts = await factsOf(here.db, here.app.rooms, venue.about)
  const dice = makeDice(11)
  const extras = await callExtras(here.db, venue, facts, 9, Date.now())
  await play(venue, there.ilse.participant as never, extras, dice)

  const report = await reads(there, there.ilse)
  const lines = await here.db
    .selectFrom('workshop_events')
    .select(['seq', 'at', 'type', 'payload'])
    .where('workshop_id', '=', there.id as never)
    .orderBy('seq')
    .execute()
  const told = toldByLog(lines)
  const inTheOrderOfNames = ({ came, ...rest }: typeof told) => ({ ...rest, came: [...came].sort() })
  expect(inTheOrderOfNames(toldByReport(report))).toEqual(inTheOrderOfNames({ ...told, unseen: [] }))
  expect(told.decisions).toHaveLength(1)
  expect(told.shown.length).toBeGreaterThan(20)

  const paper = await onPaper(there, there.ilse)
  for (const words of [...told.decisions, ...told.actions, ...told.parked, ...told.came, ...told.placed])
    expect(paper.text).toContain(words.replaceAll(/\s+/gu, ' '))
  expect(paper.text.replaceAll(' ', '')).toContain(report.head.logHash)
  for (const unseen of told.unseen) expect(paper.text).not.toContain(unseen)
  expect(paper.text).not.toContain('@')
  // The same log and the same dossier are the same bytes.
  expect(Buffer.from((await onPaper(there, there.ilse)).bytes).equals(Buffer.from(paper.bytes))).toBe(true)
  const file = Buffer.from(paper.bytes).toString('latin1')
  expect(file).toContain('pdfuaid:part')
})

test('on paper too: before the reveal a card is a number; who waits at the door, or is not here, gets no report', async () => {
  const there = await plansSession(here, 'small')
  await there.starts()
  const an = await there.joins('An Maes')
  const dirk = await there.joins('Dirk Aerts', { name: 'Zorgnet Leie', layer: 'partner' })
  await there.goesTo('practice')
  await an.does(card('NOG-GEHEIM'))
  const { text } = await onPaper(there, an)
  expect(text).toContain('1 kaart geschreven, 0 onthuld')
  expect(text).not.toContain('NOG-GEHEIM')
  expect((await dirk.call(path(there, '.pdf'))).status).toBe(403)
  expect((await fetch(`${there.url}${path(there, '.pdf')}`)).status).toBe(404)
  const { call } = await here.enter('karim-bennani')
  expect((await call(path(there, '.pdf'))).status).toBe(404)
})

test('[W9] per section the report says what stood there and what stands there now: on the page, on paper, in the table; what is written after the end is no work of the session', async () => {
  const there = await plansSession(here, 'small')
  const jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const room = await here.app.rooms.open(documentName('dossier', proposal as never))
  const risks = () =>
    (jonas.doc.getMap('risks').get('lists') as Y.Map<unknown>).get('risks') as Y.Map<Y.Map<unknown>>
  const write = async (words: string) => {
    const text = [...risks().values()][0]?.get('description')
    if (!(text instanceof Y.XmlFragment)) throw new Error('No risk to write in')
    const line = new Y.XmlElement('paragraph')
    line.insert(0, [new Y.XmlText(words)])
    text.insert(text.length, [line])
    await expect.poll(() => JSON.stringify(room?.doc.getMap('risks').toJSON())).toContain(words)
  }
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('practice')
  const written = madeBy(await an.does(card('De huisartsen haken af')))
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  const form = { text: 'De huisartsen haken af', organisation: '', cents: null, more: {} }
  const source = { kind: 'card', id: written }
  madeBy(await there.ilse.does({ type: 'harvest.place', source, target: 'risk', form }))
  await write('Vraag het aan leen@voorbeeld.example.')
  const changes = async () =>
    (await reads(there, an)).sections.find(({ section }) => section === 'risks')?.changes ?? []
  await expect.poll(changes).toHaveLength(2)
  expect(refusedAs(await there.ilse.does({ type: 'session.close' }))).toBe('accepted')
  await write('Dit is van de week erna.')

  const report = await reads(there, an)
  expect(report.sections.map(({ section }) => section)).toEqual(['risks'])
  const told = await changes()
  expect(told.map(({ kind }) => kind).sort()).toEqual(['added', 'changed'])
  const both = told.map(({ before, after }) => `${before} → ${after}`).join(' | ')
  expect(both).toContain('De huisartsen haken af')
  expect(both).toContain('Vraag het aan (e-mailadres)')
  expect(JSON.stringify(report)).not.toMatch(/van de week erna|leen@/u)

  const paper = await onPaper(there, an)
  const csv = await an.body(await an.call(path(there, '.csv')))
  const until = isoDay(report.head.namesUntil ?? 0)
  for (const words of ['Vraag het aan (e-mailadres)', 'De huisartsen haken af']) {
    expect(paper.text).toContain(words)
    expect(csv).toContain(words)
  }
  expect(csv.split('\r\n').filter((line) => line.startsWith('dossier;'))).toHaveLength(2)
  expect(csv.split('\r\n').filter((line) => line.endsWith(until)).length).toBeGreaterThan(2)
  expect(paper.text).toContain(`De namen worden gewist op ${until.split('-').toReversed().join('/')}.`)
  expect(`${paper.text}${csv}`).not.toMatch(/van de week erna|leen@/u)
  jonas.close()
})

test('on the date that the report prints the names of who was there go from it, with those of who only had a phone', async () => {
  const there = await plansSession(here, 'small')
  await there.starts()
  await there.ilse.does({
    type: 'guests.set',
    guests: [{ name: 'Gaston Leyssens', organisation: 'kortrijk' }],
  })
  const an = await there.joins('Annemie Vercruysse')
  await there.goesTo('practice')
  await an.does(card('Annemie Vercruysse belt terug'))
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  const { namesUntil } = (await reads(there, there.ilse)).head
  const { db } = here
  const { venues, sessions } = here.app
  const keep = { linkDays: 9000, personDays: 0, workshopDays: 730 }
  const sweptAt = async (clock: number) =>
    (await sweep({ db, outbox: { drop: async () => {} }, venues, sessions, keep, clock: () => clock }))
      .workshops
  const log = async () =>
    JSON.stringify(
      await db
        .selectFrom('workshop_events')
        .select('payload')
        .where('workshop_id', '=', there.id as never)
        .execute(),
    )
  await sweptAt((namesUntil ?? 0) - 1)
  expect(await log()).toContain('Annemie Vercruysse')
  expect(await sweptAt(namesUntil ?? 0)).toBeGreaterThan(0)
  expect(await sweptAt(namesUntil ?? 0)).toBe(0)
  expect(await log()).not.toMatch(/Vercruysse|Leyssens|Baert/u)
  const again = await here.enter('ilse-baert')
  const report = await (await again.call(path(there))).text()
  expect(report).toContain('Medewerker belt terug')
  expect(report).not.toMatch(/Vercruysse|Baert/u)
  expect((await an.call(path(there))).status).toBe(404)
})
