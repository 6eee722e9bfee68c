import { expect, test } from 'vitest'
import { openDoc } from '#server/dev/docLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { openBoard, type Placed, readBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea, must } from '#tests/kit/aRoom.ts'
import type { TestServer } from '#tests/kit/aServer.ts'
import { type Siege, underSiege } from '#tests/kit/aSiege.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'

/**
 * The attack catalogue, part A: what somebody inside tries against the rules. Elsewhere: who is sent out (A6, A7) in `attackOut`
 * and `attackMembers`, dots of ten tabs and wishes sent
 * twice (A2) in `roomVote` and `roomRules`, what a facilitator can find out in a silent step (A5) in `privacySilence`, a wrong
 * or another's cap (A8) in `roomIdeas`, reveals of one or two (A9) in `privacySilence`, every role against every message at
 * every moment in `access` and `accessRoom`.
 */
let server: TestServer
let siege: Siege
underSiege((...its) => {
  ;[server, siege] = its
})

const cookiesOf = (cookie: string) =>
  Object.fromEntries(cookie.split('; ').map((one) => one.split('=') as [string, string]))

test('A2 a dot names nobody but its giver, and none is given when the vote or the workshop is over', async () => {
  const { room, anna } = siege
  const [mallory, victim] = [await room.seat(), await room.seat()]
  const target = newId<'item'>()
  addItem(openBoard(anna.doc), target, {
    kind: 'cluster',
    title: 'Mad',
    zone: 'zone.clusters',
    at: { x: 0, y: 0 },
    order: 1,
  })
  await anna.saved()
  await room.goTo('vote', mallory.line, victim.line)
  await mallory.line.until('the ballot', () => mallory.line.state().ballot?.targets.length === 1)
  const [, theirs] = await server.parts.register.read((rows) => rows.find('seat', { workshop: room.id }, 'joinedAt'))
  await must(mallory.line.send('giveDot', { target, seat: theirs?.id, slot: 9 } as never))
  await mallory.line.until('a dot', () => mallory.line.mine()?.dots.left === 2)
  await victim.line.until('three dots', () => victim.line.mine()?.dots.left === 3)
  for (const state of ['paused', 'closed'] as const) {
    await must(room.host.send('setState', { state }))
    expect(await mallory.line.send('giveDot', { target })).toMatchObject({ no: 'step-closed' })
  }
  await must(room.host.send('setState', { state: 'open' }))
  await room.goTo('gap', mallory.line)
  expect(await mallory.line.send('giveDot', { target })).toMatchObject({ no: 'step-closed' })
  expect(await siege.isCalm()).toBeLessThan(1000)
})

test('A3 a seat cannot tell a proposal that exists from one that does not by what it may read: nothing of either', async () => {
  const { room } = siege
  const seat = await room.seat()
  const id = newId<'proposal'>()
  await server.parts.register.write(async (rows) => {
    const row = { id, workshop: room.id, card: newId(), title: 'T', state: 'draft' }
    await rows.add('proposal', { ...row, reference: null, sources: [], seed: null, createdAt: 0 } as never)
  })
  for (const name of [id, newId()]) {
    const line = await aRawLine(
      `${server.url.replace('http', 'ws')}/ws/doc/proposal/${name}`,
      asPage(server.url, seat.cookie),
    )
    expect([4403, 4404]).toContain(await line.ended())
    expect(line.heard).toEqual([])
  }
  const visitor = visit(server.url, cookiesOf(seat.cookie))
  for (const path of ['', `/${id}`, `/${id}/sources`, `/${id}/export/json`, `/${newId()}`])
    expect(await visitor.ask('GET', `/api/proposals${path}`), path).toMatchObject({ no: 'not-signed-in' })
})

test('A6 when a step closes the board its sockets know within a second, and what is on its way is refused', async () => {
  const { room } = siege
  await room.goTo('cluster')
  const seat = await room.seat('resident')
  const page = await openDoc(visit(server.url, cookiesOf(seat.cookie)), 'board', room.id)
  putNote(openBoard(page.doc), newId())
  await page.saved()
  const before = (await room.board()).length

  const watcher = await siege.line(seat.cookie)
  const begun = performance.now()
  await must(room.host.send('setState', { state: 'paused' }))
  await until(() => watcher.heard.some((frame) => frame.is === 'hello' && !frame.mayWrite))
  expect(performance.now() - begun).toBeLessThan(1000)
  for (let n = 0; n < 5; n++) putNote(openBoard(page.doc), newId())
  await must(room.host.send('setState', { state: 'open' }))
  expect(await siege.isCalm()).toBeLessThan(1000)
  expect((await room.board()).length, 'Anna’s one, none of the five').toBe(before + 1)
  page.close()
  watcher.leave()
})

test('A6 whoever signs out is out within a second, also in the middle of a word', async () => {
  const { room } = siege
  const facilitator = await server.facilitator()
  const line = await aRawLine(
    `${server.url.replace('http', 'ws')}/ws/doc/board/${room.id}`,
    asPage(server.url, facilitator.cookie()),
  )
  const begun = performance.now()
  await facilitator.must('POST', '/api/logout', {})
  expect(await line.ended()).toBe(4401)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(await siege.isCalm()).toBeLessThan(1000)
})

test('A7 a code that has been changed opens nothing, and those inside stay', async () => {
  const { room } = siege
  const inside = await room.seat()
  const old = room.host.state().code ?? ''
  await must(room.host.send('setDoor', { open: false }))
  await must(room.host.send('setDoor', { open: true }))
  await room.host.until('another code', () => (room.host.state().code ?? old) !== old)
  expect(await visit(server.url).ask('POST', '/api/door', { code: old })).toMatchObject({ no: 'code-unknown' })
  expect(await visit(server.url).ask('POST', '/api/seat', { code: old, voice: 'staff', scribe: false })).toMatchObject({
    no: 'code-unknown',
  })
  room.workshop.code = room.host.state().code ?? null
  await room.goTo('silent', inside.line)
  await must(inside.line.send('addIdea', anIdea('Jeg er her stadig')))
})

test('a seat cannot make the room unreadable for everybody by what it puts on an open board', async () => {
  const { room } = siege
  await room.goTo('cluster')
  const seat = await room.seat()
  const wall = await room.wall()
  const board = openBoard((await openDoc(visit(server.url, cookiesOf(seat.cookie)), 'board', room.id)).doc)
  board.items.set('toString' as ItemId, 5 as never)
  await room.goTo('vote', wall)
  await room.goTo('cluster', wall)
  expect(await siege.isCalm()).toBeLessThan(1000)
  wall.close()
})

test('a participant who gathers more than a zone holds moves no zone; the server lets it grow', async () => {
  const { room } = siege
  await room.goTo('cluster')
  const seat = await room.seat('resident')
  const page = await openDoc(visit(server.url, cookiesOf(seat.cookie)), 'board', room.id)
  const board = { ...openBoard(page.doc), zonesStay: true }
  const zoneOf = (items: Placed[]) => items.find((one) => one.kind === 'zone' && one.zone === 'zone.clusters')
  const before = zoneOf(await room.board())
  const ids = Array.from({ length: 24 }, (_, n) => putNote(board, newId(), { at: { x: 5000 + n, y: 0 } }))
  groupNotes(board, ids, 'Alt')
  await page.saved()
  await until(() => JSON.stringify(zoneOf(readBoard(board))) !== JSON.stringify(before))
  expect(zoneOf(readBoard(board))).toMatchObject({ at: before?.at })
  page.close()
})
