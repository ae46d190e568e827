import * as Y from 'yjs'
import { rulesFor } from '#server/sync/documents.ts'
import { inspect, openRoots } from '#server/sync/guard/guard.ts'
import { liveLimits } from '#server/sync/guard/schema.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { bodyOf } from './dialect.ts'
import { longText, manuscript, skeleton } from './manuscript.ts'
import { median } from './latencies.ts'
import type { Measure } from './report.ts'
import { Typist } from './typist.ts'

const typists = 20

/** What looking at a keystroke costs beside what Yjs itself needs to take it in, on a document of 200 KB. */
export async function guard(quick: boolean): Promise<Measure[]> {
  const { schema } = rulesFor('dossier', regionalBreakthroughs2021.template)
  const doc = new Y.Doc()
  openRoots(doc, schema)
  const born = skeleton()
  Y.applyUpdate(doc, born)
  Y.applyUpdate(doc, manuscript(born, longText))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const people = Array.from({ length: typists }, (_, i) => new Typist(copy, 2_000_000_000 + i, i))

  const warm = 200
  const looking: number[] = []
  const taking: number[] = []
  const keys = quick ? 300 : 1000
  for (let key = 0; key < keys + warm; key++) {
    for (const typist of people) {
      const update = new Uint8Array(bodyOf(Buffer.from(typist.types(1, 0))))
      const began = performance.now()
      const found = inspect(doc, update, schema, liveLimits)
      const seen = performance.now()
      Y.applyUpdate(doc, update)
      const taken = performance.now()
      if (!found.ok) throw new Error(`The guard refused a letter: ${found.refusal}`)
      if (key < warm) continue
      looking.push((seen - began) * 1000)
      taking.push((taken - seen) * 1000)
    }
  }
  const apply = median(taking)
  return [
    {
      what: `guard: µs per key, beside ${apply.toFixed(1)} µs of Y.applyUpdate`,
      values: { doorbraak: median(looking) },
      goal: { atMost: 0.5, of: apply },
    },
  ]
}
