import { setTimeout as wait } from 'node:timers/promises'
import { type Client, openClient } from '../parts/client.ts'
import { fill } from '../parts/notes.ts'
import type { Target } from '../parts/targets.ts'
import { useWhile } from '../parts/window.ts'
import { trackDeliveries } from './deliveries.ts'
import { type Row, rowOf } from './row.ts'

const within = 2000
const pointEvery = 50

/** People come within two seconds to a full board, while somebody who is there already moves a pointer to a neighbour. */
export async function joins(target: Target, people: number, notes: number): Promise<Row[]> {
  const running = await target.start(people + 2)
  const [first, second, ...doors] = running.rooms[0] ?? []
  if (!first || !second) return []
  const tracked = trackDeliveries(1)
  const hear = tracked.listener()
  const mover = await openClient(first)
  await fill(mover, notes)
  const neighbour = await openClient(second, { presence: (client, clock) => client === 1 && hear(0, clock) })
  tracked.start()

  let clock = 0
  const pointing = setInterval(() => {
    tracked.say(0, ++clock, 1)
    mover.present(1, clock, { at: { x: clock, y: 0 } })
  }, pointEvery)
  const came: number[] = []
  let clients: (Client | undefined)[] = []
  const use = await useWhile(running.pid(), () =>
    Promise.all(
      doors.map(async (door, at) => {
        await wait((at * within) / people)
        // Whoever is turned away, or finds a server that does not answer, has not come.
        const client = await openClient(door).catch(() => undefined)
        if (client) came.push(client.joinedAfter)
        return client
      }),
    ).then((all) => {
      clients = all
    }),
  )
  clearInterval(pointing)
  const delivered = await tracked.delivered()
  for (const client of clients) client?.close()
  mover.close()
  neighbour.close()
  await running.stop()
  const about = { target: target.name, clients: people, notes }
  return [
    rowOf({ scenario: 'joins', ...about, delivered: came.length / people, latencies: came, use }),
    rowOf({ scenario: 'joins: a bystander', ...about, delivered, latencies: tracked.latencies }),
  ]
}
