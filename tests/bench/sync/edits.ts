import * as Y from 'yjs'
import { moveItems } from '#shared/edits/items.ts'
import { fewAtATime, openClient } from '../parts/client.ts'
import { ownBoard, putNote } from '../parts/notes.ts'
import type { Target } from '../parts/targets.ts'
import { evenly, useWhile } from '../parts/window.ts'
import { trackDeliveries } from './deliveries.ts'
import { type Row, rowOf } from './row.ts'

const perSecond = 2
const warmUp = 1

/** Everybody moves a note of their own twice a second. The first few listen. */
export async function edits(target: Target, people: number, seconds: number): Promise<Row> {
  const running = await target.start(people)
  const doors = running.rooms[0] ?? []
  const ears = Math.min(4, people)
  const tracked = trackDeliveries(people)
  const boards = doors.map(() => ownBoard())
  const numberOf = new Map(boards.map(({ board }, at) => [board.doc.clientID, at]))
  const clients = await fewAtATime(doors, (door, at) => {
    const hear = tracked.listener()
    const update = (bytes: Uint8Array) => {
      for (const { id, length } of Y.decodeUpdate(bytes).structs) {
        const sender = numberOf.get(id.client)
        if (sender === undefined || sender === at) continue
        for (let clock = id.clock; clock < id.clock + length; clock++) hear(sender, clock)
      }
    }
    return openClient(door, at < ears ? { update } : {})
  })
  const notes = boards.map(({ board, change }, at) => {
    let id = ''
    const update = change(() => {
      id = putNote(board, at)
    })
    clients[at]?.edit(update)
    return id
  })
  const move = (at: number) => {
    const own = boards[at]
    if (!own) return
    const update = own.change((board) => moveItems(board, [notes[at] as never], { x: 3, y: 1 }))
    // The last clock of an edit stands for the whole of it.
    tracked.say(at, Y.getState(own.board.doc.store, own.board.doc.clientID) - 1, at < ears ? ears - 1 : ears)
    clients[at]?.edit(update)
  }
  await evenly(people, perSecond, warmUp, move)
  tracked.start()
  const use = await useWhile(running.pid(), () => evenly(people, perSecond, seconds, move))
  const delivered = await tracked.delivered()
  for (const client of clients) client.close()
  await running.stop()
  return rowOf({
    scenario: 'notes',
    target: target.name,
    clients: people,
    delivered,
    latencies: tracked.latencies,
    use,
  })
}
