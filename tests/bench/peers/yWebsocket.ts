import { createServer, type IncomingMessage } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { peer, port } from './peer.ts'

/** The server of y-websocket as its own script starts it. It keeps documents with its own y-leveldb where YPERSISTENCE says. */
const { setupWSConnection } = peer<{ setupWSConnection(socket: WebSocket, request: IncomingMessage): void }>(
  '@y/websocket-server/utils',
)
const sockets = new WebSocketServer({ noServer: true })
const server = createServer((_, answer) => answer.end('okay'))
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (one) => sockets.emit('connection', one, request)),
)
server.listen(port, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address?.port} `)
})
