import { setTimeout as wait } from 'node:timers/promises'
import { spreadOf } from '#server/dev/spread.ts'
import type { Bench } from './parts/bench.ts'
import { tempFolder } from './parts/folder.ts'
import { boardDoors } from './parts/frirumRoom.ts'
import { startFrirum } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'
import { evenly, useWhile } from './parts/window.ts'
import { openWriter } from './parts/writer.ts'

const people = 50

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
