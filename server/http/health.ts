import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { refuse } from '#shared/result.ts'
import type { Config } from '../config.ts'
import { registry } from '../metrics.ts'
import { isHere } from './caller.ts'
import type { Env } from './env.ts'
import { sayNo } from './reply.ts'

/** What a load balancer may know of this process. */
export interface Health {
  /** Changes with every start. */
  epoch: string
  /** Why nobody should be sent here; undefined when everything works. */
  trouble(): Promise<'starting' | 'stopping' | 'storage' | undefined>
}

/**
 * For whoever runs the server: `/healthz` (the process answers), `/readyz` (people may be sent here), `/metrics` (its numbers).
 * They say nothing about people. While the server starts they are all there is.
 */
export function healthRoutes(config: Config, health: Health) {
  return new Hono<Env>()
    .use('/:which{healthz|readyz|metrics}', async (c, next) => {
      await next()
      c.header('cache-control', 'no-store')
    })
    .get('/healthz', (c) => c.json({ ok: true, epoch: health.epoch }))
    .get('/readyz', async (c) => {
      const trouble = await health.trouble()
      return trouble ? c.json({ ok: false, why: trouble }, 503) : c.json({ ok: true })
    })
    .get('/metrics', async (c) => {
      if (!mayRead(c, config)) return sayNo(c, refuse('not-allowed'))
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
    })
    .notFound((c) => c.body(null, 503, { 'retry-after': '2' }))
}

/**
 * Whoever shows the token; without one, only somebody on this machine, and only where no proxy on it could be passing the whole
 * world on.
 */
function mayRead(c: Context, config: Config): boolean {
  const { metricsToken, proxies, secure } = config
  if (metricsToken) return isSame(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`)
  return isHere(c) && !secure && proxies.rules.length === 0
}

/** Compares two secrets in a time that says nothing about where they differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string) => createHash('sha256').update(text).digest()
