import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Config } from '../config.ts'
import { isIn, plainAddress } from '../proxies.ts'

const lineOf = (c: Context): string => plainAddress(getConnInfo(c).remote.address ?? '')

/** Whether the line this came over is that of a proxy we believe. */
const isFromProxy = (c: Context, { proxies }: Config): boolean => isIn(proxies, lineOf(c))

/**
 * The address of whoever asks. What a request says of itself is believed only as far as our own proxies have written it: from
 * the right, the first address that is none of theirs.
 */
export function addressOf(c: Context, config: Config): string {
  const line = lineOf(c)
  if (!isFromProxy(c, config)) return line
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map(plainAddress).reverse()
  let last = line
  for (const address of said) {
    if (isIP(address) === 0) return last
    last = address
    if (!isIn(config.proxies, address)) return address
  }
  return last
}

/** Whether the browser spoke https: the installation says so, or a proxy we believe. */
export const isSecure = (c: Context, config: Config): boolean =>
  config.secure || (isFromProxy(c, config) && c.req.header('x-forwarded-proto') === 'https')

/** The host the browser asked for. A proxy we believe may have asked us under another name. */
export const hostOf = (c: Context, config: Config): string | undefined =>
  (isFromProxy(c, config) ? c.req.header('x-forwarded-host') : undefined) ?? c.req.header('host')

/** Whether somebody on this machine asks, and nobody has passed it on. */
export const isHere = (c: Context): boolean =>
  /^(::1|127\.[\d.]+)$/.test(lineOf(c)) &&
  !['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some((name) => c.req.header(name))
