import { afterAll, beforeAll, expect, test } from 'vitest'
import { sum, type Cents } from '#shared/cents.ts'
import type { SectionSource } from '#shared/workshop/scene-views.ts'
import { town, type Town } from '../../helpers/town.ts'
import { card, madeBy, plansSession } from './session.ts'

let here: Town
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

test('the lobby says of each layer how many came, and of how many; without a guest list only how many came', async () => {
  const there = await plansSession(here)
  await there.opens()
  const an = await there.joins('An Maes', 'kortrijk')
  expect((await an.looks()).room.expectedLayers).toBeNull()
  await there.ilse.does({
    type: 'guests.set',
    guests: [
      { name: 'An Maes', organisation: 'kortrijk' },
      { name: 'Bert Cools', organisation: 'kortrijk' },
      { name: 'Karim Bennani', organisation: 'leiedal' },
    ],
  })
  await there.joins('Dirk Aerts', 'veka')
  const { room } = await an.looks()
  expect(room.layers).toMatchObject({ municipality: 1, intermunicipal: 0, flemish: 1, federal: 0 })
  // Who came without being expected makes the expected more, never the here more than the expected.
  expect(room.expectedLayers).toMatchObject({ municipality: 2, intermunicipal: 1, flemish: 1, federal: 0 })
  // Numbers only: who is expected is for who leads.
  expect(an.bytes.join('')).not.toContain('Bert Cools')
})

test('in the margin of a section stands what it answers and from which cards it came; on the wall too, and each post of the budget with who pays it', async () => {
  const there = await plansSession(here)
  await there.starts()
  const an = await there.joins('An Maes')
  const dirk = await there.joins('Dirk Aerts', { name: 'Zorgnet Leie', layer: 'partner' })
  await there.goesTo('results-alone')
  const cards: string[] = []
  for (const text of ['Vijf wachtlijsten', 'Eén formulier', 'Nog geheim'])
    cards.push(madeBy(await an.does(card(text, 'results', { kind: 'step' }))))
  await there.ilse.does({ type: 'stream.reveal', stream: 'results' })
  await there.goesTo('results-show')
  const [one, two, hidden] = cards
  const cluster = madeBy(
    await there.ilse.does({
      type: 'cluster.make',
      stream: 'results',
      title: 'Gedeelde triage',
      cards: [one, two, hidden],
    }),
  )
  const form = { text: 'Gedeelde triage', organisation: '', cents: null, more: {} }
  const source = { kind: 'cluster', id: cluster }
  madeBy(await there.ilse.does({ type: 'harvest.place', source, target: 'step', form }))
  await there.ilse.does({ type: 'card.hide', card: hidden, hidden: true })
  const read = async (who: typeof an, section: string) =>
    who.call(`/api/workshops/${there.id}/sources/${section}`)
  const asked = (await (await read(an, 'plan')).json()) as SectionSource[]
  expect(asked).toMatchObject([
    { title: 'Gedeelde triage', cards: ['Vijf wachtlijsten', 'Eén formulier'], dots: null },
  ])
  expect(asked[0]?.place).toMatch(/^Stap \d+$/u)
  expect(await (await read(an, 'risks')).json()).toEqual([])
  expect((await read(dirk, 'plan')).status).toBe(403)

  const shows = (scene: string, section: string | null = null) =>
    there.ilse.does({ type: 'beamer.show', mode: 'chosen', scene, section, table: null })
  await shows('section', 'plan')
  const wall = (await there.ilse.looks()).scene?.section
  expect(wall?.sources).toEqual(asked)
  expect(wall?.answers.length).toBeGreaterThan(0)
  await shows('budget')
  const budget = (await there.ilse.looks()).scene?.budget
  const of = (key: 'own' | 'subsidy' | 'labo' | 'total') =>
    sum((budget?.posts ?? []).map((post) => post[key] as Cents))
  expect(budget?.posts.length).toBeGreaterThan(2)
  expect([of('own'), of('subsidy'), of('labo'), of('total')]).toEqual([
    budget?.own,
    budget?.subsidy,
    budget?.labo,
    budget?.total,
  ])
})
