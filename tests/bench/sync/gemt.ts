import { setTimeout as wait } from 'node:timers/promises'
import { fewAtATime } from '../parts/client.ts'
import type { Target } from '../parts/targets.ts'
import { evenly, useWhile } from '../parts/window.ts'
import { openWriter } from '../parts/writer.ts'
import { type Row, rowOf } from './row.ts'

const perSecond = 10

/** From an edit to the word that it is on disk. Only Frirum says that word; its peers have none to measure. */
export async function gemt(target: Target, people: number, seconds: number): Promise<Row> {
  const running = await target.start(people)
  const writers = await fewAtATime(running.rooms[0] ?? [], openWriter)
  await evenly(people, perSecond, 1, (at) => writers[at]?.move())
  await wait(200)
  for (const writer of writers) writer.takeLatencies()
  const use = await useWhile(running.pid(), () => evenly(people, perSecond, seconds, (at) => writers[at]?.move()))
  await wait(500)
  const latencies = writers.flatMap((writer) => writer.takeLatencies())
  const unsaved = writers.reduce((sum, writer) => sum + writer.waiting(), 0)
  for (const { client } of writers) client.close()
  await running.stop()
  const delivered = latencies.length / (latencies.length + unsaved)
  return rowOf({ scenario: 'saved', target: target.name, clients: people, delivered, latencies, use })
}
