import { peer } from './peer.ts'

interface Hocuspocus {
  listen(): Promise<unknown>
  address: { port: number }
}

/** Hocuspocus with its own settings, in memory, on a free port. */
const { Server } = peer<{ Server: new (settings: object) => Hocuspocus }>('@hocuspocus/server')
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true })
await server.listen()
console.log(`http://127.0.0.1:${server.address.port}`)
