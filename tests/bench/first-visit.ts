import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import * as Y from 'yjs'
import { askFrom, dialectOf, type Dialect } from './dialect.ts'
import { enter } from './guest.ts'
import { longText } from './manuscript.ts'
import type { Measure } from './report.ts'
import { startAll, type Name } from './server.ts'
import { fill } from './visit.ts'

/**
 * All bytes that come in, greeting included, until somebody has the whole of a document of 200 KB. Each as its own
 * client does: ours takes the first state over HTTP, compressed, and asks the socket for the rest.
 */
export async function firstVisit(): Promise<Measure[]> {
  const servers = await startAll({ guests: 3, documents: 1 })
  const values: Partial<Record<Name, number>> = {}
  for (const server of servers) {
    const dialect = dialectOf(server, server.documents[0]!)
    ;(await fill(dialect, longText)).destroy()
    // A room in which somebody sits already: Hocuspocus sends the first one everything twice.
    const there = await enter(dialect, 0, 1)
    await there.synced
    const begun = server.name === 'doorbraak' ? await begin(dialect) : { bytes: 0, dialect }
    const visitor = await enter(begun.dialect, 1, 2)
    await visitor.synced
    values[server.name] = begun.bytes + visitor.client.bytesIn
  }
  return [{ what: 'bytes of a first visit', values, goal: { atMost: 0.5, of: 'hocuspocus' } }]
}

/** What came, and a dialect that asks for what came since. */
async function begin(dialect: Dialect): Promise<{ bytes: number; dialect: Dialect }> {
  const { port, path, headers } = dialect.address(1)
  const about = { host: '127.0.0.1', port, path: `${path}/state`, agent: false }
  const { bytes, body } = await new Promise<{ bytes: number; body: Buffer }>((resolve, reject) => {
    request({ ...about, headers: { ...headers, 'accept-encoding': 'br' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ bytes: answer.socket.bytesRead, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, brotliDecompressSync(body))
  const hello = [askFrom(Y.encodeStateVector(doc))]
  doc.destroy()
  return { bytes, dialect: { ...dialect, hello } }
}
