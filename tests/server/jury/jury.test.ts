import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ApiError } from '#shared/api.ts'
import type { DocketView, JuryDossier, JuryReport } from '#shared/jury/api.ts'
import { base, criteria, panel, proposal, type Panel } from './panel.ts'

let at: Panel
beforeEach(async () => {
  at = await panel()
})
afterEach(() => at.here.close())

const pick = { outcome: 'selected', method: 'consensus', conditions: '', reason: 'Sterk en breed gedragen.' }
const agreeOnAll = async ({ hilde }: Panel): Promise<void> => {
  for (const criterion of criteria)
    await hilde.does('consensus', { criterion, level: 3, reason: `Eens over ${criterion}` })
}
/** Everybody but Filip judges, who sold the roofs. */
const judge = async ({ hilde, rita, omar, greta, filip, none }: Panel): Promise<void> => {
  await hilde.does('open')
  await filip.does('interest', { has: true, what: 'Ik verkocht de daken.' })
  for (const [one, level] of [
    [rita, 4],
    [omar, 2],
    [greta, 3],
  ] as const) {
    await one.does('interest', none)
    await one.scores(level, `geheim-${level}`)
    await one.does('hand-in')
  }
}

test('interests come first: undeclared one reads nothing, with an interest one never does', async () => {
  const { hilde, rita, filip, none } = at
  await hilde.does('open')
  expect((await rita.call(`${base}/jury/dossier`)).status).toBe(409)
  expect(await rita.does('scores', { criterion: 'C1.1', level: 3, reason: 'Goed' })).toBe('not-declared')
  expect(await rita.does('interest', { has: true, what: '' })).toBe('malformed')
  expect(await rita.does('interest', none)).toBe(null)
  const dossier = (await (await rita.call(`${base}/jury/dossier`)).json()) as JuryDossier
  expect(dossier.sections.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJK')
  expect((await rita.sees()).answers.map(({ criterion }) => criterion)).toEqual(criteria)

  expect(await filip.does('interest', { has: true, what: 'Ik verkocht de daken.' })).toBe(null)
  expect(await filip.does('interest', none)).toBe('interest')
  for (const [act, body] of [
    ['scores', { criterion: 'C1.1', level: 3, reason: 'Goed' }],
    ['hand-in', {}],
    ['vote', { choice: 'selected' }],
  ] as const)
    expect(await filip.does(act, body), act).toBe('interest')
  for (const path of [
    '/jury/dossier',
    '/versions/1/voorstel.json',
    '/versions/1/voorstel.pdf',
    '/versions/1',
  ])
    expect(((await (await filip.call(`${base}${path}`)).json()) as ApiError).error.code, path).toBe(
      'interest',
    )
})

test('scores are blind until all handed in: not one byte of them reaches anybody else', async () => {
  const { hilde, rita, omar, greta, filip, none } = at
  await hilde.does('open')
  for (const one of [rita, omar, greta]) await one.does('interest', none)
  await filip.does('interest', { has: true, what: 'Ik verkocht de daken.' })
  await rita.scores(4, 'geheim-van-rita')
  await omar.scores(2, 'geheim-van-omar')
  await omar.does('hand-in')

  const scan = async (): Promise<void> => {
    for (const [who, own] of [
      [hilde, ''],
      [omar, 'omar'],
      [greta, ''],
      [filip, ''],
    ] as const)
      for (const path of [
        `${base}/jury`,
        '/api/jury',
        `${base}/jury/dossier`,
        `${base}/jury/report.json`,
        `${base}/versions/1/signing`,
        '/api/overview',
        base,
      ]) {
        const said = await (await who.call(path)).text()
        for (const name of ['rita', 'omar'])
          if (name !== own)
            expect(said.includes(`geheim-van-${name}`), `${path} tells of ${name}`).toBe(false)
      }
  }
  await scan()
  const seen = await omar.sees()
  expect(seen).toMatchObject({ stage: 'scoring', handedIn: 1, judging: 3, revealed: null })
  expect(await rita.does('hand-in')).toBe(null)
  await scan()
  // The last one opens them for everybody who judges, and for nobody else.
  await greta.scores(3, 'geheim-van-greta')
  expect(await greta.does('hand-in')).toBe(null)
  const open = await omar.sees()
  expect(open.stage).toBe('revealed')
  expect(open.revealed?.spread[0]).toEqual({ criterion: 'C1.1', counts: [0, 1, 1, 1], split: true })
  expect(JSON.stringify(open)).toContain('geheim-van-rita')
  expect(JSON.stringify(await filip.sees())).not.toContain('geheim')
  expect((await filip.sees()).revealed).toBe(null)
  // None of it was ever in a document that people share.
  const logs = await at.here.db.selectFrom('updates').select('bytes').execute()
  expect(logs.some(({ bytes }) => Buffer.from(bytes).includes('geheim-van'))).toBe(false)
})

test('every criterion needs a level and a reason; what is handed in is final, in the database too', async () => {
  const { hilde, rita, none } = at
  await hilde.does('open')
  await rita.does('interest', none)
  await rita.scores(3, 'Goed')
  await rita.does('scores', { criterion: 'C1.4', level: 3, reason: '  ' })
  expect(await rita.does('hand-in')).toBe('not-complete')
  await rita.does('scores', { criterion: 'C1.4', level: null, reason: 'Nog over na te denken' })
  expect(await rita.does('hand-in')).toBe('not-complete')
  for (const body of [
    { criterion: 'C1.4', level: 5, reason: 'Goed' },
    { criterion: 'C1.4', level: '3', reason: 'Goed' },
    { criterion: 'nergens', level: 3, reason: 'Goed' },
    { criterion: 'C1.4', level: 3, reason: 'x'.repeat(1201) },
  ])
    expect(await rita.does('scores', body)).toBe('malformed')
  expect(await rita.does('scores', { criterion: 'C2.9', level: 3, reason: 'Goed' })).toBe('no-such-criterion')
  await rita.does('scores', { criterion: 'C1.4', level: 2, reason: 'Toch matig' })
  expect(await rita.does('hand-in')).toBe(null)
  expect(await rita.does('scores', { criterion: 'C1.4', level: 4, reason: 'Beter' })).toBe('handed-in')
  expect(await rita.does('interest', { has: true, what: 'Toch wel' })).toBe('handed-in')
  for (const attempt of [
    sql`UPDATE scores SET level = 4`,
    sql`DELETE FROM scores`,
    sql`REPLACE INTO scores SELECT * FROM scores`,
    sql`DELETE FROM hand_ins`,
    sql`REPLACE INTO hand_ins SELECT * FROM hand_ins`,
  ])
    await expect(attempt.execute(at.here.db)).rejects.toThrow()
})

test('a secret vote: counted only when closed, once each, and nothing links a voter to a paper', async () => {
  await judge(at)
  const { hilde, rita, omar, greta, filip } = at
  expect(await rita.does('vote', { choice: 'selected' })).toBe('no-ballot')
  expect(await hilde.does('ballot', { open: true })).toBe(null)
  expect(await hilde.does('ballot', { open: true })).toBe('ballot-open')
  expect(await rita.does('vote', { choice: 'misschien' })).toBe('malformed')
  expect(await rita.does('vote', { choice: 'conditions' })).toBe(null)
  expect(await rita.does('vote', { choice: 'selected' })).toBe('voted')
  expect(await filip.does('vote', { choice: 'selected' })).toBe('interest')
  expect(await omar.does('vote', { choice: 'selected' })).toBe(null)
  for (const one of [hilde, rita, omar, greta]) {
    const { revealed } = await one.sees()
    expect(revealed?.ballot).toMatchObject({ open: true, votes: 2, of: 3, counts: null, majority: null })
  }
  expect(await hilde.does('ballot', { open: false })).toBe('too-few')
  await greta.does('vote', { choice: 'conditions' })
  expect(await hilde.does('ballot', { open: false })).toBe(null)
  expect((await rita.sees()).revealed?.ballot).toMatchObject({
    counts: { abstain: 0, conditions: 2, 'not-selected': 0, selected: 1 },
    majority: 'conditions',
  })
  const audit = await at.here.db.selectFrom('audit').select(['act', 'body']).execute()
  expect(audit.filter(({ body }) => body.includes('conditions'))).toEqual([])
  const counts = await sql<{ choice: string }>`SELECT choice FROM ballot_counts ORDER BY rowid`.execute(
    at.here.db,
  )
  expect(counts.rows.map(({ choice }) => choice)).toEqual([
    'selected',
    'conditions',
    'not-selected',
    'abstain',
  ])

  await agreeOnAll(at)
  const vote = { ...pick, method: 'vote' }
  expect(await hilde.does('decision', vote)).toBe('other-majority')
  expect(await hilde.does('decision', { ...vote, outcome: 'conditions' })).toBe('no-conditions')
  expect(
    await hilde.does('decision', { ...vote, outcome: 'conditions', conditions: 'Eerst een jurist.' }),
  ).toBe(null)
})

test('a decision takes the whole sheet; the report tells the hash that was judged and no name', async () => {
  await judge(at)
  const { hilde, rita, ilse } = at
  expect(await rita.does('decision', pick)).toBe('not-your-role')
  expect(await hilde.does('decision', pick)).toBe('no-consensus')
  expect(await hilde.does('consensus', { criterion: 'C1.1', level: null, reason: 'Eens' })).toBe('malformed')
  await agreeOnAll(at)
  expect(await hilde.does('decision', { ...pick, method: 'vote' })).toBe('no-ballot')
  expect(await hilde.does('decision', { ...pick, reason: '' })).toBe('malformed')
  const both = await Promise.all([1, 2].map(() => hilde.does('decision', pick)))
  expect(both.filter((word) => word === null)).toHaveLength(1)
  expect(await hilde.does('consensus', { criterion: 'C1.1', level: 1, reason: 'Anders' })).toBe(
    'scores-hidden',
  )

  const report = (await (await ilse.call(`${base}/jury/report.json`)).json()) as JuryReport
  const version = await at.here.db.selectFrom('versions').select('sha256').executeTakeFirstOrThrow()
  expect(report).toMatchObject({ outcome: 'selected', version: 1, ...version, jurors: 3, withInterest: 1 })
  expect(report.criteria).toHaveLength(criteria.length)
  expect(report.criteria[0]).toMatchObject({ code: 'C1.1', level: 3, counts: [0, 1, 1, 1] })
  const pdf = new Uint8Array(await (await ilse.call(`${base}/jury/report.pdf`)).arrayBuffer())
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
  expect(text.replace(/\s/gu, '')).toContain(version.sha256)
  for (const name of ['Rita', 'Omar', 'Greta', 'Filip', 'geheim', 'daken verkocht'])
    expect(`${JSON.stringify(report)} ${text}`).not.toContain(name)
  await expect(sql`UPDATE decisions SET outcome = 'not-selected'`.execute(at.here.db)).rejects.toThrow()
})

test('the sheet and the docket on paper say what their pages say to that person, and not a word more', async () => {
  const { hilde, rita, omar, filip, ilse } = at
  const paper = async (who: typeof rita, path: string): Promise<string> => {
    const answer = await who.call(path)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
    return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/gu, ' ')
  }
  const refused = async (who: typeof rita): Promise<string> =>
    ((await (await who.call(`${base}/jury/consensus.pdf`)).json()) as ApiError).error.code
  await hilde.does('open')
  expect([await refused(rita), await refused(hilde), await refused(ilse)]).toEqual([
    'not-declared',
    'scores-hidden',
    'not-your-role',
  ])
  await judge(at)
  expect(await refused(filip)).toBe('interest')
  await hilde.does('consensus', { criterion: 'C1.1', level: 2, reason: 'Daar zijn we het over eens.' })

  const { sha256, revealed } = await omar.sees()
  const sheet = await paper(omar, `${base}/jury/consensus.pdf`)
  expect(sheet.replace(/ /gu, '')).toContain(sha256)
  expect(sheet).toContain('Daar zijn we het over eens.')
  expect(sheet).toContain('Over 1 van 11 criteria.')
  for (const { by, reason } of revealed?.scores ?? [])
    expect([sheet.includes(by), sheet.includes(reason)]).toEqual([true, true])
  expect(sheet).not.toContain('daken')

  const mine = await paper(rita, '/api/jury/docket.pdf')
  expect(mine.replace(/ /gu, '')).toContain(sha256)
  expect(mine).toContain('Je scores zijn afgegeven.')
  expect(await paper(filip, '/api/jury/docket.pdf')).toContain('Je hebt een belang en oordeelt niet mee.')
  expect(await paper(hilde, '/api/jury/docket.pdf')).toContain('3 van 3 gaven ze af')
  // Who judges nothing has an empty one.
  expect(await paper(ilse, '/api/jury/docket.pdf')).toContain('Er ligt nog geen voorstel voor de jury.')
})

test('each phase is reached once and in order, by who may; a proposal that is not before the jury has no room', async () => {
  const { hilde, rita, ilse, greta, none } = at
  expect(await rita.does('open')).toBe('not-your-role')
  expect(await ilse.does('open')).toBe('not-your-role')
  expect(await hilde.does('reveal')).toBe('not-scoring')
  expect(await hilde.does('open')).toBe(null)
  expect(await hilde.does('open')).toBe('not-now')
  expect(await hilde.does('reveal')).toBe('nobody-handed-in')
  await greta.does('interest', none)
  await greta.scores(3, 'Goed')
  await greta.does('hand-in')
  // Somebody is ill: who presides ends the scoring, and nobody scores after that.
  expect(await hilde.does('reveal')).toBe(null)
  await rita.does('interest', none)
  expect(await rita.does('scores', { criterion: 'C1.1', level: 3, reason: 'Goed' })).toBe('not-scoring')
  expect((await rita.call('/api/proposals/kempen/jury')).status).toBe(409)
  expect((await ilse.call(`${base}/jury`)).status).toBe(403)
  const docket = (await (await rita.call('/api/jury')).json()) as DocketView
  expect(docket.rows.map((row) => [row.proposal, row.stage, row.mine?.declared])).toEqual([
    [proposal, 'revealed', true],
  ])
  expect(((await (await ilse.call('/api/jury')).json()) as DocketView).rows).toEqual([])
})
