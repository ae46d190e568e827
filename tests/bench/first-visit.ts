import { dialectOf } from './dialect.ts'
import { enter } from './guest.ts'
import { longText } from './manuscript.ts'
import type { Measure } from './report.ts'
import { startAll, type Name } from './server.ts'
import { fill } from './visit.ts'

/** All bytes that come in, greeting included, until somebody has the whole of a document of 200 KB. */
export async function firstVisit(): Promise<Measure[]> {
  const servers = await startAll({ guests: 3, documents: 1 })
  const values: Partial<Record<Name, number>> = {}
  for (const server of servers) {
    const dialect = dialectOf(server, server.documents[0]!)
    ;(await fill(dialect, longText)).destroy()
    // A room in which somebody sits already: Hocuspocus sends the first one everything twice.
    const there = await enter(dialect, 0, 1)
    await there.synced
    const visitor = await enter(dialect, 1, 2)
    await visitor.synced
    values[server.name] = visitor.client.bytesIn
  }
  return [{ what: 'bytes of a first visit', values, goal: { atMost: 0.5, of: 'hocuspocus' } }]
}
