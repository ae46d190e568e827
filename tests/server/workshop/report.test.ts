import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '#server/workshop/facts.ts'
import { makeDice } from '#server/workshop/rehearsal/dice.ts'
import { callExtras } from '#server/workshop/rehearsal/extras.ts'
import { play } from '#server/workshop/rehearsal/play.ts'
import { asWorkshopId } from '#shared/ids.ts'
import type { Report } from '#shared/workshop/report.ts'
import { toldByLog, toldByReport } from '../../helpers/told-by-log.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, plansSession, type Attendee, type Session } from './session.ts'

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
