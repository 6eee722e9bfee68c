import { BlockList, isIP } from 'node:net'

/** An address as we compare it: IPv4 without the clothes that IPv6 puts on it. */
export const plainAddress = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/** Which proxies are believed: addresses and networks, `10.0.0.0/8`. Undefined when one of them is neither. */
export function proxyList(proxies: readonly string[]): BlockList | undefined {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits, ...more] = proxy.split('/')
    const version = isIP(address)
    const most = version === 4 ? 32 : 128
    if (version === 0 || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined
    if (Number(bits ?? most) > most) return undefined
    list.addSubnet(address, Number(bits ?? most), version === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

/** Whether an address is on the list. What is no address is on none. */
export const isIn = (list: BlockList, address: string): boolean => {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
