import { networkInterfaces } from 'node:os'
import { addressOf, isEverywhere } from './config.ts'
import type { Running } from './start.ts'

/** This machine's IPv4 addresses on its networks. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((one) =>
    (one ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )

/** What the terminal says once everything answers: where, and how the first facilitator begins. */
export function startText({ parts: { config }, setupLink }: Running): string {
  const hosts = isEverywhere(config.host) ? ['127.0.0.1', ...lanAddresses()] : []
  const others = hosts.map((host) => addressOf(host, config.port)).filter((one) => one !== config.baseUrl)
  return [
    `Frirum is running: ${config.baseUrl}`,
    ...(others.length > 0 ? [`It also answers on ${others.join(' and ')}`] : []),
    ...(setupLink ? ['', 'The first facilitator begins here. The link works once:', setupLink] : []),
    '',
    'Stop with Ctrl+C.',
  ].join('\n')
}
