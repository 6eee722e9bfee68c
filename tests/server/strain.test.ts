import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Reading } from '#server/strain.ts'
import { openRoom, type RoomLine } from '#server/dev/roomLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { aRoom } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { asPage } from '#tests/kit/rawLine.ts'
import { aStockPage } from '#tests/kit/stockPage.ts'
import { until } from '#tests/kit/until.ts'

/** A server whose heap and event loop are as the test says, and time that passes when the test says. */
async function aPressedServer() {
  const clock = fakeClock()
  const reading: Reading = { heap: 0.1, loop: 5 }
  const server = await aServer({ clock, pressed: () => reading })
  onTestFinished(server.close)
  const press = (now: Partial<Reading>) => {
    Object.assign(reading, now)
    clock.pass(2_000)
  }
  return { server, press }
}

test('over seventy per cent of the heap no further room is opened, and those that are open go on', async () => {
  const { server, press } = await aPressedServer()
  const here = await aRoom(server)
  const other = await aWorkshop(here.facilitator)
  const knock = async (path: string) => {
    const socket = new WebSocket(server.url.replace('http', 'ws') + path, asPage(server.url, here.facilitator.cookie()))
    return (await once(socket, 'close'))[0] as number
  }
  await until(() => {
    press({ heap: 0.71 })
    return !server.live.documents.has({ kind: 'board', id: other.id as WorkshopId })
  })
  expect(await knock(`/ws/room/${other.id}`)).toBe(4529)
  expect(await knock(`/ws/doc/board/${other.id}`)).toBe(4529)
  let again: RoomLine | undefined
  void openRoom(here.facilitator, here.id, 'host').then((line) => {
    again = line
  })
  await until(() => {
    press({})
    return again
  })
  const make = () => here.facilitator.ask('POST', '/api/workshops', { template: 'idea_workshop', home: 'B', title: 'T', date: '2026-09-09', votesPerPerson: 3, steps: [] })
  expect(await make()).toMatchObject({ no: 'full' })
  press({ heap: 0.69 })
  expect(await make()).toMatchObject({ ok: true })
  again?.close()
})

test('over eighty-five per cent what nobody uses leaves memory at once', async () => {
  const { server, press } = await aPressedServer()
  const [here, gone] = [await aRoom(server), await aRoom(server)]
  gone.host.close()
  const ids = [here.id, gone.id].map((id) => ({ kind: 'board', id }) as const)
  await until(() => server.live.rooms.count() === 2)
  press({ heap: 0.8 })
  expect(server.live.rooms.count()).toBe(2)
  await until(() => {
    press({ heap: 0.86 })
    return !server.live.rooms.has(gone.id) && !ids.some((ref) => ref.id === gone.id && server.live.documents.has(ref))
  })
  expect(server.live.rooms.has(here.id)).toBe(true)
})

test('while the event loop is slow pointers wait and words do not', async () => {
  const { server, press } = await aPressedServer()
  const room = await aRoom(server)
  const [one, two] = [aStockPage(room.facilitator, `board/${room.id}`), aStockPage(room.facilitator, `board/${room.id}`)]
  await until(() => one.isSynced() && two.isSynced())
  const sees = (x: number) => [...two.awareness.getStates().values()].some((state) => state.x === x)
  press({ loop: 250 })
  one.awareness.setLocalStateField('x', 1)
  const note = putNote(openBoard(one.doc), 'word')
  await until(() => openBoard(two.doc).items.has(note))
  expect(sees(1)).toBe(false)
  press({ loop: 10 })
  one.awareness.setLocalStateField('x', 2)
  await until(() => sees(2))
})
