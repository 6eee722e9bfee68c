import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Log } from '../log.ts'
import { answerSeconds, answers } from '../metrics.ts'

/** Notes every answer by its route's pattern: no address, no id, nothing of what was asked or said. */
export const accessLog = (log: Log) =>
  createMiddleware(async (c, next) => {
    const start = performance.now()
    await next()
    const ms = Math.round(performance.now() - start)
    const [method, route, status] = [c.req.method, routePath(c), c.res.status]
    answers.inc({ method, route, status })
    answerSeconds.observe({ route }, ms / 1000)
    log.info({ method, route, status, ms }, 'answered')
  })
