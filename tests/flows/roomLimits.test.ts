import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { visit } from '#server/dev/visitor.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
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

test('a board that weighs what it may takes no more, and says so; taking away goes on', async () => {
  const server = await aServer({ environment: { LIMIT_BOARD_BYTES: '65536' } })
  onTestFinished(server.close)
  const room = await aRoom(server)
  onTestFinished(() => room.host.close())
  const url = `${server.url.replace('http', 'ws')}/ws/doc/board/${room.id}`
  const join = () => aRawLine(url, asPage(server.url, room.facilitator.cookie()))
  const doc = new Y.Doc()
  const board = openBoard(doc)
  const said: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => said.push(update))
  const write = (count: number) => {
    for (let n = 0; n < count; n++) putNote(board, newId(), { body: 'x'.repeat(900) })
    return updateFrame(Y.mergeUpdates(said.splice(0)))
  }
  const line = await join()
  line.say(write(40))
  expect(await line.settled()).toBeUndefined()
  line.say(write(40))
  expect(await line.settled()).toBe(4413)
  expect(line.heard).toContainEqual(expect.objectContaining({ is: 'notSaved', reason: 'full' }))

  const held = await server.live.documents.open({ kind: 'board', id: room.id })
  const notes = () => readBoard(openBoard(held.doc)).filter((one) => one.kind === 'note')
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(held.doc))
  const again = await join()
  copy.on('update', (update: Uint8Array) => again.say(updateFrame(update)))
  openBoard(copy).items.delete(notes()[0]!.id)
  expect(await again.settled()).toBeUndefined()
  expect(notes()).toHaveLength(39)
  held.release()
})
