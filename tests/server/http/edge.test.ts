import { connect } from 'node:net'
import { beforeAll, afterAll, expect, test } from 'vitest'
import type { Register } from '#server/ports/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { noOf, send } from '#tests/kit/http.ts'

/** A register whose storage can fill up, and whose bugs can bite. */
let trouble: Error | undefined
const troubled = (inner: Register): Register => ({
  ...inner,
  read: (work) => (trouble ? Promise.reject(trouble) : inner.read(work)),
  write: (work) => (trouble ? Promise.reject(trouble) : inner.write(work)),
})

let server: TestServer
beforeAll(async () => {
  server = await aServer({ register: troubled(memoryRegister()) })
})
afterAll(() => server.close())

const login = { who: 'nogen', passphrase: 'en to tre fire fem' }

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a page without an address', { origin: 'null' }],
  ['our address as the beginning of another', { origin: 'http://127.0.0.1.evil.example' }],
])('W7 %s cannot write', async (_, headers) => {
  const answer = await send(server.url, 'POST', '/api/login', { headers, body: login })
  expect(answer.status).toBe(403)
  expect((await noOf(answer)).no).toBe('wrong-origin')
})

test('a write without an origin is refused', async () => {
  const answer = await fetch(`${server.url}/api/logout`, { method: 'POST' })
  expect(answer.status).toBe(403)
})

test('a phone that uses the machine’s own address is one of ours', async () => {
  const { port } = new URL(server.url)
  const url = `http://localhost:${port}`
  expect((await send(url, 'POST', '/api/login', { body: login })).status).toBe(401)
})

test('a body over 64 KB is refused, with and without a stated length', async () => {
  const big = JSON.stringify({ ...login, more: 'x'.repeat(70_000) })
  const stated = await send(server.url, 'POST', '/api/login', { body: big })
  expect(stated.status).toBe(413)
  expect((await noOf(stated)).no).toBe('too-big')
  const stream = new Blob([big]).stream()
  const unstated = await fetch(`${server.url}/api/login`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: stream,
    duplex: 'half',
  } as RequestInit)
  expect(unstated.status).toBe(413)
})

test.each(['{', '', '[]', 'null', '"x"', '{"__proto__":{"who":"a","passphrase":"b"}}'])(
  '%s is not a login',
  async (body) => {
    const answer = await send(server.url, 'POST', '/api/login', { body })
    expect(answer.status).toBe(400)
    expect((await noOf(answer)).no).toBe('bad-input')
  },
)

test('an unknown address of the API is a refusal in JSON, in the reader’s language', async () => {
  const ask = (language: string) =>
    send(server.url, 'GET', '/api/nowhere', { headers: { 'accept-language': language } })
  const danish = await ask('da-DK,da;q=0.9')
  expect(danish.status).toBe(404)
  expect(await noOf(danish)).toEqual({ no: 'not-found', sentence: 'Det er her ikke mere.' })
  expect((await noOf(await ask('en-GB'))).sentence).toBe('It is no longer here.')
})

test.each(['/healthz', '/api/nowhere'])('the answer of %s forbids what it does not need', async (path) => {
  const { headers } = await send(server.url, 'GET', path)
  const { host } = new URL(server.url)
  expect(headers.get('content-security-policy')?.split('; ')).toEqual([
    "default-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default ProseMirrorClipboard',
  ])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('full storage is said calmly; a bug is noted without a word that somebody wrote', async () => {
  trouble = new StorageTrouble('database or disk is full')
  const full = await send(server.url, 'GET', '/api/me')
  trouble = new Error('Gerda i stue 4')
  const bug = await send(server.url, 'GET', '/api/me', { headers: { cookie: `frirum-member=${'a'.repeat(43)}` } })
  trouble = undefined
  expect([full.status, (await noOf(full)).no]).toEqual([503, 'storage'])
  expect([bug.status, (await noOf(bug)).no]).toEqual([500, 'broken'])
  expect(server.noted.filter(({ level }) => level === 'error')).toHaveLength(2)
  expect(JSON.stringify(server.noted)).not.toContain('Gerda')
})

test('the log knows the route, never the address, the id or the asker', async () => {
  await send(server.url, 'GET', '/api/workshops/abcdefghijkmnpqrstuvwxyz')
  const { about } = server.noted.findLast(({ what }) => what === 'answered')!
  expect(about).toEqual({ method: 'GET', route: '/api/workshops/:workshop', status: 401, ms: expect.any(Number) })
})

test('health names the process, metrics count answers', async () => {
  const health = await (await send(server.url, 'GET', '/healthz')).json()
  expect(health).toEqual({ ok: true, epoch: expect.stringMatching(/^\w{24}$/) })
  const metrics = await (await send(server.url, 'GET', '/metrics')).text()
  expect(metrics).toContain('frirum_http_answers_total{method="GET",route="/healthz",status="200"}')
})

test('somebody who speaks too slowly is hung up on', { timeout: 15_000 }, async () => {
  const { port, hostname } = new URL(server.url)
  const line = connect(Number(port), hostname)
  line.write('GET /healthz HTTP/1.1\r\n')
  await new Promise((resolve) => line.on('close', resolve).resume())
})
