import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../../server/dossier/template/', import.meta.url))
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}${name}`, 'utf8') }))
const tokens = files.find(({ name }) => name === 'tokens.typ')?.text ?? ''

describe('the template', () => {
  test('fetches nothing, evaluates nothing, and never asks the clock', () => {
    for (const { name, text } of files) {
      expect(text, name).not.toMatch(/@preview|@local|\beval\(|datetime\.today|\bread\(|plugin\(/u)
    }
  })

  test('reads no data but the dossier', () => {
    const read = files.flatMap(({ text }) => [
      ...text.matchAll(/\b(?:json|csv|yaml|toml|xml|cbor)\(([^)]*)\)/gu),
    ])
    expect(read.map(([, what]) => what)).toEqual(['"dossier.json"'])
  })

  test('asks only for weights that we ship, or the fonts of the machine would be taken', () => {
    for (const { name, text } of files) {
      const weights = [...text.matchAll(/\bweight: (\d+)/gu)].map(([, weight]) => weight)
      for (const weight of weights) expect(['300', '400', '600', '700'], name).toContain(weight)
    }
  })

  test('is made of files one can read', () => {
    for (const { name, text } of files) expect(text.split('\n').length, name).toBeLessThan(250)
  })

  test('prints nothing smaller than 7.5 pt', () => {
    for (const { name, text } of files) {
      const sizes = [...text.matchAll(/\b(?:size|least|small|reading)\s*[:=]\s*([\d.]+)pt/gu)].map(
        ([, size]) => Number(size),
      )
      for (const size of sizes) expect(size, name).toBeGreaterThanOrEqual(7.5)
    }
  })
})

describe('the colours of text', () => {
  const channel = (value: number): number =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const token = (name: string): string =>
    name === 'white'
      ? '#FFFFFF'
      : (new RegExp(`#let ${name} = rgb\\("(#\\w{6})"\\)`, 'u').exec(tokens)?.[1] ?? '')

  for (const [text, ground] of [
    ['ink', 'white'],
    ['ink-2', 'sand-100'],
    ['ink-3', 'white'],
    ['pine-900', 'sand-100'],
    ['pine-700', 'sand-100'],
    ['ochre-800', 'white'],
    ['ochre-900', 'ochre-100'],
    ['sand-100', 'pine-900'],
    ['ochre-500', 'pine-900'],
    ['white', 'pine-700'],
    ['ink', 'ochre-500'],
    ['ink', 'sage-500'],
    ['ink', 'sage-200'],
  ] as const) {
    test(`${text} on ${ground} can be read`, () => {
      expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(4.5)
    })
  }
})
