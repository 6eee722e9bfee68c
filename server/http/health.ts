import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { refuse } from '#shared/result.ts'
import type { Parts } from '../ports/parts.ts'
import type { Env } from './env.ts'
import { registry } from './metrics.ts'
import { sayNo } from './reply.ts'
import { sessionOf } from './sessions.ts'

const loopback = /^(::1|(::ffff:)?127\.[\d.]+)$/

/** Whether this process answers, since when (`epoch` changes with every start), and its numbers for those who run it. */
export const healthRoutes = (parts: Parts, epoch: string) =>
  new Hono<Env>()
    .get('/health', (c) => c.json({ ok: true, epoch }))
    .get('/metrics', async (c) => {
      const local = loopback.test(getConnInfo(c).remote.address ?? '')
      if (!local && !(await sessionOf(c, parts, 'member'))) return sayNo(c, refuse('not-allowed'))
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
    })
