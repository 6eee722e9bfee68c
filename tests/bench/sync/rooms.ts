import { setTimeout as wait } from 'node:timers/promises'
import { type Client, fewAtATime, openClient } from '../parts/client.ts'
import type { Door } from '../parts/door.ts'
import { ownBoard, putNote } from '../parts/notes.ts'
import type { Target } from '../parts/targets.ts'
import { type Row, rowOf } from './row.ts'

/** Longer than a room that nobody wants stays in memory; and how often its going is waited for. */
const untilGone = 8000
const mostWaits = 4

/** How many sockets of one room show what a socket costs. */
const crowd = 400

/** Everybody comes in, shows a pointer and writes a note. */
async function enter(rooms: readonly Door[][]): Promise<Client[]> {
  const clients: Client[] = []
  for (const doors of rooms) {
    const here = await Promise.all(doors.map((door) => openClient(door)))
    here.forEach((client, at) => {
      const { board, change } = ownBoard()
      client.present(board.doc.clientID, 1, { at: { x: at, y: 0 }, voice: 'staff' })
      client.edit(change(() => void putNote(board, at)))
    })
    clients.push(...here)
  }
  return clients
}

/**
 * Many small rooms at once: what each costs in memory, with its sockets and without, and how much of that is still held some
 * time after everybody has left. What sockets cost shows when many come to one room.
 */
export async function rooms(target: Target, count: number, people: number): Promise<Row[]> {
  const running = await target.start(people, count + 1)
  const [warmUp = [], ...all] = running.rooms
  const first = await enter([warmUp])
  await wait(1000)
  const empty = await running.memory()
  const knocks = Array.from({ length: crowd / people }, () => warmUp).flat()
  const many = await fewAtATime(knocks, (door) => openClient(door))
  await wait(1000)
  const crowded = await running.memory()
  for (const client of many) client.close()
  await wait(1000)
  const before = await running.memory()
  const clients = await enter(all)
  await wait(2000)
  const during = await running.memory()
  for (const client of clients) client.close()
  let after = during
  for (let waits = 0; waits < mostWaits && after.heap > before.heap * 1.02; waits++) {
    await wait(untilGone)
    after = await running.memory()
  }
  for (const client of first) client.close()
  await running.stop()
  const each = (mb: number, of: number) => Math.round((mb * 1024) / of)
  const socket = each(crowded.heap - empty.heap, knocks.length)
  const about = { target: target.name, clients: count * people, latencies: [] }
  const row = (scenario: string, { rss, heap }: typeof before, sockets = 0): Row => ({
    ...rowOf({ scenario: `${count} rooms: ${scenario}`, ...about }),
    rssMb: Math.round(rss),
    kbPerRoom: each(rss - before.rss, count) - sockets,
    heapKbPerRoom: each(heap - before.heap, count) - sockets,
  })
  return [
    row('open', during),
    row('open, without sockets', during, people * socket),
    row('everybody left', after),
  ]
}
