import { connect, type TLSSocket } from 'node:tls'
import { once } from 'node:events'
import { doctor as t } from '#shared/texts/da/doctor.ts'
import type { Config } from '../../config.ts'
import { bad, type Finding, good, reason, see } from './finding.ts'

const patience = 4_000
const day = 24 * 3600_000
/** A certificate with fewer days left than this should be renewed. */
const soon = 14

/** Whether phones can reach the address that links and QR codes name, and whether anybody can read along. */
export function lookAtAddress({ baseUrl, secure }: Config): Finding {
  const { hostname } = new URL(baseUrl)
  if (/^(localhost|127\.|\[::1\])/.test(hostname)) return see('address', t.address.alone(baseUrl), baseUrl)
  return secure ? good('address', t.address.good(baseUrl), baseUrl) : see('address', t.address.open(baseUrl), baseUrl)
}

/** Whether the addresses of people can be told from each other behind what ends https. */
export function lookAtProxy({ secure, proxies }: Config): Finding[] {
  if (!secure) return []
  return [proxies.rules.length > 0 ? good('proxy', t.proxy.good) : see('proxy', t.proxy.none)]
}

/** Asks the outer address for its certificate, as a phone would. */
export async function lookAtCertificate({ baseUrl, secure }: Pick<Config, 'baseUrl' | 'secure'>): Promise<Finding> {
  if (!secure) return good('certificate', t.certificate.none)
  const { hostname, port, host } = new URL(baseUrl)
  const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false })
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(patience) })
    return judge(socket, host)
  } catch (cause) {
    return see('certificate', t.certificate.away(host, reason(cause)))
  } finally {
    socket.destroy()
  }
}

function judge(socket: TLSSocket, host: string): Finding {
  if (!socket.authorized) return bad('certificate', t.certificate.bad(host, reason(socket.authorizationError)))
  const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / day)
  return days < soon
    ? see('certificate', t.certificate.soon(days), days)
    : good('certificate', t.certificate.good(days), days)
}
