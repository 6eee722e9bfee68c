import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { Counter, Histogram } from 'prom-client'
import type { Log } from '../log.ts'
import { registry } from './metrics.ts'

const answers = new Counter({
  name: 'frirum_http_answers_total',
  help: 'Answers by route and status.',
  labelNames: ['method', 'route', 'status'],
  registers: [registry],
})
const seconds = new Histogram({
  name: 'frirum_http_seconds',
  help: 'Time to answer.',
  labelNames: ['route'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

/** Notes every answer by its route's pattern: no address, no id, nothing of what was asked or said. */
export const accessLog = (log: Log) =>
  createMiddleware(async (c, next) => {
    const start = performance.now()
    await next()
    const ms = Math.round(performance.now() - start)
    const [method, route, status] = [c.req.method, routePath(c), c.res.status]
    answers.inc({ method, route, status })
    seconds.observe({ route }, ms / 1000)
    log.info({ method, route, status, ms }, 'answered')
  })
