import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { ApiError } from '#shared/api.ts'
import { spotsOf } from '#shared/dossier/spots.ts'
import type { PreviewView } from '#shared/preview.ts'
import { town, type Town } from '../../helpers/town.ts'

const base = '/api/proposals/zuid-west-vlaanderen'
let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as ApiError).error.code

test('Jonas sees the page he writes on, and after a letter another one', async () => {
  const jonas = await here.enter('jonas-vanhoutte')
  const preview = async (): Promise<PreviewView> =>
    (await (await jonas.call(`${base}/preview`)).json()) as PreviewView
  const before = await preview()
  expect(before.pages).toBeGreaterThan(10)
  const path = ['challenge', 'texts', 'leverageText'] as const
  const [spot = ''] = spotsOf(path)
  const page = before.spots[spot] ?? 0
  expect(page).toBeGreaterThan(before.spots.identification ?? 99)
  const at = ({ revision }: PreviewView, number: number): string => `${base}/preview/${revision}/${number}`
  const first = await jonas.call(at(before, page))
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining('sandbox') as string,
  })
  const drawn = await first.text()
  expect(drawn).toMatch(/^<svg [^>]*viewBox="0 0 595\.\d+ 841\.\d+">.*<symbol id=.*<use .*<\/svg>$/su)
  expect(drawn).not.toMatch(/<script|<foreignObject|https?:\/\/(?!www\.w3\.org)/u)

  const open = await jonas.opens('zuid-west-vlaanderen')
  const text = (open.doc.getMap('challenge').get('texts') as Y.Map<Y.XmlFragment>).get('leverageText')
  ;((text?.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Nieuw: ')
  await expect.poll(async () => (await preview()).revision, { timeout: 15_000 }).not.toBe(before.revision)
  const after = await preview()
  expect(await (await jonas.call(at(after, page))).text()).not.toBe(drawn)
  expect((await preview()).revision).toBe(after.revision)
  open.close()
})

test('a jury sees no living pages, and what is not there is said', async () => {
  const rita = await here.enter('rita-moens')
  expect(await codeOf(await rita.call(`${base}/preview`))).toBe('not-your-role')
  expect(await codeOf(await rita.call(`${base}/preview/1-0/1`))).toBe('not-your-role')
  const jonas = await here.enter('jonas-vanhoutte')
  for (const page of ['0', '9999', 'x', '1.5', '__proto__'])
    expect((await jonas.call(`${base}/preview/1-0/${page}`)).status).toBe(404)
  expect(await codeOf(await jonas.call(`${base}/preview/9-9/1`))).toBe('no-such-page')
})

test('every place of a dossier has a name among the pages, the nearest first', () => {
  expect(spotsOf(['challenge', 'texts', 'challengeText'])).toEqual(['challenge/challengeText', 'challenge'])
  expect(spotsOf(['plan', 'lists', 'steps', 'stap-1', 'goal'])).toEqual(['stap-1', 'plan/steps', 'plan'])
  expect(spotsOf(['engagements', 'leiedal', 'commitments', 'c1', 'text'])).toEqual(['c1', 'asks'])
  expect(spotsOf(['engagements', 'leiedal', 'sources', 's1'])).toEqual(['s1', 'budget'])
  expect(spotsOf(['engagements', 'leiedal'])).toEqual(['asks'])
  expect(spotsOf(['risks'])).toEqual(['risks'])
})
