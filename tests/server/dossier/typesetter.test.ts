import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import type { PrintedDossier } from '#server/dossier/printed.ts'
import { createTypesetter, type Typeset } from '#server/dossier/typesetter.ts'
import { draft, dossierWith, energyDossier } from './energy-dossier.ts'
import { readPdf } from './read-pdf.ts'
import { text } from './rich.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

const preview = (title: string): PrintedDossier => {
  const dossier = energyDossier({ edition: draft })
  return { ...dossier, cover: { ...dossier.cover, title } }
}
const titleOf = async (typeset: Typeset): Promise<unknown> =>
  typeset.ok ? (await readPdf(typeset.pdf)).title : typeset.refusal
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const withRows = (count: number): PrintedDossier =>
  dossierWith({
    kind: 'table',
    caption: 'Kosten',
    columns: [
      { label: 'Post', align: 'start', width: 1, group: null },
      { label: 'Bedrag', align: 'end', width: 'fit', group: null },
    ],
    rows: Array.from({ length: count }, (_, i) => ({ kind: 'row', cells: [`Post ${i}`, '€ 1,00'] })),
    total: null,
    note: null,
  })

test('the same dossier gives the same bytes, also after another one was printed', async () => {
  const first = await typesetter.typeset(energyDossier())
  await typesetter.typeset(energyDossier({ edition: draft }))
  const second = await typesetter.typeset(energyDossier())
  expect(first.ok && second.ok && hashOf(first.pdf) === hashOf(second.pdf)).toBe(true)
})

test('two processes give the same bytes, and each ends by itself after close', async () => {
  const script = fileURLToPath(new URL('./print-hash.ts', import.meta.url))
  const print = async (): Promise<string> => (await promisify(execFile)(process.execPath, [script])).stdout
  const [one, other] = await Promise.all([print(), print()])
  const here = await typesetter.typeset(energyDossier())
  expect(one).toMatch(/^[\da-f]{64}$/u)
  expect(other).toBe(one)
  expect(here.ok && hashOf(here.pdf)).toBe(one)
})

test('a new thread after so many jobs changes nothing in the bytes', async () => {
  const tired = createTypesetter({ jobsPerWorker: 1 })
  const first = await tired.typeset(energyDossier())
  const second = await tired.typeset(energyDossier())
  await tired.close()
  expect(first.ok && second.ok && hashOf(first.pdf) === hashOf(second.pdf)).toBe(true)
})

test('[T1] the event loop stays free while a long dossier is being typeset', async () => {
  await typesetter.typeset(energyDossier())
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const started = performance.now()
  const sections = Array.from({ length: 60 }, (_, i) => ({
    ...energyDossier().sections[i % 8]!,
    letter: `${i}`,
  }))
  await typesetter.typeset(energyDossier({ sections }))
  clearInterval(beat)
  expect(longest).toBeLessThan((performance.now() - started) / 2)
})

test('[T2] a frozen version goes before the previews that wait', async () => {
  const order: string[] = []
  const told = (name: string) => (): void => void order.push(name)
  await Promise.all([
    typesetter.typeset(preview('Eerste'), { previewOf: 'kempen' }).then(told('kempen')),
    typesetter.typeset(preview('Tweede'), { previewOf: 'westhoek' }).then(told('westhoek')),
    typesetter.typeset(energyDossier()).then(told('bevroren')),
  ])
  expect(order).toEqual(['kempen', 'bevroren', 'westhoek'])
})

test('[T3] a newer preview takes the place of the one that waits, and both get the newest', async () => {
  const under = typesetter.typeset(preview('Versie van An'), { previewOf: 'kempen' })
  const waiting = typesetter.typeset(preview('Versie van Joris'), { previewOf: 'kempen' })
  const newest = typesetter.typeset(preview('Versie van Fatima'), { previewOf: 'kempen' })
  expect(await titleOf(await under)).toBe('Versie van An')
  expect(await titleOf(await newest)).toBe('Versie van Fatima')
  expect(await waiting).toEqual(await newest)
})

test('[T3] previews of different proposals do not replace each other', async () => {
  const [, kempen, westhoek] = await Promise.all([
    typesetter.typeset(energyDossier()),
    typesetter.typeset(preview('Kempen'), { previewOf: 'kempen' }),
    typesetter.typeset(preview('Westhoek'), { previewOf: 'westhoek' }),
  ])
  expect([await titleOf(kempen), await titleOf(westhoek)]).toEqual(['Kempen', 'Westhoek'])
})

test('what takes too long is refused, and the next dossier is printed all the same', async () => {
  const hurried = createTypesetter({ timeoutMs: 2_000 })
  const late = await hurried.typeset(withRows(9_000))
  const next = await hurried.typeset(dossierWith({ kind: 'text', text: text('Gewoon') }))
  await hurried.close()
  expect(late).toMatchObject({ ok: false, refusal: 'timeout' })
  expect(next.ok).toBe(true)
})

test('what is far larger than any dossier is refused at once', async () => {
  expect(await typesetter.typeset(withRows(40_000))).toMatchObject({ ok: false, refusal: 'too-large' })
})

test('what cannot be handed to the thread is refused, not thrown', async () => {
  const typeset = await typesetter.typeset({ ...energyDossier(), date: (() => '') as unknown as string })
  expect(typeset).toMatchObject({ ok: false, refusal: 'failed' })
})

test('a dossier without a day is refused with the reason of the compiler', async () => {
  const typeset = await typesetter.typeset(energyDossier({ date: '2026-02-31' }))
  expect(typeset.ok ? '' : typeset.detail).toContain('dossier.typ')
})

test('close tells those who wait, and those who come after', async () => {
  const closing = createTypesetter()
  const asked = [closing.typeset(energyDossier()), closing.typeset(energyDossier())]
  await closing.close()
  const answers = await Promise.all([...asked, closing.typeset(energyDossier())])
  expect(answers.map((answer) => (answer.ok ? 'printed' : answer.refusal))).toEqual([
    'closed',
    'closed',
    'closed',
  ])
})

test('both standards pass the checks that are made while the file is written, without a warning', async () => {
  for (const standard of ['readable', 'archive'] as const) {
    expect(await typesetter.typeset(energyDossier(), { standard })).toMatchObject({ ok: true, remarks: [] })
  }
})
