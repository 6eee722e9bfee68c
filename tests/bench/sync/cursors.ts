import { fewAtATime, openClient } from '../parts/client.ts'
import type { Target } from '../parts/targets.ts'
import { evenly, useWhile } from '../parts/window.ts'
import { trackDeliveries } from './deliveries.ts'
import { type Row, rowOf } from './row.ts'

const perSecond = 20
const warmUp = 1
const firstId = 1000

/** Everybody moves a pointer. The first few listen, which is enough to tell: all are sent the same. */
export async function cursors(target: Target, people: number, seconds: number): Promise<Row> {
  const running = await target.start(people)
  const doors = running.rooms[0] ?? []
  const ears = Math.min(8, people)
  const tracked = trackDeliveries(people)
  const clocks = Array.from({ length: people }, () => 0)
  const clients = await fewAtATime(doors, (door, at) => {
    const hear = tracked.listener()
    const presence = (client: number, clock: number) => client - firstId !== at && hear(client - firstId, clock)
    return openClient(door, at < ears ? { presence } : {})
  })
  const point = (at: number) => {
    const clock = (clocks[at] ?? 0) + 1
    clocks[at] = clock
    tracked.say(at, clock, at < ears ? ears - 1 : ears)
    clients[at]?.present(firstId + at, clock, { at: { x: 1000 + (clock % 300), y: at * 7 }, voice: 'staff' })
  }
  await evenly(people, perSecond, warmUp, point)
  tracked.start()
  const use = await useWhile(running.pid(), () => evenly(people, perSecond, seconds, point))
  const delivered = await tracked.delivered()
  for (const client of clients) client.close()
  await running.stop()
  return rowOf({
    scenario: 'cursors',
    target: target.name,
    clients: people,
    delivered,
    latencies: tracked.latencies,
    use,
  })
}
