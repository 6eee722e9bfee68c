import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { openRoom } from '#server/dev/roomLine.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { newId, type WorkshopId } from '#shared/ids.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { readFrirum } from '#shared/wire/docFrames.ts'
import { messageType } from '#shared/wire/doc.ts'
import { allows } from '#shared/workshop/allows.ts'
import { templates } from '#shared/workshop/templates.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { rawUpdate, structs, updateFrame } from '#tests/kit/rawUpdate.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let server: TestServer
let facilitator: Visitor
let workshop: WorkshopSummary

beforeEach(async () => {
  server = await aServer()
  onTestFinished(server.close)
  facilitator = await server.facilitator()
  workshop = await aWorkshop(facilitator)
})

const aSeat = async ({ code }: WorkshopSummary): Promise<Visitor> => {
  const phone = visit(server.url)
  await phone.must('POST', '/api/seat', { code, voice: 'staff', scribe: false })
  return phone
}
const aWall = async ({ wallUrl }: WorkshopSummary): Promise<Visitor> => {
  const screen = visit(server.url)
  await screen.must('POST', '/api/wall', { key: wallUrl.split('#')[1] })
  return screen
}

const dial = (path: string, who?: Visitor, origin?: string) => {
  const url = who?.baseUrl ?? server.url
  return new WebSocket(url.replace('http', 'ws') + path, {
    headers: { cookie: who?.cookie() ?? '', origin: origin ?? url },
  })
}

/** The code a socket is closed with. */
const closing = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0] as number

test.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])(
  'W7 a page of %s gets no socket',
  async (origin) => {
    const socket = dial(`/ws/room/${workshop.id}`, facilitator, origin)
    const [error] = await once(socket, 'error')
    expect(String(error)).toContain('403')
  },
)

test('without a session a socket is told so', async () => {
  expect(await closing(dial(`/ws/room/${workshop.id}`))).toBe(4401)
  expect(await closing(dial(`/ws/doc/board/${workshop.id}`))).toBe(4401)
  expect(await closing(dial(`/ws/room/${workshop.id}?as=host`, await aSeat(workshop)))).toBe(4401)
})

test.each([
  '/ws/room/nowhere',
  '/ws/doc/board/nowhere',
  '/ws/doc/board/__proto__',
  '/ws/doc/desk/x',
  '/ws/doc/proposal/..%2fx',
])('%s is not there, and asking makes no document', async (path) => {
  const before = await server.parts.journal.names()
  expect(await closing(dial(path, facilitator))).toBe(4404)
  expect(await server.parts.journal.names()).toEqual(before)
})

test('W10 a seat and a wall hear their own workshop, and another is not there for them', async () => {
  const other = await aWorkshop(facilitator)
  for (const visitor of [await aSeat(other), await aWall(other)]) {
    expect(await closing(dial(`/ws/room/${workshop.id}`, visitor))).toBe(4404)
    expect(await closing(dial(`/ws/doc/board/${workshop.id}`, visitor))).toBe(4404)
  }
})

test('each is let in as what its session says', async () => {
  for (const [as, visitor] of [
    ['host', facilitator],
    ['seat', await aSeat(workshop)],
    ['wall', await aWall(workshop)],
  ] as const) {
    const line = await openRoom(visitor, workshop.id, as)
    expect(JSON.parse(line.frames[0] ?? '')).toMatchObject({ is: 'hello', role: as })
    line.close()
  }
})

/** Whether the newest HELLO on a document socket lets it write. */
function writes(socket: WebSocket): () => boolean | undefined {
  let may: boolean | undefined
  socket.on('message', (bytes: Buffer) => {
    const from = decoding.createDecoder(new Uint8Array(bytes))
    if (decoding.readVarUint(from) !== messageType.frirum) return
    const frame = readFrirum(from)
    if (frame?.is === 'hello') may = frame.mayWrite
  })
  return () => may
}

test('an open board socket gets and loses the pen with the step', async () => {
  const steps = templates.find(({ id }) => id === 'idea_workshop')!.steps
  const open = steps.findIndex((step) => allows(step, 'handleBoard'))
  const shut = steps.findIndex((step) => !allows(step, 'handleBoard'))
  workshop = await aWorkshop(facilitator, { template: 'idea_workshop' })
  const host = await openRoom(facilitator, workshop.id, 'host')
  await host.send('goToStep', { step: shut })
  const socket = dial(`/ws/doc/board/${workshop.id}`, await aSeat(workshop))
  onTestFinished(() => socket.close())
  const mayWrite = writes(socket)
  await expect.poll(mayWrite).toBe(false)
  await host.send('goToStep', { step: open })
  await expect.poll(mayWrite).toBe(true)
  await host.send('goToStep', { step: shut })
  await expect.poll(mayWrite).toBe(false)
  host.close()
})

test('whoever signs in again goes on under the ids of before; nobody else does', async () => {
  const url = `${server.url.replace('http', 'ws')}/ws/doc/board/${workshop.id}`
  const says = async (who: Visitor, clock: number) => {
    const line = await aRawLine(url, asPage(server.url, who.cookie()))
    line.say(updateFrame(rawUpdate([{ client: 7, clock, structs: [structs.type('items', newId(), 1)] }])))
    const code = await line.settled()
    line.leave()
    return code
  }
  // The document stays open, as it does while anybody is there.
  const held = await server.live.documents.open({ kind: 'board', id: workshop.id as WorkshopId })
  onTestFinished(held.release)
  const { url: invitation } = await facilitator.must<{ url: string }>('POST', '/api/invites')
  const [colleague, again] = [visit(server.url), await server.facilitator()]
  const passphrase = 'fire andre ord her'
  await colleague.must('POST', '/api/invites/accept', {
    token: invitation.split('#')[1],
    role: 'Projektleder',
    passphrase,
  })
  expect(again.cookie()).not.toBe(facilitator.cookie())
  expect(await says(facilitator, 0)).toBeUndefined()
  expect(await says(again, 1)).toBeUndefined()
  expect(await says(colleague, 2)).toBe(4422)
  expect(await says(facilitator, 2)).toBeUndefined()
})

test('logging out of one place leaves the others open', async () => {
  const again = await server.facilitator()
  const [here, there] = [facilitator, again].map((who) => dial(`/ws/doc/board/${workshop.id}`, who))
  await Promise.all([here, there].map((socket) => once(socket as WebSocket, 'open')))
  const code = closing(here as WebSocket)
  await facilitator.must('POST', '/api/logout', {})
  expect(await code).toBe(4401)
  expect(there?.readyState).toBe(WebSocket.OPEN)
  there?.close()
})

test('W10 logging out closes what was open', async () => {
  const sockets = [dial(`/ws/room/${workshop.id}`, facilitator), dial(`/ws/doc/board/${workshop.id}`, facilitator)]
  await Promise.all(sockets.map((socket) => once(socket, 'open')))
  const codes = Promise.all(sockets.map(closing))
  await facilitator.must('POST', '/api/logout', {})
  expect(await codes).toEqual([4401, 4401])
})

test('a session that runs out takes its sockets along', async () => {
  const clock = fakeClock()
  const later = await aServer({ clock })
  onTestFinished(later.close)
  const member = await later.facilitator()
  const { id } = await aWorkshop(member)
  clock.pass(12 * 3600_000 - 1000)
  const socket = dial(`/ws/room/${id}`, member)
  await once(socket, 'message')
  const code = closing(socket)
  clock.pass(1000)
  expect(await code).toBe(4401)
})

test('a frame over 256 KB closes the socket that sent it', async () => {
  const [socket, other] = [dial(`/ws/room/${workshop.id}`, facilitator), dial(`/ws/room/${workshop.id}`, facilitator)]
  await Promise.all([once(socket, 'open'), once(other, 'open')])
  const code = closing(socket)
  socket.send('x'.repeat(300_000))
  expect(await code).toBe(1009)
  expect(other.readyState).toBe(WebSocket.OPEN)
  other.close()
})

test('a server that stops says goodbye to its sockets', async () => {
  const socket = dial(`/ws/room/${workshop.id}`, facilitator)
  await once(socket, 'open')
  const code = closing(socket)
  await server.close()
  expect(await code).toBe(1001)
})
