import { networkInterfaces } from 'node:os'
import { terminal } from '#shared/texts/da/terminal.ts'
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
    terminal.running(config.baseUrl),
    ...(others.length > 0 ? [terminal.also(others.join(', '))] : []),
    ...(setupLink ? ['', terminal.first, setupLink] : []),
    '',
    terminal.stop,
  ].join('\n')
}
