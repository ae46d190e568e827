import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Report } from '#shared/workshop/report.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession, proposal, refusedAs, type Session } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const position = (round: string, organisation: string, stance: string, reason = '', onBehalf = false) =>
  ({ type: 'consent.position', round, organisation, stance, reason, onBehalf }) as const

test('[W15] [B17] a position is about one text, hidden until all are shown; an objection is met before there is a decision', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes', 'kortrijk')
  const sofie = await there.enters('sofie-maes')
  await there.goesTo('consent-proposal')
  await there.ilse.does({ type: 'consent.propose', text: 'Wij dienen in.' })
  await there.goesTo('consent-positions')
  const round = madeBy(await there.ilse.does({ type: 'consent.open', organisations: ['kortrijk', 'veka'] }))
  expect(refusedAs(await an.does(position(round, 'kortrijk', 'objection')))).toBe('reason-needed')
  expect(refusedAs(await an.does(position(round, 'veka', 'agree')))).toBe('not-yours')
  expect(refusedAs(await an.does(position(round, 'kortrijk', 'objection', 'Geen drager na maand 18')))).toBe(
    'accepted',
  )
  expect(refusedAs(await sofie.does(position(round, 'veka', 'agree')))).toBe('accepted')
  for (const one of [there.ilse, sofie]) {
    const { consent } = await one.looks()
    expect(consent?.ballot).toMatchObject({
      given: 2,
      organisations: [
        { given: true, position: null },
        { given: true, position: null },
      ],
    })
    expect(one.bytes.join('')).not.toContain('Geen drager')
  }
  await there.ilse.does({ type: 'consent.close', round })
  await there.ilse.does({ type: 'consent.reveal', round })
  const { consent } = await an.looks()
  expect(
    consent?.ballot?.organisations.map(({ name, position: said }) => [name, said?.stance, said?.confirmed]),
  ).toEqual([
    ['Kortrijk', 'objection', false],
    [expect.any(String), 'agree', true],
  ])
  expect(refusedAs(await there.ilse.does({ type: 'consent.decide', text: 'Wij dienen in.' }))).toBe(
    'objection-open',
  )
  expect(
    refusedAs(
      await there.ilse.does({
        type: 'consent.meet',
        organisation: 'kortrijk',
        outcome: 'noted',
        how: 'Genoteerd',
      }),
    ),
  ).toBe('not-your-power')

  // Another text: what was said about the first is void, and kept.
  await there.ilse.does({ type: 'consent.amend', text: 'Wij dienen in, met een evaluatie in maand 12.' })
  expect(refusedAs(await an.does(position(round, 'kortrijk', 'agree')))).toBe('wrong-moment')
  const second = madeBy(await there.ilse.does({ type: 'consent.open', organisations: ['kortrijk', 'veka'] }))
  expect(refusedAs(await an.does(position(round, 'kortrijk', 'agree')))).toBe('other-version')
  await an.does(position(second, 'kortrijk', 'concern', 'Nog spannend'))
  await sofie.does(position(second, 'veka', 'agree'))
  await there.ilse.does({ type: 'consent.close', round: second })
  await there.ilse.does({ type: 'consent.reveal', round: second })
  expect(refusedAs(await there.ilse.does({ type: 'consent.decide', text: 'Wij dienen in.' }))).toBe(
    'accepted',
  )
  const [decision] = Object.values((await an.looks()).record)
  expect(decision).toMatchObject({
    kind: 'decision',
    number: 1,
    positions: { agree: 1, concern: 1, objection: 0, abstain: 0 },
  })
})

test('[W16] a promise of who is only present is noted; confirming it takes a personal link of that organisation', async () => {
  const there = await plansSession(here)
  await there.starts()
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const drawer = () =>
    (seat.doc.getMap('engagements').get('kortrijk') as Y.Map<unknown>).get('commitments') as Y.Map<
      Y.Map<unknown>
    >
  const an = await there.joins('An Maes', 'kortrijk')
  const marijke = await there.enters('marijke-desmet')
  const sofie = await there.enters('sofie-maes')
  await there.goesTo('engagements')
  await there.ilse.does({ type: 'turn.call', organisation: 'kortrijk', seconds: 60 })
  const note = {
    type: 'engagement.note',
    organisation: 'kortrijk',
    kind: 'menstijd',
    text: 'Een maatschappelijk werker, twee dagen per maand',
    cents: null,
    days: 24,
    condition: 'Als de raad akkoord gaat',
    onBehalf: false,
  } as const
  const id = madeBy(await an.does(note))
  await expect
    .poll(() => drawer().get(id)?.toJSON())
    .toMatchObject({ strength: 'intentie', personDays: 24, types: { menstijd: true } })
  expect((await an.looks()).promises[id]).toMatchObject({ state: 'noted', name: 'Kortrijk', by: 'An Maes' })
  expect(refusedAs(await sofie.does(note))).toBe('not-yours')
  expect(refusedAs(await an.does({ type: 'engagement.confirm', engagement: id }))).toBe('not-confirmed')
  expect(refusedAs(await sofie.does({ type: 'engagement.confirm', engagement: id }))).toBe('not-yours')
  expect(refusedAs(await marijke.does({ type: 'engagement.confirm', engagement: id }))).toBe('accepted')
  await expect.poll(() => drawer().get(id)?.get('strength')).toBe('toegezegd')
  expect((await an.looks()).promises[id]?.state).toBe('confirmed')
  await marijke.does({ type: 'engagement.withdraw', engagement: id })
  await expect.poll(() => drawer().has(id)).toBe(false)
  seat.close()
})

test('[W4] [A4] [B5] a section closes while somebody writes offline: the server keeps its text, and the words become a card', async () => {
  const there = await plansSession(here)
  await there.starts()
  await there.goesTo('practice')
  await there.ilse.does({ type: 'section.use', section: 'identification', use: { kind: 'open' }, reason: '' })
  const jonas = await there.enters('jonas-vanhoutte')
  const seat = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  const watcher = await (await here.enter('ilse-baert')).opens(proposal)
  const title = watcher.facts('identification').get('title')
  seat.provider.disconnect()
  seat.facts('identification').set('title', 'Offline bedacht')
  await there.ilse.does({
    type: 'section.use',
    section: 'identification',
    use: { kind: 'locked' },
    reason: 'We lezen samen',
  })
  expect((await jonas.looks()).sections).toMatchObject({ identification: { kind: 'locked' } })
  const { holds_from } = await here.db
    .selectFrom('locks')
    .select('holds_from')
    .where('proposal_id', '=', proposal as never)
    .where('section', '=', 'identification')
    .executeTakeFirstOrThrow()
  await expect.poll(() => Date.now() > holds_from, { timeout: 6_000 }).toBe(true)
  seat.provider.connect()
  await expect.poll(() => seat.refusals()).toContain('locked')
  expect(watcher.facts('identification').get('title')).toBe(title)
  expect(refusedAs(await jonas.does(card('Offline bedacht')))).toBe('accepted')
  seat.close()
  watcher.close()
})

const report = async (there: Session): Promise<Report> =>
  JSON.parse(await there.ilse.body(await there.ilse.call(`/api/workshops/${there.id}/report`))) as Report

test('[W9] [A9] [B13] the report of a session stopped in its third step has what was revealed, counts what was not, and is always the same', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  await there.goesTo('practice')
  await an.does(card('Wij wachten te lang'))
  await there.ilse.does({ type: 'stream.reveal', stream: 'practice' })
  const hide = madeBy(await an.does(card('Ruzie met naam en toenaam')))
  await there.ilse.does({ type: 'card.hide', card: hide, hidden: true })
  await there.goesTo('challenge-alone')
  for (const text of ['=NIET-TONEN-1', 'NIET-TONEN-2']) await an.does(card(text, 'challenge'))
  const one = await report(there)
  const step = (title: string) => one.steps.find((known) => known.title === title)
  expect(step('Oefenronde')).toMatchObject({
    cards: { written: 2, revealed: 2, later: 1 },
    loose: [{ text: 'Wij wachten te lang' }],
  })
  expect(step('Opgave en hefboom: alleen')?.cards).toMatchObject({ written: 2, revealed: 0, unrevealed: 2 })
  expect(JSON.stringify(one)).not.toMatch(/NIET-TONEN|naam en toenaam|@/u)
  expect(one.sweep.hidden).toBe(1)
  expect(one.attendance).toContainEqual(expect.objectContaining({ name: 'An Maes', confirmed: false }))
  expect(await report(there)).toEqual(one)
  expect(one.head.logHash).toMatch(/^[0-9a-f]{64}$/u)
  const csv = await there.ilse.body(await there.ilse.call(`/api/workshops/${there.id}/report.csv`))
  expect(csv).toContain('Wij wachten te lang;An Maes, Kortrijk')
  expect(csv).not.toContain('NIET-TONEN')
})

test('a temperature is hidden until it closes, then in numbers, with reasons in no order that tells', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const bert = await there.joins('Bert Claes')
  await there.goesTo('jury-check')
  const round = madeBy(await there.ilse.does({ type: 'poll.open' }))
  expect(refusedAs(await an.does({ type: 'poll.answer', round, value: 6, reason: '' }))).toBe('no-such-thing')
  await an.does({ type: 'poll.answer', round, value: 2, reason: 'Zonder trekker' })
  await an.does({ type: 'poll.answer', round, value: 3, reason: 'Zonder trekker' })
  await bert.does({ type: 'poll.answer', round, value: 5, reason: 'Af' })
  const before = await there.ilse.looks()
  expect(before.poll).toMatchObject({ voted: 2, result: null })
  expect(JSON.stringify(before)).not.toContain('Zonder trekker')
  await there.ilse.does({ type: 'poll.close', round })
  expect((await bert.looks()).poll?.result).toMatchObject({
    counts: [0, 0, 1, 0, 1],
    reasons: ['Af', 'Zonder trekker'],
  })
})

test('at a table one reads the cards of the table, and no other before the reveal', async () => {
  const there = await plansSession(here)
  await there.starts()
  const people = await Promise.all(['An', 'Bert', 'Tine', 'Dirk'].map((name) => there.joins(`${name} Maes`)))
  const [an, bert, tine] = people
  if (!an || !bert || !tine) throw new Error('Nobody')
  const [one, two] = Object.values((await there.ilse.looks()).tables)
  for (const [who, table] of [
    [an, one],
    [bert, one],
    [tine, two],
  ] as const)
    await there.ilse.does({ type: 'table.seat', person: who.participant, table: table?.id })
  await there.goesTo('results-table')
  const made = madeBy(await an.does(card('Van onze tafel', 'results', { kind: 'step' })))
  expect((await bert.looks()).tableCards?.[made]?.text).toBe('Van onze tafel')
  await tine.looks()
  await there.ilse.looks()
  for (const other of [tine, there.ilse]) expect(other.bytes.join('')).not.toContain('Van onze tafel')
  expect((await there.ilse.looks()).counts?.tables[one?.id ?? '']).toMatchObject({ people: 2, cards: 1 })
  // Moved to another table, one no longer reads the first; what one wrote stays one's own.
  await there.ilse.does({ type: 'table.seat', person: an.participant, table: two?.id })
  const moved = await an.looks()
  expect([moved.tableCards, moved.mine?.[made]?.text]).toEqual([{}, 'Van onze tafel'])
  await there.ilse.does({ type: 'table.scribe', table: two?.id, person: tine.participant })
  await an.does({ type: 'say.ask', asks: true })
  expect((await tine.looks()).queue).toMatchObject([{ name: 'An Maes' }])
  const said = madeBy(
    await tine.does(card('Opgeschreven', 'results', { kind: 'step', onBehalf: an.participant })),
  )
  expect((await an.looks()).mine?.[said]?.text).toBe('Opgeschreven')
  expect(
    refusedAs(await bert.does(card('Namens', 'results', { kind: 'step', onBehalf: an.participant }))),
  ).toBe('not-your-power')
})

test('[W4] a section of a table is written by who sits there; moved away, one writes there no longer', async () => {
  const there = await plansSession(here)
  await there.starts()
  const jonas = await there.enters('jonas-vanhoutte')
  const [one, two] = Object.values((await there.ilse.looks()).tables)
  const seats = (table: string | undefined) =>
    there.ilse.does({ type: 'table.seat', person: jonas.participant, table })
  await seats(two?.id)
  await there.goesTo('tablework')
  const names = async (section: string): Promise<unknown> => {
    const row = await here.db
      .selectFrom('locks')
      .select(['kind', 'names'])
      .where('proposal_id', '=', proposal as never)
      .where('section', '=', section)
      .executeTakeFirst()
    return row && [row.kind, JSON.parse(row.names ?? 'null')]
  }
  expect(await names('governance')).toEqual(['tables', ['jonas-vanhoutte']])
  expect(await names('plan')).toEqual(['tables', []])
  await seats(one?.id)
  expect(await names('governance')).toEqual(['tables', []])
  expect(await names('plan')).toEqual(['tables', ['jonas-vanhoutte']])
  expect((await jonas.looks()).tables[one?.id ?? '']?.sections).toEqual(['plan'])
})
