import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verify } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { outboxFile } from '#server/people/outbox.ts'
import { verifyLog } from '#server/sync/verify-log.ts'
import type { PersonId } from '#shared/ids.ts'
import { town, type Town } from '../../helpers/town.ts'
import { criteria, panel } from '../jury/panel.ts'
import { card, madeBy, plansSession, proposal, refusedAs } from '../workshop/session.ts'

let here: Town
beforeEach(async () => {
  here = await town()
})
afterEach(() => here.close())

/** Every place, table and column, where a text holds one of these words. */
async function placesOf(db: Db, words: readonly string[]): Promise<string[]> {
  const tables = await sql<{ name: string }>`SELECT name FROM sqlite_master WHERE type = 'table'`.execute(db)
  const found: string[] = []
  for (const { name } of tables.rows) {
    const columns = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${name})`.execute(db)
    for (const column of columns.rows)
      for (const word of words) {
        const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(name)}
          WHERE typeof(${sql.ref(column.name)}) = 'text'
            AND instr(lower(${sql.ref(column.name)}), ${word.toLowerCase()}) > 0`.execute(db)
        if ((rows[0]?.count ?? 0) > 0) found.push(`${name}.${column.name}`)
      }
  }
  return [...new Set(found)].sort()
}
const inOutbox = (dir: string, word: string): boolean => {
  try {
    return readFileSync(join(dir, outboxFile), 'utf8').includes(word)
  } catch {
    return false
  }
}
const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const erases = async (person: string): Promise<number> => {
  const hilde = await here.enter('hilde-goossens')
  return (await hilde.call(`/api/people/${person}/erase`, asJson({}))).status
}

test('Sofie is erased after a half-day: no text in any table has her name, and the session goes on with a colleague', async () => {
  const words = ['Sofie Maes', 'Sofie M. Maes', 'sofie.maes@voorbeeld.example']
  const day = await plansSession(here)
  await day.starts()
  const sofie = await day.enters('sofie-maes')
  const an = await day.joins('An Peeters')
  await sofie.listens()
  const accepted = async (outcome: ReturnType<typeof sofie.does>) =>
    expect(refusedAs(await outcome)).toBe('accepted')
  await accepted(
    day.ilse.does({ type: 'guests.set', guests: [{ name: 'Sofie Maes', organisation: 'veka' }] }),
  )
  await accepted(day.ilse.does({ type: 'person.rename', person: sofie.participant, name: 'Sofie M. Maes' }))
  await day.goesTo('challenge-alone')
  await accepted(sofie.does(card('Wachtlijsten', 'challenge')))
  await accepted(an.does(card('Bel sofie maes, of Sofie.Maes@voorbeeld.example', 'challenge')))
  await accepted(
    day.ilse.does({ type: 'record.act', text: 'Bel de VREG', owner: 'Sofie M. Maes', due: '', from: null }),
  )
  const note = madeBy(
    await day.ilse.does({
      ...{ type: 'engagement.note', organisation: 'veka', kind: 'menstijd', text: 'Een dag per week' },
      ...{ cents: null, days: 40, condition: '', onBehalf: true },
    }),
  )
  await accepted(sofie.does({ type: 'engagement.confirm', engagement: note }))
  expect(await (await sofie.call('/api/me/data', asJson({}))).text()).toContain('Wachtlijsten')
  await accepted(day.ilse.does({ type: 'session.close' }))
  await accepted(sofie.does({ type: 'remark.add', text: 'Ik was er.' }))
  const seat = await (await here.enter('sofie-maes')).opens(proposal)
  seat.facts('plan').set('proef', 'van VEKA')
  await expect.poll(() => here.app.rooms.census().seats).toBeGreaterThan(0)

  // She takes along what stands there about her first.
  const own = (await (await sofie.call('/api/me/data', asJson({}))).json()) as {
    sessions: { as: string[]; did: { act: string; text?: string }[] }[]
  }
  const [session] = own.sessions
  expect(session?.as).toEqual(['Sofie Maes'])
  const texts = session?.did.flatMap(({ text }) => text ?? [])
  // Who wrote a card without a name was forgotten when the session ended, by us too.
  expect(texts).toEqual(['Ik was er.'])
  expect(JSON.stringify(own)).not.toContain('Bel sofie maes')

  expect(await placesOf(here.db, words)).toEqual(
    expect.arrayContaining(['people.email', 'people.name', 'workshop_events.payload']),
  )
  const before = await here.db.selectFrom('workshop_events').select('seq').execute()
  expect(await erases('sofie-maes')).toBe(204)
  expect(await placesOf(here.db, words)).toEqual([])
  expect(inOutbox(here.dir, 'sofie.maes')).toBe(false)

  // She is out at once; what others see has a colleague in her place, also in what is kept in memory.
  await expect.poll(() => sofie.gone).toEqual(['signed-out'])
  for (const one of [day.ilse, an]) {
    await one.looks()
    const seen = JSON.stringify(one.view)
    for (const word of words) expect(seen).not.toContain(word)
  }
  const report = await (await day.ilse.call(`/api/workshops/${day.id}/report`)).text()
  expect(report).toContain('Medewerker')
  for (const word of words) expect(report).not.toContain(word)
  expect((await here.db.selectFrom('workshop_events').select('seq').execute()).length).toBe(before.length)
  await accepted(an.does({ type: 'remark.add', text: 'Het gaat verder.' }))
  expect(await verify(here.db)).toMatchObject({ intact: true })
  expect(await verifyLog(here.db)).toMatchObject({ intact: true })
  seat.close()
})

test('the log of a session changes at no other moment, and then only in its words', async () => {
  const day = await plansSession(here)
  await day.opens()
  const change = sql`UPDATE workshop_events SET payload = '{}' WHERE seq = 1`
  await expect(change.execute(here.db)).rejects.toThrow('only grows')
  const person = 'sofie-maes' as PersonId
  await here.db.insertInto('erasing').values({ person_id: person }).execute()
  for (const attempt of [
    sql`UPDATE workshop_events SET type = 'person.gone' WHERE seq = 1`,
    sql`UPDATE workshop_events SET at = 0 WHERE seq = 1`,
    sql`UPDATE workshop_events SET actors = '["x"]' WHERE seq = 2`,
    sql`UPDATE workshop_events SET seq = 900 WHERE seq = 1`,
    sql`DELETE FROM workshop_events`,
    sql`REPLACE INTO workshop_events SELECT * FROM workshop_events`,
  ])
    await expect(attempt.execute(here.db)).rejects.toThrow('only grows')
  await here.db.deleteFrom('erasing').execute()
})

test('somebody called An loses her name, and nobody else loses a syllable', async () => {
  const { db } = here
  const person = 'an-claeys' as PersonId
  await db.updateTable('people').set({ name: 'An' }).where('id', '=', person).execute()
  const day = await plansSession(here)
  await day.starts()
  await day.goesTo('challenge-alone')
  const joris = await day.joins('Joris Van Damme')
  await joris.does(card('An zegt: Antwerpen kan het plan van Ann dan ook. An-Sofie, an!', 'challenge'))
  expect(await erases(person)).toBe(204)
  const events = await db
    .selectFrom('workshop_events')
    .select('payload')
    .where('type', '=', 'card.written')
    .execute()
  expect(events.at(-1)?.payload).toContain(
    'Medewerker zegt: Antwerpen kan het plan van Ann dan ook. Medewerker-Sofie, an!',
  )
  expect((await day.ilse.looks()).workshop.id).toBe(day.id)
})

test('a juror who is erased: what was handed in still counts, the interest is no longer told, the name is nowhere', async () => {
  const at = await panel()
  const { hilde, rita, omar, greta, filip, none } = at
  await hilde.does('open')
  await filip.does('interest', { has: true, what: 'Ik, Filip Wauters, verkocht de daken.' })
  for (const one of [rita, omar, greta]) {
    await one.does('interest', none)
    await one.scores(3, 'Goed')
    await one.does('hand-in')
  }
  const own = (await (await rita.call('/api/me/data', asJson({}))).json()) as {
    jury: { scores: { reason: string }[]; interests: object[]; handedIn: object[] }
  }
  expect(own.jury.scores.length).toBe(criteria.length)
  expect([own.jury.interests.length, own.jury.handedIn.length]).toEqual([1, 1])
  for (const criterion of criteria) await hilde.does('consensus', { criterion, level: 3, reason: 'Eens' })
  const decision = { outcome: 'selected', method: 'consensus', conditions: '', reason: 'Sterk.' }
  expect(await hilde.does('decision', decision)).toBeNull()
  const report = async () => (await hilde.call(`/api/proposals/${proposal}/jury/report.json`)).json()
  const before = await report()
  for (const person of ['rita-moens', 'filip-wauters'])
    expect((await hilde.call(`/api/people/${person}/erase`, asJson({}))).status).toBe(204)
  expect(
    await placesOf(at.here.db, ['Rita Moens', 'Filip Wauters', 'rita.moens@', 'filip.wauters@']),
  ).toEqual([])
  // Who judged and how is part of the decision: it does not change afterwards.
  expect(await report()).toEqual(before)
  expect(before).toMatchObject({ jurors: 3, withInterest: 1 })
  expect(await verify(at.here.db)).toMatchObject({ intact: true })
  await at.here.close()
})

test('a signature stays its organisation’s, with the function and the sentence that were signed, and without a name', async () => {
  const ilse = await here.enter('ilse-baert')
  const frozen = await ilse.call(`/api/proposals/${proposal}/freeze`, asJson({}))
  const { sha256 } = (await frozen.json()) as { sha256: string }
  const marijke = await here.enter('marijke-desmet')
  const asked = { sha256, position: 'schepen', statement: 'Wij staan hierachter.' }
  const signed = await marijke.call(`/api/proposals/${proposal}/versions/1/sign`, asJson(asked))
  expect(signed.ok).toBe(true)
  const own = (await (await marijke.call('/api/me/data', asJson({}))).json()) as { signed: object[] }
  expect(own.signed).toMatchObject([{ position: 'schepen', version: 1 }])
  expect(await erases('marijke-desmet')).toBe(204)
  expect(await placesOf(here.db, ['Marijke Desmet', 'marijke.desmet@'])).toEqual([])
  const rows = await here.db.selectFrom('sign_offs').selectAll().execute()
  expect(rows).toMatchObject([
    { organisation_id: 'kortrijk', position: 'schepen', statement: asked.statement },
  ])
  const signing = await (await ilse.call(`/api/proposals/${proposal}/versions/1/signing`)).text()
  expect(signing).toContain('Medewerker')
  expect(signing).not.toContain('Marijke')
})
