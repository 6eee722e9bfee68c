import { Hono } from 'hono'
import type { Parts } from '../ports/parts.ts'
import type { Env } from './env.ts'
import { members } from './sessions.ts'

/** After a restore: from when everything is, and the button that opens it for writing. */
export const restoredRoutes = (parts: Parts) =>
  new Hono<Env>()
    .get('/restored', members(parts), (c) => c.json({ madeAt: parts.reopening?.madeAt() ?? null }))
    .post('/restored/open', members(parts), async (c) => {
      await parts.reopening?.open()
      parts.log.info({}, 'a restored house was opened for writing')
      return c.json({})
    })
