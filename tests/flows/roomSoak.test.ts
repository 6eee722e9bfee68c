import { expect, onTestFinished, test } from 'vitest'
import { openDoc } from '#server/dev/docLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aRoom, anIdea, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { until } from '#tests/kit/until.ts'

const rounds = 8
const settled = 3

test(`F12 ${rounds} rooms opened, used and left behind one another leave no room, no document, no timer and no socket`, async () => {
  const clock = fakeClock()
  let waiting = 0
  const counted: typeof clock = {
    ...clock,
    after(ms, run) {
      waiting++
      let isOver = false
      const over = () => {
        if (!isOver) waiting--
        isOver = true
      }
      const callOff = clock.after(ms, () => {
        over()
        run()
      })
      return () => {
        over()
        callOff()
      }
    },
  }
  // Time passes as it does outside, and much faster when everybody has left.
  const ticking = setInterval(() => clock.pass(10), 10)
  onTestFinished(() => clearInterval(ticking))
  const server = await aServer({ clock: counted })
  onTestFinished(server.close)
  await server.facilitator()
  const atRest = waiting
  const handles = () =>
    process.getActiveResourcesInfo().filter((one) => /TCPSOCKET|TCPSocket|PipeWrap|FSReqCallback/i.test(one)).length
  let before = 0

  for (let round = 0; round < rounds; round++) {
    const room = await aRoom(server)
    const [seat, wall] = [await room.seat(), await room.wall()]
    const board = await openDoc(room.facilitator, 'board', room.id)
    putNote(openBoard(board.doc), newId())
    await board.saved()
    await room.goTo('silent', seat.line)
    await must(seat.line.send('addIdea', anIdea('En idé')))
    for (const one of [seat.line, wall, room.host, board]) one.close()
    await until(() => {
      clock.pass(5_000)
      return server.live.rooms.count() === 0 && server.live.documents.count() === 0
    })
    // What an address and a session may still do is remembered for a while.
    clock.pass(120_000)
    if (round === settled) before = handles()
  }
  expect(waiting - atRest).toBeLessThanOrEqual(0)
  expect(handles()).toBeLessThanOrEqual(before + 2)
}, 120_000)
