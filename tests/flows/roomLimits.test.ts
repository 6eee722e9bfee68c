import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea, aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'

test('what the environment says of codes, passphrases, ideas, board and sockets is what holds', async () => {
  const server = await aServer({
    environment: {
      LIMIT_WRONG_CODES: '2',
      LIMIT_WRONG_PASSPHRASES: '1',
      LIMIT_SEAT_IDEAS: '1',
      LIMIT_SOCKET_BYTES: '65536',
      LIMIT_BOARD_ITEMS: '100',
      LIMIT_BOARD_ITEMS_OPEN: '100',
    },
  })
  onTestFinished(server.close)
  const room = await aRoom(server)
  onTestFinished(() => room.host.close())
  const wrong = room.workshop.code === '000000' ? '111111' : '000000'
  const heard = []
  for (let n = 0; n < 3; n++) heard.push(await visit(server.url).ask('POST', '/api/door', { code: wrong }))
  expect(heard.map((answer) => !answer.ok && answer.no)).toEqual(['code-unknown', 'code-unknown', 'too-many'])

  const tries = []
  for (let n = 0; n < 2; n++)
    tries.push(await visit(server.url).ask('POST', '/api/login', { who: 'ingen', passphrase: 'x' }))
  expect(tries.map((answer) => !answer.ok && answer.no)).toEqual(['wrong-login', 'too-many'])

  const seat = await room.seat()
  await room.goTo('silent', seat.line)
  await must(seat.line.send('addIdea', anIdea('Én')))
  expect(await seat.line.send('addIdea', anIdea('To'))).toEqual({ ok: false, no: 'too-many', about: { max: 1 } })
  seat.line.close()

  const url = `${server.url.replace('http', 'ws')}/ws/room/${room.id}?as=host`
  const raw = new WebSocket(url, asPage(server.url, room.facilitator.cookie()))
  await once(raw, 'message')
  raw.send('x'.repeat(65_537))
  expect((await once(raw, 'close'))[0]).toBe(1009)

  const doc = new Y.Doc()
  for (let n = 0; n < 101; n++) putNote(openBoard(doc), newId())
  const board = `${server.url.replace('http', 'ws')}/ws/doc/board/${room.id}`
  const line = await aRawLine(board, asPage(server.url, room.facilitator.cookie()))
  line.say(updateFrame(Y.encodeStateAsUpdate(doc)))
  expect(await line.settled()).toBe(4422)
})
