import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aWorkshop, noOf, send } from '#tests/kit/http.ts'

const serverWith = async (given: Parameters<typeof aServer>[0]): Promise<TestServer> => {
  const server = await aServer(given)
  onTestFinished(server.close)
  return server
}
const behindProxy = () => serverWith({ environment: { TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8' } })

/** Twelve wrong codes, each with these headers; the last answer. */
async function guess({ url }: TestServer, headersOf: (n: number) => Record<string, string>): Promise<string> {
  let no = ''
  for (let n = 0; n < 12; n++)
    no = (await noOf(await send(url, 'POST', '/api/door', { headers: headersOf(n), body: { code: '000000' } }))).no
  return no
}

test('W12 what a request says of its address is ignored, unless a proxy we know wrote it', async () => {
  expect(await guess(await serverWith({}), (n) => ({ 'x-forwarded-for': `203.0.113.${n}` }))).toBe('too-many')
  expect(await guess(await behindProxy(), (n) => ({ 'x-forwarded-for': `203.0.113.${n}` }))).toBe('code-unknown')
})

test('W12 behind a proxy an address is read from the right: what the caller wrote before it is not believed', async () => {
  const server = await behindProxy()
  const spoofed = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}, 203.0.113.7, 10.0.0.3` })
  expect(await guess(server, spoofed)).toBe('too-many')
  const other = await send(server.url, 'POST', '/api/door', {
    headers: { 'x-forwarded-for': '203.0.113.8' },
    body: { code: '000000' },
  })
  expect((await noOf(other)).no).toBe('code-unknown')
  expect(await guess(await behindProxy(), (n) => ({ 'x-forwarded-for': `203.0.113.${n}, nonsense` }))).toBe('too-many')
})

test('twenty wrong passphrases slow one address down and no other', async () => {
  const server = await behindProxy()
  await server.facilitator()
  const logIn = async (from: string, who: string, passphrase = 'ikke den rigtige her') =>
    (await send(server.url, 'POST', '/api/login', { headers: { 'x-forwarded-for': from }, body: { who, passphrase } })).status
  for (let n = 0; n < 20; n++) expect(await logIn('203.0.113.1', `nogen ${n}`)).toBe(401)
  expect(await logIn('203.0.113.1', 'konsulent i staben', 'fire ord på en række')).toBe(429)
  expect(await logIn('203.0.113.2', 'konsulent i staben', 'fire ord på en række')).toBe(200)
})

const signIn = { who: 'konsulent i staben', passphrase: 'fire ord på en række' }
const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'frirum.example', origin: 'https://frirum.example' }

test('https that a proxy we know has ended gives cookies that only https carries, and headers to match', async () => {
  const server = await behindProxy()
  await server.facilitator()
  const answer = await send(server.url, 'POST', '/api/login', { headers: https, body: signIn })
  expect(answer.status).toBe(200)
  const [cookie] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-frirum-member=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(answer.headers.get('content-security-policy')).toContain('wss://frirum.example')
  const me = await send(server.url, 'GET', '/api/me', { headers: { ...https, cookie: cookie?.split(';')[0] ?? '' } })
  expect(await me.json()).toMatchObject({ member: { role: 'Konsulent i staben' } })
})

test('https that anybody else claims is not believed', async () => {
  const server = await serverWith({})
  await server.facilitator()
  expect((await send(server.url, 'POST', '/api/login', { headers: https, body: signIn })).status).toBe(403)
  const plain = await send(server.url, 'POST', '/api/login', { headers: { 'x-forwarded-proto': 'https' }, body: signIn })
  expect(plain.headers.getSetCookie()[0]).toMatch(/^frirum-member=/)
  expect(plain.headers.getSetCookie()[0]).not.toContain('Secure')
})

test('one address may have so many sockets, and open so many at once; another one is not kept waiting', async () => {
  const server = await serverWith({
    environment: { TRUSTED_PROXY: '127.0.0.1', LIMIT_ADDRESS_SOCKETS: '3', LIMIT_ADDRESS_NEW_SOCKETS_BURST: '6', LIMIT_ADDRESS_NEW_SOCKETS: '1' },
  })
  const cookie = await server.member()
  const { id } = await aWorkshop(await server.facilitator())
  const dial = async (from: string): Promise<WebSocket | number> => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws/room/${id}`, {
      headers: { cookie, origin: server.url, 'x-forwarded-for': from },
    })
    const [said] = await once(socket, 'message').catch((error) => [error])
    return said instanceof Error ? Number(/\d{3}/.exec(said.message)?.[0]) : socket
  }
  const open = await Promise.all(['203.0.113.1', '203.0.113.1', '203.0.113.1'].map(dial))
  expect(open.every((one) => one instanceof WebSocket)).toBe(true)
  expect(await dial('203.0.113.1')).toBe(429)
  expect(await dial('203.0.113.2')).toBeInstanceOf(WebSocket)
  const [first] = open
  if (first instanceof WebSocket) {
    first.close()
    await once(first, 'close')
  }
  await expect.poll(() => dial('203.0.113.1')).toBeInstanceOf(WebSocket)
  expect(await dial('203.0.113.1')).toBe(429)
})
