import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { createApp } from './app.ts'
import { makeLink, needsSetup } from './commands/links.ts'
import { sweepSessions } from './http/sessions.ts'
import type { Parts } from './ports/parts.ts'
import { createDocuments } from './sync/documentRooms.ts'
import { createRooms } from './workshop/rooms.ts'

/** Node's own limits, tightened (reliability 2.5): nobody holds a line open by speaking slowly. */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8 * 1024,
  shouldUpgradeCallback: (request: { headers: { upgrade?: string } }) =>
    request.headers.upgrade?.toLowerCase() === 'websocket',
}
const frameMax = 256 * 1024
/** How long a stop waits for answers under way and for sockets to say goodbye. Milliseconds. */
const patience = 3_000

/** A server that answers. `setupLink` is there while nobody can sign in yet. */
export interface Running {
  url: string
  setupLink: string | undefined
  live: Parameters<typeof createApp>[1]
  /** Takes nothing more, tells the sockets, writes down what waits, closes the parts. Safe to call twice. */
  stop(): Promise<void>
}

/** Starts everything on given parts. Rejects when the address cannot be listened on; the parts are closed then. */
export async function start(given: Parts): Promise<Running> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frameMax, perMessageDeflate: false })
  let app: ReturnType<typeof createApp> | undefined
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    serverOptions: limits,
    websocket: { server: sockets },
  })
  …
}
