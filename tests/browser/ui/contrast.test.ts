import './stage.ts'
import { describe, expect, test } from 'vitest'
import { contrast } from '#client/ui/showcase/contrast.ts'
import { faces, type Layer } from '#shared/layers.ts'
import { tilePattern } from '#shared/tiles.ts'

const token = (name: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
const ratio = (text: string, ground: string) => contrast(token(text), token(ground))

describe('words can be read on the grounds they stand on (at least 4,5)', () => {
  test.each([
    ...[
      'pine-900',
      'pine-700',
      'pine-500',
      'ochre-800',
      'ochre-900',
      'ink',
      'ink-2',
      'ink-3',
      'clay-700',
      'clay-text',
    ].flatMap((text) => [
      [text, 'white'],
      [text, 'sand-50'],
      [text, 'sand-100'],
    ]),
    ...['clay-50', 'clay-100'].map((ground) => ['clay-text', ground]),
    ...['ochre-50', 'ochre-100'].flatMap((ground) => [
      ['ink', ground],
      ['ochre-900', ground],
      ['ochre-800', ground],
    ]),
    ...['pine-50', 'pine-100'].flatMap((ground) => [
      ['ink', ground],
      ['pine-700', ground],
      ['pine-900', ground],
    ]),
    ...['ochre-500', 'sage-500', 'sage-200', 'sand-200', 'clay-50'].map((ground) => ['ink', ground]),
    ...['pine-900', 'pine-700', 'pine-500', 'clay-700'].map((ground) => ['white', ground]),
    ...['gemeente', 'inter', 'prov', 'vla', 'fed', 'part'].map((ground) => ['white', ground]),
    ['ochre-300', 'pine-900'],
    ['ink-3', 'still'],
  ] as [string, string][])('%s on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('what is no text but must be seen (at least 3)', () => {
  test.each([
    ['edge', 'white'],
    ['edge', 'sand-100'],
    ['clay-600', 'white'],
    ['clay-600', 'clay-50'],
    ['pine-900', 'white'],
    ['pine-900', 'sand-100'],
    ['white', 'pine-900'],
    ['white', 'pine-700'],
    ['pine-700', 'sand-200'],
  ])('%s on %s', (line, ground) => {
    expect(ratio(line, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('the figures in the design hold', () => {
  test.each([
    ['pine-900', 12.6, 11.2],
    ['pine-700', 10.1, 9.0],
    ['pine-500', 6.2, 5.5],
    ['ochre-800', 6.2, 5.5],
    ['clay-600', 4.8, 4.3],
    ['clay-700', 6.4, 5.7],
    ['ink', 16.5, 14.6],
    ['ink-2', 8.1, 7.2],
    ['ink-3', 5.6, 5.0],
    ['edge', 3.7, 3.3],
  ])('%s is %f on white and %f on sand', (name, onWhite, onSand) => {
    expect(ratio(name, 'white')).toBeCloseTo(onWhite, 0.9)
    expect(ratio(name, 'sand-100')).toBeCloseTo(onSand, 0.9)
  })

  test('ochre-500 would be unreadable as text: it is never used so', () => {
    expect(ratio('ochre-500', 'white')).toBeLessThan(3)
  })
})

describe('one palette, wherever it is written', () => {
  test('a layer has the colour of its token', () => {
    const tokens: Record<Layer, string> = {
      municipality: 'gemeente',
      intermunicipal: 'inter',
      province: 'prov',
      flemish: 'vla',
      federal: 'fed',
      partner: 'part',
    }
    for (const [layer, name] of Object.entries(tokens)) {
      expect(faces[layer as Layer].colour.toLowerCase()).toBe(token(name))
    }
  })

  test('the tiles take their colours from the tokens', () => {
    const named = ['pine-700', 'sage-500', 'clay-600', 'ochre-500', 'sand-100'].map(token)
    const painted = tilePattern('kempen', 20, 20).map((paint) => paint.colour.toLowerCase())
    expect(painted.filter((colour) => !named.includes(colour))).toEqual(['#155a50'])
  })
})
