import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

/** Hocuspocus as its manual sets it up: its own defaults, a SQLite file, nobody asked who they are. */
const [dir] = process.argv.slice(2)

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  stopOnSignals: false,
  extensions: [new SQLite({ database: join(dir, 'hocuspocus.sqlite') })],
})
await server.listen()

process.on('message', (ask) => {
  if (ask === 'tidy') {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.((heapUsed + external) / 1024)
  }
  if (ask === 'stop') void server.destroy().then(() => process.exit(0))
})
process.send({ port: server.address.port, documents: [], cookies: [] })
