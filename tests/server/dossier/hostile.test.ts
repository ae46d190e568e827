import { afterAll, describe, expect, test } from 'vitest'
import type { Block as RichBlock } from '#shared/dossier/rich-text.ts'
import type { Block, PrintedDossier } from '#server/dossier/printed.ts'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { dossierWith, energyDossier } from './energy-dossier.ts'
import { readPdf } from './read-pdf.ts'
import { doc, say, text } from './rich.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

async function read(dossier: PrintedDossier): Promise<string> {
  const typeset = await typesetter.typeset(dossier)
  if (!typeset.ok) throw new Error(typeset.detail)
  expect(typeset.remarks).toEqual([])
  return (await readPdf(typeset.pdf)).text
}

/** The same words in every place where people can write. */
const everywhere = (words: string): Block[] => [
  { kind: 'heading', text: words },
  { kind: 'field', label: words, text: text(words) },
  { kind: 'facts', rows: [{ label: words, value: words }] },
  {
    kind: 'cards',
    cards: [
      {
        code: 'P1',
        title: words,
        kicker: words,
        status: words,
        rows: [{ label: words, value: text(words) }],
      },
    ],
  },
  {
    kind: 'table',
    caption: words,
    columns: [
      { label: words, align: 'start', width: 1, group: words },
      { label: words, align: 'end', width: 1, group: words },
    ],
    rows: [
      { kind: 'group', label: words },
      { kind: 'row', cells: [words, { text: words, note: words }] },
    ],
    total: [words],
    note: words,
  },
  { kind: 'note', text: words },
  { kind: 'empty', label: words, note: words },
  {
    kind: 'timeline',
    alt: words,
    caption: words,
    start: '2027-01',
    months: 12,
    steps: [
      { code: '1', title: words, from: 1, to: 3, mark: words, milestones: [{ title: words, month: 3 }] },
    ],
  },
  {
    kind: 'shares',
    alt: words,
    caption: words,
    parts: [{ source: 'labo', label: words, amount: words, percentage: words, weight: 1 }],
  },
  { kind: 'matrix', alt: words, caption: words, points: [{ code: 'R1', likelihood: 1, impact: 5 }] },
  { kind: 'trail', caption: words, criteria: [{ code: 'C1.1', label: words, answeredIn: ['A', 'Z'] }] },
]

function dossierOf(words: string): PrintedDossier {
  const dossier = energyDossier()
  return {
    ...dossier,
    cover: { ...dossier.cover, title: words, subtitle: words, organisations: [words] },
    sections: [
      {
        letter: 'A',
        title: words,
        lead: words,
        answers: [{ code: 'C1.1', label: words }],
        blocks: everywhere(words),
      },
    ],
  }
}

describe('[case 71] text that has broken an export before', () => {
  const printed: Record<string, readonly [written: string, read: string]> = {
    markup: ['#panic("x") $x$ *b* @ref <l>', '#panic("x") $x$ *b* @ref <l>'],
    'an expression': ['#{ read("/etc/passwd") } #import "@preview/x:1.0.0"', '#import "@preview/x:1.0.0"'],
    'a page of the web': [
      '<img src="http://x.example/a.png"><iframe src="file:///etc/passwd">',
      '<iframe src="file:///etc/passwd">',
    ],
    'a backslash and quotes': ['c:\\map "x" `y` \'z\'', 'c:\\map "x" `y` \'z\''],
    emoji: ['Feest 👍🏽 en 👩‍👩‍👧 klaar', 'Feest 👍🏽 en 👩‍👩‍👧 klaar'],
    arrows: ['van ⇒ naar ≥ ½ ☐', 'van ⇒ naar ≥ ½ ☐'],
    Chinese: ['Naam 中文 hier', 'Naam [U+4E2D][U+6587] hier'],
    'control characters': ['a\u0000b\u0007c\ufeffd\ue000e', 'abcde'],
    'a lone surrogate': ['x\ud800y', 'x[U+FFFD]y'],
    'a turned amount': ['€ \u202e00,000.52', '€ 00,000.52'],
    'other alphabets': ['Ελλάδα Москва Łódź İstanbul Việt', 'Ελλάδα Москва Łódź İstanbul Việt'],
  }
  for (const [name, [written, expected]] of Object.entries(printed)) {
    test(name, async () => {
      expect(await read(dossierOf(written))).toContain(expected)
    })
  }

  test('Arabic, joined and from right to left within Dutch', async () => {
    const typeset = await typesetter.typeset(dossierOf('Welkom مرحبا in de regio'))
    const { runs } = await readPdf(typeset.ok ? typeset.pdf : new Uint8Array())
    const arabic = runs.filter(({ text }) => /\p{Script=Arabic}/u.test(text))
    // The font of mathematics has these letters too, unjoined: readable to nobody.
    expect(new Set(arabic.map(({ font }) => font.replace(/^.*\+|-.*$/gu, '')))).toEqual(
      new Set(['NotoSansArabic']),
    )
  })

  for (const nothing of ['', ' ', '\u200d', '\ufe0f\ufe0f', '\u0301']) {
    test(`nothing to see (${JSON.stringify(nothing)})`, async () => {
      expect(await read(dossierOf(nothing))).toContain('Zonder titel')
    })
  }
})

describe('shapes that have broken an export before', () => {
  test('a word of three thousand letters', async () => {
    const found = await read(dossierWith({ kind: 'text', text: text('w'.repeat(3000)) }))
    // Spread over a page end, with foot and head of the page in between.
    expect((found.match(/w{5,}/gu) ?? []).join('')).toHaveLength(3000)
  })

  test('lists without items, tables without rows, drawings without data', async () => {
    const none: Block[] = [
      { kind: 'text', text: doc({ type: 'bulletList', content: [] }, { type: 'paragraph' }) },
      { kind: 'facts', rows: [] },
      { kind: 'cards', cards: [] },
      { kind: 'table', caption: '', columns: [], rows: [], total: null, note: null },
      { kind: 'timeline', alt: '', caption: '', start: '', months: 0, steps: [] },
      { kind: 'shares', alt: '', caption: '', parts: [] },
      { kind: 'matrix', alt: '', caption: '', points: [] },
      { kind: 'trail', caption: '', criteria: [] },
    ]
    expect(await read(dossierWith(...none))).toContain('Nog niet ingevuld')
    expect(await read(energyDossier({ sections: [] }))).toContain('Zegel')
  })

  test('a picture whose file is gone is named by its words', async () => {
    const image = {
      type: 'image',
      attrs: { file: 'a'.repeat(64), alt: 'De drie proefbuurten op een kaart' },
    } as const
    const found = await read(
      dossierWith({ kind: 'text', text: doc(say('Kaart:'), image as unknown as RichBlock) }),
    )
    expect(found.replace(/\s+/gu, ' ')).toContain('Afbeelding ontbreekt: De drie proefbuurten op een kaart')
  })

  test('two hundred rows, each of them printed', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) => ({ kind: 'row', cells: [`Rij ${i};`, '€ 1,00'] }) as const,
    )
    const columns = ['Post', 'Bedrag'].map(
      (label) => ({ label, align: 'start', width: 1, group: null }) as const,
    )
    const found = await read(
      dossierWith({ kind: 'table', caption: '', columns, rows, total: null, note: null }),
    )
    for (let i = 0; i < 200; i++) expect(found).toContain(`Rij ${i};`)
  })

  test('a cell longer than a page', async () => {
    const columns = [{ label: 'Tekst', align: 'start', width: 1, group: null }] as const
    const rows = [{ kind: 'row', cells: [`${'woord '.repeat(3000)}einde`] }] as const
    expect(
      await read(dossierWith({ kind: 'table', caption: '', columns, rows, total: null, note: null })),
    ).toContain('einde')
  })

  test('two hundred lists within each other keep their words', async () => {
    let nested: RichBlock = say('bodem')
    for (let i = 0; i < 200; i++) {
      nested = { type: 'bulletList', content: [{ type: 'listItem', content: [say(`laag ${i};`), nested] }] }
    }
    const found = await read(dossierWith({ kind: 'text', text: doc(nested) }))
    expect(found).toContain('laag 199;')
    expect(found).toContain('bodem')
  })

  test('sixty steps in thirty-six months', async () => {
    const steps = Array.from({ length: 60 }, (_, i) => ({
      code: `${i + 1}`,
      title: `Stap ${i + 1};`,
      from: i,
      to: 99,
      mark: null,
      milestones: [{ title: 'Besluit', month: i }],
    }))
    const timeline: Block = {
      kind: 'timeline',
      alt: 'Zestig stappen',
      caption: '',
      start: '2027-05',
      months: 36,
      steps,
    }
    expect(await read(dossierWith(timeline))).toContain('Stap 60;')
  })
})
