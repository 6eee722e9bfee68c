import { setTimeout as wait } from 'node:timers/promises'
import { spreadOf } from '#server/dev/spread.ts'
import { moveItems } from '#shared/edits/items.ts'
import type { Bench } from './parts/bench.ts'
import { type Client, openClient } from './parts/client.ts'
import type { Door } from './parts/door.ts'
import { tempFolder } from './parts/folder.ts'
import { boardDoors } from './parts/frirumRoom.ts'
import { ownBoard, putNote } from './parts/notes.ts'
import { startFrirum } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'
import { evenly, useWhile } from './parts/window.ts'

const people = 50

/** Somebody who moves a note and knows which of its edits are saved. */
interface Writer {
  client: Client
  move(): void
  /** Milliseconds from each edit to its SAVED, since the last time this was asked. */
  takeLatencies(): number[]
  waiting(): number
}

async function openWriter(door: Door, at: number): Promise<Writer> {
  const { change } = ownBoard()
  let open: { n: number; when: number }[] = []
  let latencies: number[] = []
  const client = await openClient(door, {
    saved(n) {
      const now = performance.now()
      latencies.push(...open.filter((edit) => edit.n <= n).map((edit) => now - edit.when))
      open = open.filter((edit) => edit.n > n)
    },
  })
  const send = (update: Uint8Array) => {
    const when = performance.now()
    open.push({ n: client.edit(update), when })
  }
  let note = ''
  send(
    change((board) => {
      note = putNote(board, at)
    }),
  )
  return {
    client,
    move: () => send(change((board) => moveItems(board, [note as never], { x: 2, y: 1 }))),
    takeLatencies() {
      const taken = latencies
      latencies = []
      return taken
    },
    waiting: () => open.length,
  }
}

/** How long from an edit to its SAVED while fifty people edit one board ever faster: a real server, SQLite, fsync on. */
export const saved: Bench = async ({ quick }) => {
  const folder = await tempFolder()
  const server = await startFrirum(folder)
  const doors = await boardDoors(server.url, folder, people)
  const writers = await Promise.all(doors.map(openWriter))
  const rows: object[] = []
  for (const editsPerSecond of quick ? [100, 500] : [50, 100, 250, 500, 1000]) {
    const pace = editsPerSecond / people
    await evenly(people, pace, 1, (at) => writers[at]?.move())
    for (const writer of writers) writer.takeLatencies()
    const use = await useWhile(server.pid, () => evenly(people, pace, quick ? 3 : 8, (at) => writers[at]?.move()))
    await wait(500)
    const unsaved = writers.reduce((sum, writer) => sum + writer.waiting(), 0)
    const { max, ...spread } = spreadOf(writers.flatMap((writer) => writer.takeLatencies()))
    rows.push({ editsPerSecond, ...spread, maxMs: max, unsaved, ...use })
  }
  for (const { client } of writers) client.close()
  await server.kill()
  printTable(rows)
  return { bench: 'saved', rows }
}
