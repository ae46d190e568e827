import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ApiError } from '#shared/api.ts'
import { check } from '#shared/checks/check.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { read } from '#shared/dossier/read.ts'
import { fieldPath, rowPath, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import { mapAt } from '#shared/dossier/write.ts'
import { makeDice } from '../../storms/dice.ts'
import { plain } from '../../shared/checks/desk.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen'
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const thrown = `SEED=${seed}`

let here: Town
let ilse: Awaited<ReturnType<Town['enter']>>
let jonas: Awaited<ReturnType<Town['opens']>>
beforeAll(async () => {
  here = await town()
  ilse = await here.enter('ilse-baert')
})
afterAll(() => here.close())
beforeEach(async () => {
  jonas = await (await here.enter('jonas-vanhoutte')).opens(proposal)
  await expect.poll(() => jonas.told.length).toBeGreaterThan(0)
})
afterEach(() => jonas.close())

/** As any client may write, whatever our pages would: and the server has kept it. Gives what stood there. */
async function writes(path: Path, value: unknown): Promise<unknown> {
  const parent = mapAt(jonas.doc, path.slice(0, -1) as unknown as Path)
  const key = path.at(-1) ?? ''
  const before = parent.get(key)
  if (value === before) return before
  await kept(() => (value === undefined ? parent.delete(key) : void parent.set(key, value)))
  return before
}

/** What Jonas does is on disk. */
async function kept(act: () => void): Promise<void> {
  const heard = () => jonas.told.filter(({ kind }) => kind === 'saved').length
  const before = heard()
  act()
  await expect.poll(heard).toBeGreaterThan(before)
}

/** Writes, looks, and puts back what stood there. */
async function meanwhile(
  wrong: readonly (readonly [Path, unknown])[],
  look: () => Promise<void>,
): Promise<void> {
  const before: [Path, unknown][] = []
  try {
    for (const [path, value] of wrong) before.push([path, await writes(path, value)])
    await look()
  } finally {
    for (const [path, value] of before.reverse()) await writes(path, value)
  }
}

/** What the freeze says, as `place: sentence`; empty where it went through. */
async function refused(): Promise<readonly string[]> {
  const answer = await ilse.call(`/api/proposals/${proposal}/freeze`, { method: 'POST' })
  expect(answer.status, thrown).toBe(409)
  const { error } = (await answer.json()) as ApiError
  expect(error.code, thrown).toBe('incomplete')
  return (error.findings ?? []).map(({ sentence }) => plain(sentence))
}

const step = rowPath('plan', 'steps', 'stap-proef')
const line = rowPath('budget', 'lines', 'lijn-procesbegeleiding')

/** What stands there instead, and the row that is named for it. */
const wrong: readonly (readonly [what: string, path: Path, value: unknown, named: RegExp])[] = [
  ['words where a month stands', [...step, 'startMonth'], 'negen', /Proef in drie buurten/u],
  ['a yes where a title stands', [...step, 'title'], true, /^‘Stappen: Titel van de stap’/u],
  ['ten million euros and more', [...line, 'unitCents'], 1e9, /‘Procesbegeleiding’/u],
  ['minus one cent', [...line, 'unitCents'], -1, /‘Procesbegeleiding’/u],
  ['half a cent', [...line, 'unitCents'], 0.5, /‘Procesbegeleiding’/u],
  ['an option that nobody offers', [...line, 'category'], 'smeergeld', /‘Procesbegeleiding: Categorie’/u],
  ['a partner that never was', [...step, 'lead'], 'nergens', /‘Proef in drie buurten: Trekker’ verwijst/u],
  ['the name of something deeper', [...step, 'lead'], '__proto__', /‘Proef in drie buurten: Trekker’/u],
  ['a day that no calendar has', ['identification', 'facts', 'startDate'], '2022-02-31', /‘Startdatum’/u],
  [
    'signs without width',
    [...line, 'label'],
    '\u200b\u200b\u200b\ufeff',
    /Omschrijving’ is nog niet ingevuld/u,
  ],
  ['one word of two hundred letters', [...line, 'label'], 'x'.repeat(200), /telt 200 van 120 tekens/u],
]

describe('what any client can write, and no page of ours does', () => {
  test.each(wrong)(
    '%s: it is read as nothing, its row is named, and it is not frozen',
    async (_, path, value, named) => {
      await meanwhile([[path, value]], async () => {
        const said = await refused()
        expect(said.some((sentence) => named.test(sentence)) ? [] : said).toEqual([])
      })
    },
  )

  test.each([
    ['a number that is none', Number.NaN],
    ['a number without end', Number.POSITIVE_INFINITY],
    ['bytes', new Uint8Array([1, 2])],
    ['a list', ['a']],
    ['an object', { a: 1 }],
    ['five megabytes', 'x'.repeat(5 * 1024 * 1024)],
  ])('%s where a title stands never enters', async (_, value) => {
    let shut = false
    jonas.provider.once('connection-close', () => (shut = true))
    jonas.facts('identification').set('title', value)
    // What is larger than any message is not even read: the line is shut.
    await expect.poll(() => shut || jonas.refusals().length > 0).toBe(true)
    const room = await here.app.rooms.open(`dossier/${proposal}`)
    const facts = room?.doc.getMap('identification').get('facts') as Y.Map<unknown>
    expect(facts.get('title')).toMatch(/^\p{Lu}.{10,110}$/u)
  })

  test('steps that wait for each other are named once, and nothing runs forever', async () => {
    const waits = (from: string, to: string): Path => [...rowPath('plan', 'steps', from), 'dependsOn', to]
    const way = [
      waits('stap-proef', 'stap-nulmeting'),
      waits('stap-nulmeting', 'stap-proef'),
      waits('stap-instrument', 'stap-instrument'),
    ]
    await meanwhile(
      way.map((path) => [path, true]),
      async () => {
        const said = await refused()
        expect(said.filter((sentence) => /wachten op elkaar|wacht op zichzelf/u.test(sentence))).not.toEqual(
          [],
        )
      },
    )
  })

  test('An and Joris each make another organisation carry it out, neither knowing of the other', async () => {
    const role = (id: string): Path => [...rowPath('partners', 'partners', id), 'role']
    const apart = ['kortrijk', 'menen'].map((id) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(jonas.doc))
      const from = Y.encodeStateVector(doc)
      mapAt(doc, role(id).slice(0, -1) as unknown as Path).set('role', 'uitvoerend')
      mapAt(doc, role('leiedal').slice(0, -1) as unknown as Path).set('role', 'kernpartner')
      return Y.encodeStateAsUpdate(doc, from)
    })
    for (const update of apart) await kept(() => Y.applyUpdate(jonas.doc, update))
    expect(await refused()).toContain(
      'Kortrijk en Menen zijn allebei uitvoerende partner. Er kan er maar één zijn.',
    )
    for (const [id, value] of [
      ['kortrijk', 'indiener'],
      ['menen', 'indiener'],
      ['leiedal', 'uitvoerend'],
    ] as const)
      await writes(role(id), value)
  })

  test(`whatever is thrown at required fields is refused with their names, and the server lives (${thrown})`, async () => {
    const dice = makeDice(seed)
    const garbage = [1e9, 1e300, -1, 0.5, true, null, '', '\u200b', 'x'.repeat(3000)]
    const steps = fieldOf(sectionOf(edition.template, 'plan')?.fields ?? [], 'steps')
    const lines = fieldOf(sectionOf(edition.template, 'budget')?.fields ?? [], 'lines')
    const places: Path[] = [
      ...(sectionOf(edition.template, 'identification')?.fields ?? [])
        .filter(({ kind, required }) => required && ['text', 'number', 'date', 'choice'].includes(kind))
        .map((field) => fieldPath('identification', field)),
      ...[[step, steps] as const, [line, lines] as const].flatMap(([row, list]) =>
        (list?.kind === 'list' ? list.fields : [])
          .filter(
            ({ kind, required }) => required && ['text', 'number', 'choice', 'reference'].includes(kind),
          )
          .map((field): Path => [...row, field.id]),
      ),
    ]
    for (let round = 0; round < 4; round++) {
      const hit = Array.from({ length: 4 }, () => [dice.pick(places), dice.pick(garbage)] as const)
      await meanwhile(hit, async () => expect((await refused()).length, thrown).toBeGreaterThan(0))
    }
    expect(here.fatal).toEqual([])
  })

  test('after all that the dossier is what it was, and can be frozen', async () => {
    const findings = check(read(jonas.doc, edition.template), edition)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const answer = await ilse.call(`/api/proposals/${proposal}/freeze`, { method: 'POST' })
    expect(answer.status).toBe(201)
  })
})
