import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { tileGround, tilePattern, tiles, tileUnits } from '#shared/tiles.ts'

const frozen = '1f38d81baa5a9f569df03f55063d26625807de62c14acbb13c261a5c1e87075d'
const draft = '01JAR7Z5Q9ENERGIE'

describe('the tiles of a proposal', () => {
  test('a frozen version is drawn from the bytes of its hash', () => {
    // 1f 38 d8 · 1b aa 5a · 9f 56 9d · f0 3f 55
    expect(tiles(frozen, 4)).toEqual([
      { shape: 'corner', turn: 0, first: 'ochre', second: 'ochre' },
      { shape: 'ring', turn: 2, first: 'deep', second: 'sage' },
      { shape: 'ring', turn: 2, first: 'deep', second: 'sand' },
      { shape: 'disc', turn: 3, first: 'ochre', second: 'deep' },
    ])
  })

  test('a draft is drawn from the SHA-256 of its id', () => {
    const hash = createHash('sha256').update(draft).digest('hex')
    expect(tiles(draft, 10)).toEqual(tiles(hash, 10))
    expect(tiles(draft, 3)).toEqual([
      { shape: 'ring', turn: 3, first: 'ochre', second: 'deep' },
      { shape: 'ring', turn: 3, first: 'ochre', second: 'sage' },
      { shape: 'inlay', turn: 1, first: 'sage', second: 'ochre' },
    ])
  })

  test('where the hash ends, the digests of seed:0 and seed:1 go on', () => {
    const more = ['0', '1'].map((round) => createHash('sha256').update(`${frozen}:${round}`).digest('hex'))
    const bytes = Buffer.from(frozen + more.join(''), 'hex')
    // The eleventh tile takes two bytes of the hash and the first of what follows.
    expect(tiles(frozen, 32)[10]).toEqual(tileOf(bytes.subarray(30, 33)))
    expect(tiles(frozen, 32)[31]).toEqual(tileOf(bytes.subarray(93, 96)))
  })

  test('the first tiles do not depend on how many are asked', () => {
    expect(tiles(draft, 72).slice(0, 8)).toEqual(tiles(draft, 8))
  })

  test('each byte of the shape falls where the recipe says', () => {
    const shapes = Array.from({ length: 12 }, (_, byte) => tiles(seedOf(byte, 0, 0), 1)[0]?.shape)
    expect(shapes).toEqual([
      ...['disc', 'disc', 'disc', 'ring', 'ring', 'corners', 'corners'],
      ...['corner', 'dot', 'stack', 'stack', 'inlay'],
    ])
  })

  test('each value of the colour falls where the recipe says', () => {
    const colours = Array.from({ length: 20 }, (_, byte) => tiles(seedOf(0, 0, byte), 1)[0]?.second)
    expect(colours).toEqual([
      ...Array<string>(7).fill('deep'),
      ...Array<string>(4).fill('sage'),
      ...Array<string>(3).fill('clay'),
      ...Array<string>(3).fill('ochre'),
      ...Array<string>(3).fill('sand'),
    ])
  })
})

describe('the drawing of the tiles', () => {
  test('two drawings of one version are the same, of two versions they differ', () => {
    expect(tilePattern(frozen, 8, 9)).toEqual(tilePattern(frozen, 8, 9))
    expect(tilePattern(frozen, 8, 9)).not.toEqual(tilePattern(draft, 8, 9))
  })

  test('a full quarter disc has its centre in the top left corner, and turns clockwise', () => {
    const paths = [0, 1, 2, 3].map((turn) => tilePattern(seedOf(0, turn, 0), 1, 1)[0]?.path)
    expect(paths).toEqual([
      'M0 0L8 0A8 8 0 0 1 0 8Z',
      'M8 0L8 8A8 8 0 0 1 0 0Z',
      'M8 8L0 8A8 8 0 0 1 8 0Z',
      'M0 8L0 0A8 8 0 0 1 8 8Z',
    ])
  })

  test('a tile with its own ground paints that first', () => {
    expect(tilePattern(seedOf(11, 7 << 2, 0), 1, 1).map((paint) => paint.colour)).toEqual([
      '#0B4A42',
      '#8FBFB0',
    ])
  })

  test('nothing is painted outside the grid, and only in the colours of the house', () => {
    const columns = 8
    const rows = 9
    for (const { colour, path } of tilePattern(draft, columns, rows)) {
      expect(['#0B4A42', '#155A50', '#8FBFB0', '#BF4F33', '#E5A82E', '#F6F1E7']).toContain(colour)
      expect(colour).not.toBe(tileGround)
      for (const [, x, y] of path.matchAll(/(?:[ML]|A\d \d 0 0 [01] )(\d+) (\d+)/gu)) {
        expect(Number(x)).toBeLessThanOrEqual(columns * tileUnits)
        expect(Number(y)).toBeLessThanOrEqual(rows * tileUnits)
      }
    }
  })
})

/** A hash that begins with these three bytes. */
const seedOf = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(29)]).toString('hex')
const tileOf = (bytes: Buffer) => tiles(seedOf(...bytes), 1)[0]
