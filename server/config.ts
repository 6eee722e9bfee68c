import { BlockList } from 'node:net'
import * as v from 'valibot'
import { terminal } from '#shared/texts/da/terminal.ts'
import { BadLimit, type Limits, readLimits } from './limits.ts'
import { proxyList } from './proxies.ts'

const schema = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65535)), '8080'),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]{1,253}$/)), '127.0.0.1'),
  BASE_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/?#@]+\/?$/))),
  FRIRUM_DATA: v.optional(v.pipe(v.string(), v.minLength(1)), 'data'),
  FRIRUM_CONTROLLER: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^[^\n\r]*$/)), ''),
  TRUSTED_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => proxyList(text.split(',').flatMap((one) => one.trim() || []))),
      v.instance(BlockList),
    ),
    '',
  ),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^[\w.~+/=-]{16,200}$/))),
  LOG: v.optional(v.picklist(['silent', 'error', 'warn', 'info', 'debug']), 'info'),
})

/** How this installation runs. `baseUrl` has no slash at its end; `secure` says whether cookies may demand https. */
export interface Config {
  port: number
  host: string
  baseUrl: string
  secure: boolean
  dataFolder: string
  /** Who answers for what people write, and how they are reached, in one line; `''` when nobody has said. */
  controller: string
  /** Proxies whose word about a caller's address, host and https is believed. */
  proxies: BlockList
  /** Who shows it may read the numbers of this process; undefined: nobody from elsewhere may. */
  metricsToken: string | undefined
  limits: Limits
  logLevel: v.InferOutput<typeof schema>['LOG']
}

const takes: Record<string, string> = terminal.takes

/** Listening on these means listening on every network the machine is on. */
export const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'

/**
 * Environment → Config. Throws one clear sentence on nonsense; `main.ts` prints it and stops. `lan` are this machine's own
 * addresses: without a BASE_URL, links and QR codes name the first of them when phones can reach it.
 */
export function readConfig(environment: Record<string, string | undefined>, lan: readonly string[] = []): Config {
  const parsed = v.safeParse(schema, environment)
  if (!parsed.success) {
    const name = String(parsed.issues[0].path?.[0]?.key ?? '')
    throw new Error(`${terminal.environment(name, takes[name] ?? '', environment[name] ?? '')} (bad-environment)`)
  }
  const { PORT, HOST, BASE_URL, FRIRUM_DATA, FRIRUM_CONTROLLER, LOG } = parsed.output
  const { TRUSTED_PROXY, METRICS_TOKEN } = parsed.output
  const reachable = isEverywhere(HOST) ? (lan[0] ?? '127.0.0.1') : HOST
  const baseUrl = (BASE_URL ?? addressOf(reachable, PORT)).replace(/\/$/, '')
  return {
    port: PORT,
    host: HOST,
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    dataFolder: FRIRUM_DATA,
    controller: FRIRUM_CONTROLLER,
    proxies: TRUSTED_PROXY,
    metricsToken: METRICS_TOKEN,
    limits: limitsIn(environment),
    logLevel: LOG,
  }
}

function limitsIn(environment: Record<string, string | undefined>): Limits {
  try {
    return readLimits(environment)
  } catch (cause) {
    if (!(cause instanceof BadLimit)) throw cause
    const { variable, limit } = cause
    const sentence = limit
      ? terminal.environment(variable, terminal.limit(limit.least, limit.most), environment[variable] ?? '')
      : terminal.noLimit(variable)
    throw new Error(`${sentence} (bad-environment)`, { cause })
  }
}

/** `http://192.168.1.5:8080`; an IPv6 address gets its brackets. */
export const addressOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`
