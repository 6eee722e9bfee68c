import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { visit } from '#server/dev/visitor.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Me } from '#shared/wire/http.ts'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { send } from '../kit/http.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

/** A tablet that somebody has sat down with, and its cookie as it was then. */
async function aTablet() {
  const room = await aRoom(server)
  const tablet = visit(server.url)
  await tablet.must('POST', '/api/seat', { code: room.workshop.code, voice: 'resident', scribe: false })
  return { room, tablet, cookie: tablet.cookie() }
}
const meOf = (cookie: string) =>
  send(server.url, 'GET', '/api/me', { headers: { cookie } }).then((answer) => answer.json())

test('whoever leaves takes the cookie along: the next person at the tablet is nobody', async () => {
  const { tablet, cookie } = await aTablet()
  expect(cookie).not.toBe('')
  await tablet.must('POST', '/api/seat/leave', {})
  expect(tablet.cookie()).toBe('')
  expect((await tablet.must<Me>('GET', '/api/me')).seat).toBeNull()
})

test('a cookie that somebody kept opens nothing any more', async () => {
  const { room, tablet, cookie } = await aTablet()
  await tablet.must('POST', '/api/seat/leave', {})
  expect(await meOf(cookie)).toMatchObject({ seat: null })
  const patched = await send(server.url, 'PATCH', '/api/seat', {
    headers: { cookie },
    body: { voice: 'leader', scribe: false },
  })
  expect(patched.status).toBe(401)
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws/room/${room.id}?as=seat`, {
    headers: { cookie, origin: server.url },
  })
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(closeCodes.noSession)
})

test('an open line is closed, and no session of that seat is left on the server', async () => {
  const { room, tablet, cookie } = await aTablet()
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws/room/${room.id}?as=seat`, {
    headers: { cookie, origin: server.url },
  })
  await new Promise((resolve) => socket.once('message', resolve))
  const closed = new Promise((resolve) => socket.on('close', resolve))
  await tablet.must('POST', '/api/seat/leave', {})
  expect(await closed).toBe(closeCodes.noSession)
  const sessions = await server.parts.register.read((rows) => rows.find('session', { workshop: room.id, role: 'seat' }))
  expect(sessions).toEqual([])
})

test('what was written stays, and is shown with the others', async () => {
  const room = await aRoom(server)
  const seat = await room.seat('resident')
  await room.goTo('silent', seat.line)
  await must(seat.line.send('addIdea', anIdea('Bliver liggende')))
  await visit(server.url, Object.fromEntries([seat.cookie.split('=') as [string, string]])).must(
    'POST',
    '/api/seat/leave',
    {},
  )
  await must(room.host.send('reveal', {}))
  expect((await room.notes()).map((note) => note.body)).toEqual(['Bliver liggende'])
})

test('leaving twice, and leaving without a seat, is no trouble; from another site it is refused', async () => {
  const { tablet, cookie } = await aTablet()
  const elsewhere = await send(server.url, 'POST', '/api/seat/leave', {
    headers: { cookie, origin: 'https://evil.example' },
    body: {},
  })
  expect(elsewhere.status).toBe(403)
  expect(await meOf(cookie)).toMatchObject({ seat: { voice: 'resident' } })
  await tablet.must('POST', '/api/seat/leave', {})
  await tablet.must('POST', '/api/seat/leave', {})
})
