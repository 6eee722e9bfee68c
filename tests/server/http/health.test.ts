import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import type { Register } from '#server/ports/register.ts'
import { openDoc } from '#server/dev/docLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea, aRoom } from '#tests/kit/aRoom.ts'
import { freePort } from '#tests/kit/aRealServer.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { until } from '#tests/kit/until.ts'

const serverWith = async (given: Parameters<typeof aServer>[0] = {}): Promise<TestServer> => {
  const server = await aServer(given)
  onTestFinished(server.close)
  return server
}
const ask = async (url: string, path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url + path, { headers })
  return { status: answer.status, text: await answer.text() }
}

test('a process that answers is healthy, and one that keeps what it is given is ready', async () => {
  const { url } = await serverWith()
  expect(await ask(url, '/healthz')).toEqual({ status: 200, text: expect.stringMatching(/^\{"ok":true,"epoch":"\w{24}"\}$/) })
  expect(await ask(url, '/readyz')).toEqual({ status: 200, text: '{"ok":true}' })
  expect((await ask(url, '/api/health')).status).toBe(404)
})

test('while it starts it is healthy and not ready, and whoever knocks is asked to come back', async () => {
  const inner = memoryRegister()
  const { promise, resolve } = Promise.withResolvers<void>()
  const port = await freePort()
  const register: Register = { ...inner, write: (work) => promise.then(() => inner.write(work)) }
  const started = aServer({ register, environment: { PORT: String(port) } })
  const url = `http://127.0.0.1:${port}`
  expect((await ask(url, '/healthz')).status).toBe(200)
  expect(await ask(url, '/readyz')).toEqual({ status: 503, text: '{"ok":false,"why":"starting"}' })
  expect((await ask(url, '/api/me')).status).toBe(503)
  resolve()
  const server = await started
  onTestFinished(server.close)
  expect((await ask(url, '/readyz')).status).toBe(200)
})

test('when storage is broken, slow to answer, or has just failed to keep something, it is not ready', async () => {
  const clock = fakeClock()
  const inner = memoryRegister()
  let how: 'works' | 'refuses' | 'hangs' | 'is full' = 'works'
  const server = await serverWith({
    clock,
    register: {
      ...inner,
      read: (work) => (how === 'refuses' ? Promise.reject(new StorageTrouble('gone')) : how === 'hangs' ? new Promise(() => undefined) : inner.read(work)),
      write: (work) => (how === 'is full' ? Promise.reject(new StorageTrouble('full')) : inner.write(work)),
    },
  })
  const { url } = server
  const notReady = { status: 503, text: '{"ok":false,"why":"storage"}' }
  how = 'refuses'
  expect(await ask(url, '/readyz')).toEqual(notReady)
  how = 'hangs'
  let said: unknown
  void ask(url, '/readyz').then((answer) => {
    said = answer
  })
  await until(() => {
    clock.pass(500)
    return said
  })
  expect(said).toEqual(notReady)
  how = 'works'
  expect((await ask(url, '/readyz')).status).toBe(200)
  how = 'is full'
  await server.parts.register.write((rows) => rows.remove('link', { id: 'x' })).catch(() => undefined)
  expect(await ask(url, '/readyz')).toEqual(notReady)
  how = 'works'
  await server.parts.register.write((rows) => rows.remove('link', { id: 'x' }))
  expect((await ask(url, '/readyz')).status).toBe(200)
})

test('a server that is stopping is not ready for what is still on the line', async () => {
  const server = await aServer()
  const { port, hostname } = new URL(server.url)
  const line = connect(Number(port), hostname)
  await once(line, 'connect')
  line.write('GET /readyz HTTP/1.1\r\nHost: x\r\n')
  await ask(server.url, '/healthz')
  const stopped = server.close()
  line.write('\r\n')
  const said: Buffer[] = []
  line.on('data', (bytes) => said.push(bytes))
  await once(line, 'close')
  await stopped
  expect(Buffer.concat(said).toString()).toMatch(/^HTTP\/1.1 503 [\s\S]*"why":"stopping"/)
})

const token = 'et-langt-ord-til-prometheus'

test('the numbers are for this machine only, and for nobody that a proxy lets in', async () => {
  const here = await serverWith()
  expect((await ask(here.url, '/metrics')).status).toBe(200)
  for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
    expect((await ask(here.url, '/metrics', { [name]: '203.0.113.9' })).status, name).toBe(403)
  const proxied = await serverWith({ environment: { TRUSTED_PROXY: '10.0.0.1' } })
  expect((await ask(proxied.url, '/metrics')).status).toBe(403)
  const outside = await serverWith({ baseUrl: 'https://frirum.example' })
  expect((await ask(outside.url, '/metrics')).status).toBe(403)
  expect((await ask(outside.url, '/metrics', { cookie: await here.member() })).status).toBe(403)
})

test('with a token in the environment, whoever shows it reads them, from anywhere, and nobody else', async () => {
  const { url } = await serverWith({ environment: { METRICS_TOKEN: token } })
  expect((await ask(url, '/metrics', { authorization: `Bearer ${token}` })).status).toBe(200)
  for (const authorization of ['', `Bearer ${token}x`, 'Bearer ', `Basic ${token}`])
    expect((await ask(url, '/metrics', { authorization })).status, authorization).toBe(403)
})

test('the numbers tell how the server is, and never who is there or what they say', async () => {
  const server = await serverWith()
  const room = await aRoom(server)
  const seat = await room.seat('resident')
  await room.goTo('silent', seat.line)
  await seat.line.send('addIdea', anIdea('Kanelsnegle til morgenkaffen'))
  await seat.line.send('giveDot', { target: newId<'item'>() })
  const line = await openDoc(room.facilitator, 'board', room.id)
  putNote(openBoard(line.doc), 'x')
  await line.saved()
  await fetch(`${server.url}/api/workshops/${room.id}/Kanelsnegle?q=Kanelsnegle`)
  const { text } = await ask(server.url, '/metrics')
  const number = (what: string) => Number(new RegExp(`^${what.replace(/[{}"]/g, '\\$&')} ([\\d.e-]+)$`, 'm').exec(text)?.[1])
  expect(number('frirum_sockets{to="room"}')).toBe(2)
  expect(number('frirum_sockets{to="doc"}')).toBe(1)
  expect(number('frirum_rooms')).toBe(1)
  expect(number('frirum_documents')).toBe(1)
  for (const what of ['frirum_frames_total{way="in"}', 'frirum_frames_total{way="out"}', 'frirum_saved_seconds_count{store="journal"}', 'frirum_saved_seconds_count{store="register"}', 'nodejs_heap_size_used_bytes'])
    expect(number(what), what).toBeGreaterThan(0)
  expect(number('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
  expect(text).toMatch(/^frirum_refused_total\{code="[a-z-]+"\} [1-9]/m)
  for (const secret of ['Kanel', room.id, room.workshop.code ?? '', room.workshop.title, 'Bøgen', seat.cookie.split('=')[1] ?? ''])
    expect(text).not.toContain(secret)
  expect(text).not.toMatch(/[a-z0-9]{24}/)
  line.close()
})
