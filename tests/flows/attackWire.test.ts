import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { visit } from '#server/dev/visitor.ts'
import type { TestServer } from '#tests/kit/aServer.ts'
import { type Siege, underSiege } from '#tests/kit/aSiege.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'

/**
 * The attack catalogue, part W: what comes over the wire, while two people work. Elsewhere: W7 in `server/http/sockets` and
 * `edge`, W8 in `attackSecrets`, W9 in `attackDoor`, W12 in `server/http/caller`. What W6 costs in memory: `bench -- deaf`.
 */
let server: TestServer
let siege: Siege
underSiege((...its) => {
  ;[server, siege] = its
})
afterEach(async () => {
  expect(await siege.isCalm()).toBeLessThan(1000)
})

const dial = (path: string, cookie = siege.room.facilitator.cookie()) =>
  new WebSocket(`${server.url.replace('http', 'ws')}${path}`, asPage(server.url, cookie))
const closing = async (socket: WebSocket) => (await once(socket, 'close'))[0] as number

test.each<[string, string | Uint8Array]>([
  ['text', '<script>alert(1)</script>'],
  ['nothing', new Uint8Array()],
  ['half a number', Uint8Array.of(255, 255)],
  ['an update that ends too soon', Uint8Array.of(0, 2, 200, 1)],
])('W1 %s on a document socket closes it, and only it', async (_, frame) => {
  const line = await siege.line()
  line.say(frame)
  expect(await line.settled()).toBe(4400)
})

test('W1 two hundred frames of noise close their sender, and only it', async () => {
  const luck = chance(seedOf(1))
  for (let n = 0; n < 200; n += 20) {
    const noise = Array.from({ length: 20 }, () =>
      Uint8Array.from({ length: 1 + luck.below(60) }, () => luck.below(256)),
    )
    const line = await siege.line(undefined, noise)
    expect([4400, 4422, 4529]).toContain(await line.settled())
  }
})

test('W1 bytes on a room socket close it', async () => {
  const socket = dial(`/ws/room/${siege.room.id}?as=host`)
  await once(socket, 'message')
  socket.send(Uint8Array.of(1, 2, 3))
  expect(await closing(socket)).toBe(4400)
})

test('W3 two megabytes, or the promise of a hundred, are refused before they are held', async () => {
  const line = await siege.line()
  line.say(new Uint8Array(2 * 1024 * 1024))
  expect(await line.settled()).toBe(1009)

  const other = await siege.line()
  const raw = Reflect.get(other.socket, '_socket') as Socket
  const head = Buffer.alloc(14)
  head.writeUInt16BE(0x82ff)
  head.writeBigUInt64BE(100_000_000n, 2)
  raw.write(head)
  await until(() => other.closed())
  expect(other.closed()).toBe(1009)
})

test('W3 a message in five thousand pieces is refused', async () => {
  const line = await siege.line()
  for (let n = 0; n < 5000 && line.closed() === undefined; n++) line.socket.send(Uint8Array.of(0), { fin: false })
  await until(() => line.closed())
  expect(line.closed()).toBe(1008)
})

test('W4 nothing is unpacked: compression is offered and not taken', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws/room/${siege.room.id}?as=host`, {
    ...asPage(server.url, siege.room.facilitator.cookie()),
    perMessageDeflate: true,
  })
  await once(socket, 'open')
  expect(socket.extensions).toBe('')
  socket.terminate()
})

test('W5 while three hundred lines speak slowly and two hundred say nothing, somebody new comes in within a second', async () => {
  const { port, hostname } = new URL(server.url)
  const slow = Array.from({ length: 300 }, () => {
    const line = connect(Number(port), hostname).on('error', () => undefined)
    line.write('GET /healthz HTTP/1.1\r\nX-Slow: ')
    return line
  })
  const silent = await Promise.all(Array.from({ length: 200 }, () => siege.line()))
  for (const line of slow) line.write('a')
  const begun = performance.now()
  await visit(server.url).must('POST', '/api/seat', { code: siege.room.workshop.code, voice: 'staff', scribe: false })
  expect(performance.now() - begun).toBeLessThan(1000)
  for (const line of slow) line.destroy()
  for (const line of silent) line.leave()
})

test('W6 who stops reading is dropped, and nobody waits for them', async () => {
  const line = await siege.line()
  await line.settled()
  line.socket.pause()
  const open = await server.live.documents.open({ kind: 'board', id: siege.room.id })
  let told = 0
  // Thirty megabytes of news, each of which is gone from the document again at once.
  for (; told < 120; told++) {
    await open.edit((doc) => void doc.getMap('items').set('x'.repeat(24), new Y.Map([['zone', 'y'.repeat(250_000)]])))
    await open.edit((doc) => doc.getMap('items').delete('x'.repeat(24)))
    if (told % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  open.release()
  expect(await siege.isCalm()).toBeLessThan(1000)
  line.socket.resume()
  await until(() => line.closed(), 10_000)
  expect(line.closed()).toBe(4508)
})

test('W10 a cookie somebody else chose opens nothing, before or after signing in with it', async () => {
  const chosen = `frirum-member=${'a'.repeat(43)}`
  expect(await closing(dial(`/ws/doc/board/${siege.room.id}`, chosen))).toBe(4401)
  const browser = visit(server.url, { 'frirum-member': 'a'.repeat(43) })
  await browser.must('POST', '/api/login', { who: 'konsulent i staben', passphrase: 'fire ord på en række' })
  expect(browser.cookie()).not.toBe(chosen)
  expect(await closing(dial(`/ws/doc/board/${siege.room.id}`, chosen))).toBe(4401)
})

const strange = [
  '../x',
  '..%2f..%2fetc',
  '__proto__',
  'constructor',
  '%00',
  '%F0%9F%8D%90',
  'æøå',
  '',
  ' ',
  'a'.repeat(5000),
]

test('W11 names that name nothing open nothing, however many are tried', async () => {
  const before = await server.parts.journal.names()
  const names = [...strange, ...Array.from({ length: 200 }, (_, n) => String(n).padStart(24, 'a'))]
  const paths = names.flatMap((name) => [`/ws/doc/board/${name}`, `/ws/doc/proposal/${name}`, `/ws/room/${name}`])
  const answers = await Promise.all(
    paths.map(
      (path) =>
        new Promise<string>((resolve) => {
          const socket = dial(path)
          socket.on('close', (code) => resolve(String(code)))
          socket.on('error', (error) => resolve(error.message))
        }),
    ),
  )
  for (const [at, answer] of answers.entries())
    expect(answer, paths[at]).toMatch(/4404|Unexpected server response: 40[0-9]|431|socket hang up/)
  expect(await server.parts.journal.names()).toEqual(before)
})
