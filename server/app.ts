import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { refuse } from '#shared/result.ts'
import { causeOf } from './causeOf.ts'
import { accessLog } from './http/accessLog.ts'
import { accountRoutes } from './http/account.ts'
import { doorRoutes } from './http/door.ts'
import { createDoorGuard } from './http/doorGuard.ts'
import type { Env } from './http/env.ts'
import { erasureRoutes } from './http/erasures.ts'
import { pageHeaders } from './http/headers.ts'
import { createGate } from './http/gate.ts'
import type { healthRoutes } from './http/health.ts'
import { imageRoutes } from './http/images.ts'
import { createLines } from './http/lines.ts'
import type { Live } from './http/live.ts'
import { onlyOurPages } from './http/origin.ts'
import { ownerRoutes } from './http/owner.ts'
import { pageRoutes } from './http/pages.ts'
import { peopleRoutes } from './http/people.ts'
import { personalRoutes } from './http/personal.ts'
import { proposalRoutes } from './http/proposals.ts'
import { sayNo } from './http/reply.ts'
import { rehearsalRoutes } from './http/rehearsal.ts'
import { restoredRoutes } from './http/restored.ts'
import { createRoundTrips } from './http/roundTrips.ts'
import { scriptRoutes } from './http/scripts.ts'
import { socketRoutes } from './http/sockets.ts'
import { ticketRoutes } from './http/tickets.ts'
import { workshopRoutes } from './http/workshops.ts'
import type { Parts } from './ports/parts.ts'
import { StorageTrouble } from './ports/storage.ts'

const isImage = (path: string): boolean => /^\/api\/workshops\/[^/]+\/images$/.test(path)

/** The whole server as one app over given parts: what `main.ts` serves and what tests serve. */
export function createApp(parts: Parts, live: Live, health: ReturnType<typeof healthRoutes>) {
  const { config, log } = parts
  const guard = createDoorGuard(config.limits)
  const lines = createLines(parts.clock)
  const trips = createRoundTrips(parts.clock)

  const small = bodyLimit({ maxSize: config.limits.bodyBytes, onError: (c) => sayNo(c, refuse('too-big')) })

  const app = new Hono<Env>()
    .use(accessLog(log), pageHeaders(config), onlyOurPages(config))
    // Images are larger, and are counted while they come.
    .use((c, next) => (isImage(c.req.path) ? next() : small(c, next)))
    .use('/api/*', async (c, next) => {
      await next()
      if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
    })
    .route('/api', accountRoutes(parts, lines.end))
    .route('/api', doorRoutes(parts, guard, live.rooms.refresh, lines.end))
    .route('/api', workshopRoutes(parts, live, guard))
    .route('/api', scriptRoutes(parts, live.documents, live.rooms))
    .route('/api', erasureRoutes(parts, live))
    .route('/api', ticketRoutes(parts, live.rooms))
    .route('/api', rehearsalRoutes(parts, live, trips))
    .route('/api', peopleRoutes(parts, live.rooms, lines))
    .route('/api', personalRoutes(parts, live.documents))
    .route('/api', proposalRoutes(parts, live.documents))
    .route('/api', ownerRoutes(parts))
    .route('/api', restoredRoutes(parts))
    .route('/api', imageRoutes(parts, live.rooms))
    .route('/', health)
    .route('/', socketRoutes(parts, live, { lines, trips, guard, gate: createGate(parts.clock, config.limits) }))
    .all('/api/*', (c) => sayNo(c, refuse('not-found')))
    .all('/ws/*', (c) => sayNo(c, refuse('not-found')))
    .route('/', pageRoutes())
    .notFound((c) => sayNo(c, refuse('not-found')))

  app.onError((error, c) => {
    if (error instanceof HTTPException) return sayNo(c, refuse('bad-input'))
    log.error(causeOf(error), 'a request failed')
    return sayNo(c, refuse(error instanceof StorageTrouble ? 'storage' : 'broken'))
  })
  return app
}
