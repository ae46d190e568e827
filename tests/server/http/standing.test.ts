import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StandingView } from '#shared/standing.ts'
import { town } from '../../helpers/town.ts'

let place: Awaited<ReturnType<typeof town>>
beforeAll(async () => {
  place = await town()
})
afterAll(() => place.close())

const standing = async (person: string, proposal: string) => {
  const { call } = await place.enter(person)
  return call(`/api/proposals/${proposal}/standing`)
}

test('what still fails is told from afar: nothing in a dossier that is whole, and where to go on in one that is not', async () => {
  const whole = (await (await standing('jonas-vanhoutte', 'zuid-west-vlaanderen')).json()) as StandingView
  expect(whole.criteria).toHaveLength(11)
  expect(whole).toMatchObject({ errors: 0, next: null })
  expect(whole.criteria.every(({ state }) => state === 'answered')).toBe(true)

  const begun = (await (await standing('lieve-hanssens', 'westhoek')).json()) as StandingView
  expect(begun.errors).toBeGreaterThan(0)
  expect(begun.next).toEqual({ id: 'identification', letter: 'A' })
  expect(new Set(begun.criteria.map(({ state }) => state))).toContain('empty')
})

test('of a dossier in which somebody has no part they are told nothing', async () => {
  const answer = await standing('lieve-hanssens', 'neteland')
  expect(answer.status).toBe(404)
})
