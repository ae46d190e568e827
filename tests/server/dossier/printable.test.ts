import { describe, expect, test } from 'vitest'
import type { RichText } from '#shared/dossier/rich-text.ts'
import { cleanText, isVisible, printable } from '#server/dossier/printable.ts'
import type { PrintedDossier } from '#server/dossier/printed.ts'
import { dossierWith, energyDossier, sha256 } from './energy-dossier.ts'
import { bold, bullets, doc, linked, numbered, quoted, say, text } from './rich.ts'

/** What is left of rich text, raw as it may come out of a shared document. */
function kept(...content: unknown[]): RichText['content'] {
  const dossier = printable(
    dossierWith({ kind: 'text', text: { type: 'doc', content } as unknown as RichText }),
  )
  const block = dossier.sections[0]?.blocks[0]
  return block?.kind === 'text' ? block.text.content : []
}

describe('text', () => {
  test('keeps what Dutch needs', () => {
    const words = '€\u00a025.000,00 – “één” co\u00f6peratie 👩‍👩‍👧 x\u200dy'
    expect(cleanText(words)).toBe(words)
  })

  test('loses what cannot be seen or would turn it around', () => {
    expect(cleanText('a\u0000b\u001bc\u0085\ufeffd\ue000e\ufffff\u202eg\u2066h')).toBe('abcdefgh')
  })

  test('is one line', () => {
    expect(cleanText('a\r\nb\u2028c\td')).toBe('a b c d')
  })

  test('writes ij as two letters: no font of ours has it as one', () => {
    expect(cleanText('Ĳsbeer en fĳn')).toBe('IJsbeer en fijn')
  })

  test('is well formed, composed, and keeps at most four marks on a letter', () => {
    expect(cleanText('x\ud800')).toBe('x\ufffd')
    expect(cleanText('e\u0301')).toBe('é')
    expect([...cleanText(`x${'\u0301'.repeat(99)}`)]).toHaveLength(5)
  })

  test('gets places to break only in what is longer than any word', () => {
    const long = 'meervoudigepersoonlijkheidsstoornisbehandelaars'
    expect(cleanText(long)).toBe(long)
    expect(
      cleanText('x'.repeat(60))
        .split('\u200b')
        .map((part) => part.length),
    ).toEqual([10, 10, 10, 10, 10, 10])
    expect(cleanText('👍🏽'.repeat(60)).split('\u200b')[0]).toBe('👍🏽'.repeat(10))
  })

  test('is visible or not', () => {
    expect(['a', '1', '–', '€', '👍', 'م'].every(isVisible)).toBe(true)
    expect(['', ' \u00a0', '\u200b\u200d', '\ufe0f', '\u0301'].some(isVisible)).toBe(false)
  })
})

describe('rich text', () => {
  test('as the editor writes it, stays as it is', () => {
    const written = doc(
      say('Een ', bold('vet'), ' woord en een ', linked('adres', 'https://example.org/'), '.'),
      bullets('eerste', [say('tweede'), bullets('dieper')]),
      quoted(say('gezegd')),
    )
    const normal = JSON.parse(
      JSON.stringify(kept(...written.content)).replaceAll('"attrs":{"start":1},', ''),
    ) as unknown
    expect(normal).toEqual(written.content)
  })

  test('loses empty paragraphs, items and lists', () => {
    expect(kept({ type: 'paragraph' }, say(' '), bullets(''), numbered(), quoted(say('')))).toEqual([])
  })

  test('steps over unknown nodes and marks, and keeps the words within', () => {
    const unknown = {
      type: 'callout',
      content: [{ type: 'heading', content: [{ type: 'text', text: 'Let op' }] }],
    }
    const marks = [{ type: 'comment' }, { type: 'bold' }, null]
    expect(
      kept(unknown, { type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }, null, 7),
    ).toEqual([say('Let op'), say(bold('x'))])
  })

  test('follows only links that a reader can follow', () => {
    const links = ['javascript:alert(1)', 'data:text/html,x', '/pad', 'http://[', 'mailto:an@example.org']
    const found = kept(say(...links.map((href) => linked(href.slice(0, 4), href))))
    expect(JSON.stringify(found).match(/"href":"[^"]+"/gu)).toEqual(['"href":"mailto:an@example.org"'])
  })

  test('keeps the words of what is nested too deep, as paragraphs', () => {
    let nested = say('bodem')
    for (let i = 0; i < 500; i++) nested = bullets([say(`laag ${i}`), nested])
    const found = JSON.stringify(kept(nested))
    expect(found).toContain('laag 499')
    expect(found).toContain('bodem')
    expect(found.match(/bulletList/gu)).toHaveLength(6)
  })

  test('counts on from a number, if it is one', () => {
    const from = (start: unknown): unknown => kept({ ...numbered('x'), attrs: { start } })[0]?.attrs
    expect([3, -1, '2', 1e9].map(from)).toEqual([3, 1, 1, 1].map((start) => ({ start })))
  })
})

test('every text is treated, wherever it stands, and a fingerprint is not touched', () => {
  const polluted = JSON.stringify(energyDossier(), (_key, value: unknown) =>
    typeof value === 'string' && value.includes(' ') ? `\u202e${value}\u0007` : value,
  )
  const clean = printable(JSON.parse(polluted) as PrintedDossier)
  expect(clean).toEqual(printable(energyDossier()))
  expect(clean.edition).toMatchObject({ sha256 })
})

test('a dossier is not changed by being made printable', () => {
  const dossier = dossierWith({ kind: 'field', label: ' x\u0000 ', text: text('a\u0000') })
  const before = JSON.stringify(dossier)
  printable(dossier)
  expect(JSON.stringify(dossier)).toBe(before)
})
