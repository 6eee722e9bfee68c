import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import type { MemberInList } from '#shared/wire/people.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { must } from '#tests/kit/aRoom.ts'
import type { TestServer } from '#tests/kit/aServer.ts'
import { type Siege, underSiege } from '#tests/kit/aSiege.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'

/** The attack catalogue, A6 and A7, for those who sign in: who is given less to do, and who is removed. */
let server: TestServer
let siege: Siege
underSiege((...its) => {
  ;[server, siege] = its
})

const aNote = () => {
  const doc = new Y.Doc()
  putNote(openBoard(doc), newId())
  return updateFrame(Y.encodeStateAsUpdate(doc))
}
const login = { who: 'afdelingsleder', passphrase: 'fire andre ord på række' }

test('A6 a facilitator who becomes a reader reads within a second, and writes nothing anywhere', async () => {
  const { room } = siege
  const owner = room.facilitator
  const { visitor, id } = await aColleague(owner, 'host')
  const line = await openRoom(visitor, room.id, 'host')
  const doc = await siege.line(visitor.cookie())
  await must(line.send('startTimer', { minutes: 5 }))
  const before = (await room.board()).length
  for (const socket of [doc.socket]) socket.pause()
  const begun = performance.now()
  await owner.must('PATCH', `/api/members/${id}`, { rank: 'reader' })
  doc.say(aNote())
  doc.socket.resume()
  expect(await doc.ended()).toBe(1012)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(await line.send('stopTimer', {})).toMatchObject({ ok: false })

  const again = await siege.line(visitor.cookie())
  expect(again.heard.find(({ is }) => is === 'hello')).toMatchObject({ mayWrite: false })
  again.say(aNote())
  expect(await again.settled()).toBe(4403)
  const back = await openRoom(visitor, room.id, 'host')
  expect(await back.send('stopTimer', {})).toMatchObject({ no: 'not-allowed' })
  expect((await room.board()).length).toBe(before)
  expect(room.host.state().timer).not.toBeNull()
  expect(await visitor.ask('POST', '/api/invites', {})).toMatchObject({ no: 'not-allowed' })
  expect(await visitor.ask('GET', `/api/workshops/${room.id}`)).toMatchObject({ ok: true })
  back.close()

  await owner.must('PATCH', `/api/members/${id}`, { rank: 'host' })
  const free = await siege.line(visitor.cookie())
  expect(free.heard.find(({ is }) => is === 'hello')).toMatchObject({ mayWrite: true })
  free.leave()
  expect(await siege.isCalm()).toBeLessThan(1000)
})

test('A7 a member who is removed is out within a second, and comes back by no cookie, passphrase or invitation', async () => {
  const { room } = siege
  const owner = room.facilitator
  const { visitor, id } = await aColleague(owner, 'host', 'Afdelingsleder')
  const spare = await visitor.must<{ url: string }>('POST', '/api/invites', {})
  const [line, doc] = [await openRoom(visitor, room.id, 'host'), await siege.line(visitor.cookie())]
  const second = visit(server.url)
  await second.must('POST', '/api/login', login)
  const begun = performance.now()
  await owner.must('POST', `/api/members/${id}/remove`, {})
  expect(await doc.ended()).toBe(4403)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(await line.send('reveal', {})).toMatchObject({ ok: false })
  for (const one of [visitor, second]) {
    expect(await one.ask('GET', '/api/workshops')).toMatchObject({ no: 'not-signed-in' })
    expect(await (await siege.line(one.cookie())).ended()).toBe(4401)
  }
  expect(await visit(server.url).ask('POST', '/api/login', login)).toMatchObject({ no: 'wrong-login' })
  const token = spare.url.split('#')[1]
  expect(
    await visit(server.url).ask('POST', '/api/invites/accept', { token, role: 'Igen', passphrase: login.passphrase }),
  ).toMatchObject({ no: 'link-used' })
  expect((await owner.must<MemberInList[]>('GET', '/api/members')).some((one) => one.id === id)).toBe(false)
  expect(await siege.isCalm()).toBeLessThan(1000)
})

test('only owners see and change who signs in, and there is always one', async () => {
  const owner = siege.room.facilitator
  const { visitor: host, id } = await aColleague(owner, 'host', 'Mødeleder')
  const me = (await owner.must<MemberInList[]>('GET', '/api/members')).find((one) => one.isYou)
  expect(me).toMatchObject({ rank: 'owner' })
  expect(await host.ask('GET', '/api/members')).toMatchObject({ no: 'not-allowed' })
  expect(await host.ask('PATCH', `/api/members/${id}`, { rank: 'owner' })).toMatchObject({ no: 'not-allowed' })
  expect(await host.ask('POST', `/api/members/${me?.id}/remove`, {})).toMatchObject({ no: 'not-allowed' })
  expect(await owner.ask('PATCH', `/api/members/${me?.id}`, { rank: 'host' })).toMatchObject({ no: 'last-owner' })
  expect(await owner.ask('POST', `/api/members/${me?.id}/remove`, {})).toMatchObject({ no: 'last-owner' })
  expect(await owner.ask('POST', `/api/members/${newId()}/remove`, {})).toMatchObject({ no: 'not-found' })
  await owner.must('PATCH', `/api/members/${id}`, { rank: 'owner' })
  expect(await host.must<MemberInList[]>('GET', '/api/members')).toContainEqual({
    id,
    role: 'Mødeleder',
    rank: 'owner',
    isYou: true,
  })
  await host.must('POST', `/api/members/${id}/remove`, {})
  expect(await host.ask('GET', '/api/members')).toMatchObject({ no: 'not-signed-in' })
})
