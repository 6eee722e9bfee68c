import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { newId } from '#shared/ids.ts'
import { terminal } from '#shared/texts/da/terminal.ts'
import { createApp } from './app.ts'
import { keepErasing } from './commands/eraseDue.ts'
import { makeLink, needsSetup } from './commands/links.ts'
import type { Config } from './config.ts'
import { healthRoutes } from './http/health.ts'
import type { Live } from './http/live.ts'
import { sweepSessions } from './http/sessions.ts'
import { limitWaiting } from './http/waiting.ts'
import type { Limits } from './limits.ts'
import { alive } from './metrics.ts'
import type { Parts } from './ports/parts.ts'
import { guardStores } from './reopening.ts'
import { watchStrain } from './strain.ts'
import { createDocuments } from './sync/documentRooms.ts'
import { heal } from './workshop/heal.ts'
import { createRehearsals } from './workshop/rehearsals.ts'
import { createRooms } from './workshop/rooms.ts'
import { watchStorage } from './watchStorage.ts'

/** Node's own limits, tightened: nobody holds a line open by speaking slowly (reliability 2.5). */
const optionsFor = ({ headersTimeout, requestTimeout, keepAliveTimeout, headerBytes }: Limits) => ({
  headersTimeout,
  requestTimeout: Math.max(headersTimeout, requestTimeout),
  keepAliveTimeout,
  connectionsCheckingInterval: Math.min(2_000, headersTimeout),
  maxHeaderSize: headerBytes,
  shouldUpgradeCallback: (request: { headers: { upgrade?: string } }) =>
    request.headers.upgrade?.toLowerCase() === 'websocket',
})
const socketOptions = ({ socketBytes, socketPieces, goodbye }: Limits) => ({
  noServer: true,
  maxPayload: socketBytes,
  maxFragments: socketPieces,
  perMessageDeflate: false,
  closeTimeout: goodbye,
})
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
  const { clock, config } = given
  const storage = watchStorage(given)
  let app: ReturnType<typeof createApp> | undefined
  let isStopping = false
  const health = healthRoutes(config, {
    epoch: newId(),
    trouble: async () =>
      isStopping ? 'stopping' : !app ? 'starting' : (await storage.works()) ? undefined : 'storage',
  })
  const sockets = new WebSocketServer(socketOptions(config.limits))
  const server = createAdaptorServer({
    fetch: (request, env) => {
      asked(env.incoming.socket)
      if (isStopping && 'shouldKeepAlive' in env.outgoing) env.outgoing.shouldKeepAlive = false
      return (app ?? health).fetch(request, env)
    },
    serverOptions: optionsFor(config.limits),
    websocket: { server: sockets },
  })
  const asked = limitWaiting(server, config.limits.waitingLines)
  const { journal, register } = given.reopening ? guardStores(storage, given.reopening) : storage
  const parts = { ...given, journal, register, config: await listen(server, config) }
  await sweepSessions(parts)
  const strain = watchStrain(clock, config.limits, () => putAwayIdle(), given.pressed)
  const allowed = { ...parts, limits: config.limits, isSlow: strain.isSlow }
  const documents = createDocuments(allowed)
  await heal(parts, documents)
  const rooms = createRooms(allowed, documents)
  const rehearsals = createRehearsals(parts, rooms)
  const live = { documents, rooms, rehearsals, strain }
  const putAwayIdle = () => {
    rooms.putAwayIdle()
    documents.putAwayIdle()
  }
  alive.rooms = rooms.count
  alive.documents = documents.count
  app = createApp(parts, live, health)
  const stopErasing = keepErasing(parts, live)

  const stop = async (): Promise<void> => {
    isStopping = true
    strain.stop()
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets.clients) socket.close(goingAway)
    const hurry = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, patience)
    await closed
    clearTimeout(hurry)
    await stopErasing()
    rehearsals.close()
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
    const no = whyNot(error)
    throw new Error(`${terminal.listen[no](`${config.host}:${config.port}`)} (${no})`, { cause: error })
  }
  const { port } = server.address() as AddressInfo
  const baseUrl = config.port === 0 ? config.baseUrl.replace(/:0$/, `:${port}`) : config.baseUrl
  return { ...config, port, baseUrl }
}

/** Node's words for why an address cannot be had, as ours. */
const reasons: Record<string, keyof typeof terminal.listen> = {
  EADDRINUSE: 'address-taken',
  EACCES: 'address-denied',
  EADDRNOTAVAIL: 'address-unknown',
  ENOTFOUND: 'address-unknown',
}
const whyNot = (error: unknown): keyof typeof terminal.listen =>
  reasons[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? 'address-unusable'
