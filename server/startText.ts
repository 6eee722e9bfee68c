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
  const others = isEverywhere(config.host) ? lanAddresses().map((one) => addressOf(one, config.port)) : []
  return [
    `Frirum is running: ${config.baseUrl}`,
    ...others.filter((one) => one !== config.baseUrl).map((one) => `Also on this network: ${one}`),
    ...(setupLink ? ['', 'The first facilitator begins here. The link works once:', setupLink] : []),
    '',
    'Stop with Ctrl+C.',
  ].join('\n')
}
