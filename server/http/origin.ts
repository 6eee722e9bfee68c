import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { refuse } from '#shared/result.ts'
import type { Config } from '../config.ts'
import { hostOf, isSecure } from './caller.ts'
import { sayNo } from './reply.ts'

/**
 * Whether the page that asks is one of ours: its Origin is BASE_URL's, or, where BASE_URL is plain http, the address the browser
 * itself used: a phone on the house's network, or what a proxy we believe says. No Origin at all is no.
 */
export function isOurs(c: Context, config: Config): boolean {
  const origin = c.req.header('origin')
  if (!origin) return false
  if (origin === new URL(config.baseUrl).origin) return true
  return !config.secure && origin === `${isSecure(c, config) ? 'https' : 'http'}://${hostOf(c, config)}`
}

/** Writes come only from our own pages. Together with SameSite cookies this is what stops another site acting for a person. */
export const onlyOurPages = (config: Config) =>
  createMiddleware(async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    return reads || isOurs(c, config) ? await next() : sayNo(c, refuse('wrong-origin'))
  })
