import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { pageOf } from '#shared/pageOf.ts'

const built = fileURLToPath(new URL('../../dist', import.meta.url))
const page = /\/[^/.]*$/

const keepFor = (howLong: string) =>
  createMiddleware(async (c, next) => {
    await next()
    if (c.res.ok) c.res.headers.set('cache-control', howLong)
  })

/**
 * The built client. Files under `/assets/` carry a hash of their content and never change; everything else is asked for
 * again. An address without a file ending is a page: the door's, the seat's, or the one for all the others.
 */
export function pageRoutes(dist: string = built) {
  const pages = new Hono()
  // While developing there may be no build: Vite serves the pages then.
  if (!existsSync(dist)) return pages
  const files = serveStatic({ root: dist })
  const html = {
    door: serveStatic({ root: dist, path: 'door.html' }),
    seat: serveStatic({ root: dist, path: 'seat.html' }),
    index: serveStatic({ root: dist, path: 'index.html' }),
  }
  return pages
    .use(compress())
    .get('/assets/*', keepFor('public, max-age=31536000, immutable'), files, (c: Context) => c.notFound())
    .get('*', keepFor('no-cache'), (c: Context, next) =>
      page.test(c.req.path) ? html[pageOf(c.req.path)](c, next) : files(c, next),
    )
}
