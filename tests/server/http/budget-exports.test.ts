import type * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const base = `/api/proposals/${proposal}`
let here: Town
beforeAll(async () => void (here = await town()))
afterAll(() => here.close())

const code = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code

test('who may read the dossier takes its budget along; what was just written is in it', async () => {
  const sofie = await here.enter('sofie-maes')
  const open = await sofie.opens(proposal)
  const campaign = () => {
    const lists = open.doc.getMap('budget').get('lists') as Y.Map<Y.Map<unknown>> | undefined
    return lists?.get('lines')?.get('lijn-campagne') as Y.Map<unknown> | undefined
  }
  await expect.poll(() => campaign()?.get('label')).toBe('Campagne en bewonersavonden')
  campaign()?.set('label', 'Zes bewonersavonden')
  const csv = async () => (await sofie.call(`${base}/begroting.csv`)).text()
  await expect.poll(csv).toContain('5;Zes bewonersavonden;')
  open.close()

  const answer = await sofie.call(`${base}/begroting.xlsx`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="begroting-ontwerp.xlsx"')
  expect(answer.headers.get('content-type')).toContain('spreadsheetml')
  expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
})

test('who is not signed in, or takes no part, gets nothing of it', async () => {
  for (const path of ['begroting.csv', 'begroting.xlsx', 'versions/1/begroting.csv']) {
    const stranger = await fetch(`${here.url}${base}/${path}`)
    expect([stranger.status, await code(stranger)]).toEqual([401, 'signed-out'])
  }
  const ilse = await here.enter('ilse-baert')
  const elsewhere = await ilse.call('/api/proposals/bestaat-niet/begroting.csv')
  expect([elsewhere.status, await code(elsewhere)]).toEqual([404, 'no-such-proposal'])
  for (const number of ['1', '0', '-1', '1e3', 'NaN', '99999999999999999999']) {
    const none = await ilse.call(`${base}/versions/${number}/begroting.csv`)
    expect([none.status, await code(none)]).toEqual([404, 'no-such-version'])
  }
})

test('a juror reads the frozen budget and not the living one; it stays what was frozen', async () => {
  const ilse = await here.enter('ilse-baert')
  const rita = await here.enter('rita-moens')
  for (const format of ['csv', 'xlsx']) {
    const living = await rita.call(`${base}/begroting.${format}`)
    expect([living.status, await code(living)]).toEqual([403, 'not-your-role'])
  }
  const frozen = await ilse.call(`${base}/freeze`, { method: 'POST' })
  expect(frozen.status).toBe(201)
  const csv = await rita.call(`${base}/versions/1/begroting.csv`)
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="begroting-v1.csv"')
  const bytes = new Uint8Array(await csv.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  expect(new TextDecoder().decode(bytes)).toContain('Totaal;;;;;;61500,00;')
})
