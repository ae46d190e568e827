import { expect, test } from 'vitest'
import { commitmentName } from '#shared/dossier/commitment-name.ts'
import type { Row } from '#shared/dossier/content.ts'

const promise = (words: string): Row => ({
  id: 'een' as Row['id'],
  values: {
    text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  },
})

test('a promise is named by who made it and how it begins, never by half a word or half an amount', () => {
  expect(commitmentName('Anzegem', promise('Levert de daken.'))).toBe('Anzegem: Levert de daken.')
  for (const [words, name] of [
    [
      'Betaalt en begeleidt de studie van daken en netten voor € 10.000 en levert ze op.',
      'Betaalt en begeleidt de studie van daken en netten voor…',
    ],
    [
      'Opent het dak van de zaal op de grens met Deerlijk, met plaats voor 180 panelen.',
      'Opent het dak van de zaal op de grens met Deerlijk, met…',
    ],
    [`${'w'.repeat(59)} en verder`, `${'w'.repeat(59)}…`],
    ['w'.repeat(80), `${'w'.repeat(60)}…`],
  ] as const)
    expect(commitmentName('VEKA', promise(words))).toBe(`VEKA: ${name}`)
})
