import { expect, test } from 'vitest'
import { groupOf, tellApart } from '#shared/workshop/small-layers.ts'

test('a layer of fewer than three is told together with its neighbour, and none is left out', () => {
  expect(tellApart({ municipality: 8, province: 2, federal: 1, flemish: 4 })).toEqual([
    ['municipality'],
    ['province', 'flemish', 'federal'],
  ])
  expect(tellApart({ municipality: 3, province: 2, federal: 1 })).toEqual([
    ['municipality'],
    ['province', 'federal'],
  ])
})

test('when no merging reaches three only totals are told', () => {
  expect(tellApart({ municipality: 2 })).toBeNull()
  expect(tellApart({ municipality: 1, flemish: 1 })).toBeNull()
  // One group is a total.
  expect(tellApart({ municipality: 9 })).toBeNull()
  expect(tellApart({ municipality: 9, flemish: 1 })).toBeNull()
  expect(tellApart({})).toBeNull()
})

test('in every room of up to twelve people each group has three or more, and nobody is missing', () => {
  const sizes = [0, 1, 2, 3, 4]
  for (const municipality of sizes)
    for (const province of sizes)
      for (const flemish of sizes) {
        const people = { municipality, province, flemish }
        const groups = tellApart(people)
        if (!groups) continue
        for (const group of groups) {
          const size = group.reduce((sum, layer) => sum + (people[layer as keyof typeof people] ?? 0), 0)
          expect(size, JSON.stringify(people)).toBeGreaterThanOrEqual(3)
        }
        for (const [layer, count] of Object.entries(people))
          if (count > 0) expect(groupOf(groups, layer as keyof typeof people)).not.toBeNull()
      }
})
