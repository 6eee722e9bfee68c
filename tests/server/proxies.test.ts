import { expect, test } from 'vitest'
import { isIn, plainAddress, proxyList } from '#server/proxies.ts'

test('a proxy is an address or a network, of either kind', () => {
  const list = proxyList(['10.0.0.0/8', '192.168.1.5', '2001:db8::/32', '::1'])
  expect(list).toBeDefined()
  const known = ['10.255.0.1', '192.168.1.5', '2001:db8:1::9', '::1']
  const unknown = ['11.0.0.1', '192.168.1.6', '2001:db9::1', '127.0.0.1', '', 'x', '10.0.0.1, 1.2.3.4']
  expect(known.map((one) => list && isIn(list, one))).toEqual(known.map(() => true))
  expect(unknown.map((one) => list && isIn(list, one))).toEqual(unknown.map(() => false))
})

test.each(['x', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '300.1.1.1', '::1/129', 'proxy.example'])('%s is no proxy', (one) => {
  expect(proxyList([one])).toBeUndefined()
})

test('an IPv4 address is the same in the clothes of IPv6', () => {
  expect(plainAddress(' ::ffff:10.0.0.1')).toBe('10.0.0.1')
  expect(plainAddress('::1')).toBe('::1')
})
