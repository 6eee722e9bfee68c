import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { createApp } from './app.ts'
import { makeLink, needsSetup } from './commands/links.ts'
import type { Config } from './config.ts'
import type { Live } from './http/live.ts'
import { sweepSessions } from './http/sessions.ts'
import type { Parts } from './ports/parts.ts'
import { createDocuments } from './sync/documentRooms.ts'
import { createRooms } from './workshop/rooms.ts'

/** Node's own limits, tightened: nobody holds a line open by speaking slowly (reliability 2.5). Milliseconds and bytes. */
const serverOptions = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8 * 1024,
  shouldUpgradeCallback: (request: { headers: { upgrade?: string } }) =>
    request.headers.upgrade?.toLowerCase() === 'websocket',
}
const frameMax = 256 * 1024
const goingAway = 1001
/** How long a stop waits for answers under way and for sockets to say goodbye. Milliseconds. */
const patience = 3_000

/** A server that answers. `parts` are those it runs on: with port 0 their config now has the real one. */
export interface Running {
  parts: Parts
  live: Live
  /** The one-time link of the first facilitator, while nobody can sign in. */
  setupLink: string | undefined
  /** Takes nothing more, writes down what waits, closes the parts. Safe to call twice. */
  stop(): Promise<void>
}

/** Serves everything on given parts. Rejects with one clear sentence when the address cannot be had. */
export async function start(given: Parts): Promise<Running> {
  await sweepSessions(given)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameMax, perMessageDeflate: false })
  let app: ReturnType<typeof createApp> | undefined
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    serverOptions,
    websocket: { server: sockets },
  })
  const parts = { ...given, config: await listen(server, given.config) }
  const documents = createDocuments(parts)
  const live = { documents, rooms: createRooms(parts, documents) }
  app = createApp(parts, live)

  const stop = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets.clients) socket.close(goingAway)
    const hurry = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, patience)
    await closed
    clearTimeout(hurry)
    await live.rooms.close()
    await documents.close()
    await Promise.all([parts.journal.close(), parts.register.close(), parts.fanout.close()])
  }
  let stopping: Promise<void> | undefined
  const setupLink = (await needsSetup(parts))
    ? `${parts.config.baseUrl}/start#${await makeLink(parts)('setup')}`
    : undefined
  return { parts, live, setupLink, stop: () => (stopping ??= stop()) }
}

/** Listens, and gives the config with the port that was had. */
async function listen(server: ReturnType<typeof createAdaptorServer>, config: Config): Promise<Config> {
  try {
    const listening = once(server, 'listening')
    server.listen(config.port, config.host)
    await listening
  } catch (error) {
    throw new Error(`Cannot listen on ${config.host}:${config.port}: ${reason(error)}`, { cause: error })
  }
  const { port } = server.address() as AddressInfo
  const baseUrl = config.port === 0 ? config.baseUrl.replace(/:0$/, `:${port}`) : config.baseUrl
  return { ...config, port, baseUrl }
}

const reasons: Record<string, string> = {
  EADDRINUSE: 'something else is there. Stop it, or set PORT to another number.',
  EACCES: 'this user may not. Set PORT to a number from 1024.',
  EADDRNOTAVAIL: 'this machine does not have that address. Set HOST to 127.0.0.1 or 0.0.0.0.',
  ENOTFOUND: 'there is no such host. Set HOST to 127.0.0.1 or 0.0.0.0.',
}
const reason = (error: unknown): string =>
  reasons[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? String(error)
