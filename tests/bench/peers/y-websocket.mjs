import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

/** y-websocket's own server, as it starts without settings: nothing on disk, nobody asked who they are. */
const sockets = new WebSocketServer({ noServer: true })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))

const server = createServer((_request, response) => response.end('okay'))
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request)),
)
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port, documents: [], cookies: [] }))

process.on('message', (ask) => {
  if (ask === 'tidy') {
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    process.send?.((heapUsed + external) / 1024)
  }
  if (ask === 'stop') process.exit(0)
})
