import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { aRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'

const serverWith = async (environment: Record<string, string> = {}): Promise<TestServer> => {
  const server = await aServer({ environment })
  onTestFinished(server.close)
  return server
}

/** A line of bytes, and all that came back over it. */
function aLine({ url }: TestServer) {
  const { port, hostname } = new URL(url)
  const socket: Socket = connect(Number(port), hostname).on('error', () => undefined)
  let said = ''
  socket.on('data', (bytes) => {
    said += bytes
  })
  const begun = performance.now()
  const ended = new Promise<number>((resolve) => socket.on('close', () => resolve(performance.now() - begun)))
  return { socket, said: () => said, ended }
}

test('a head that takes longer than it may is hung up on', async () => {
  const line = aLine(await serverWith({ LIMIT_HEADERS_TIMEOUT: '1000' }))
  line.socket.write('GET /healthz HTTP/1.1\r\nX-Slow: ')
  const dribble = setInterval(() => line.socket.write('a'), 100)
  const ms = await line.ended
  clearInterval(dribble)
  expect(ms).toBeLessThan(3500)
  expect(line.said()).toMatch(/^(HTTP\/1.1 408|$)/)
})

test('a body that takes longer than it may is hung up on', async () => {
  const server = await serverWith({ LIMIT_HEADERS_TIMEOUT: '1000', LIMIT_REQUEST_TIMEOUT: '1000' })
  const line = aLine(server)
  line.socket.write(`POST /api/login HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`)
  const dribble = setInterval(() => line.socket.write(' '), 100)
  const ms = await line.ended
  clearInterval(dribble)
  expect(ms).toBeLessThan(3500)
})

test('a line that says nothing more is let go', async () => {
  const line = aLine(await serverWith({ LIMIT_KEEP_ALIVE_TIMEOUT: '200' }))
  line.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(await line.ended).toBeLessThan(3000)
  expect(line.said()).toMatch(/^HTTP\/1.1 200/)
})

test('a head over eight kilobytes is refused', async () => {
  const line = aLine(await serverWith())
  line.socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(9000)}\r\n\r\n`)
  await line.ended
  expect(line.said()).toMatch(/^HTTP\/1.1 431/)
})

test('of lines that never ask, the oldest make room, and who asks is not among them', async () => {
  const server = await serverWith({ LIMIT_WAITING_LINES: '10' })
  const honest = aLine(server)
  honest.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await until(() => honest.said().includes('"ok":true'))
  const silent = Array.from({ length: 30 }, () => aLine(server))
  let gone = 0
  for (const one of silent) void one.ended.then(() => gone++)
  await until(() => gone === 20)
  honest.socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await until(() => honest.said().match(/"ok":true/g)?.length === 2)
  for (const { socket } of [honest, ...silent]) socket.destroy()
})

test('a room takes so many sockets, and the next one is asked to come back', async () => {
  const server = await serverWith({ LIMIT_ROOM_SOCKETS: '3' })
  const room = await aRoom(server)
  const dial = () => new WebSocket(`${server.url.replace('http', 'ws')}/ws/room/${room.id}`, asPage(server.url, room.facilitator.cookie()))
  const [one, two] = [dial(), dial()]
  await Promise.all([once(one, 'message'), once(two, 'message')])
  expect((await once(dial(), 'close'))[0]).toBe(4529)
  one.close()
  const isLetIn = async () => {
    const next = dial()
    const came = await Promise.race([once(next, 'message').then(() => true), once(next, 'close').then(() => false)])
    next.terminate()
    return came
  }
  await expect.poll(isLetIn).toBe(true)
  two.terminate()
})

test('a socket that was refused and will not say goodbye is cut', async () => {
  const server = await serverWith({ LIMIT_GOODBYE: '300' })
  const line = aLine(server)
  line.socket.write(
    `GET /ws/room/${'a'.repeat(24)} HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${'a'.repeat(22)}==\r\n\r\n`,
  )
  expect(await line.ended).toBeLessThan(2000)
  expect(line.said()).toMatch(/^HTTP\/1.1 101/)
})
