import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { openClient } from '../parts/client.ts'
import { fill } from '../parts/notes.ts'
import type { Target } from '../parts/targets.ts'
import { useWhile } from '../parts/window.ts'
import { type Row, rowOf } from './row.ts'

const times = 3
/** Everybody has had time to write down what they had. */
const settled = 3000
const longest = 60_000

/** From the first knock after a restart until every note is there. The processor time is that of the first restart. */
export async function coldLoad(target: Target, notes: number): Promise<Row> {
  const running = await target.start(1)
  const door = running.rooms[0]?.[0]
  if (!door) throw new Error('There is no way in.')
  const filler = await openClient(door)
  const bytes = await fill(filler, notes)
  filler.close()
  await wait(settled)
  const latencies: number[] = []
  const uses: Awaited<ReturnType<typeof useWhile>>[] = []
  while (latencies.length < times) {
    await running.restart()
    await wait(1000)
    const join = async () => {
      const begun = performance.now()
      const came: { update: Uint8Array; after: number }[] = []
      let left = bytes / 2
      // Not every server waits for its own disk before it says that this is all.
      const most = Promise.withResolvers<void>()
      const client = await openClient(door, {
        update(update) {
          came.push({ update, after: performance.now() - begun })
          left -= update.length
          if (left <= 0) most.resolve()
        },
      })
      const late = wait(longest).then(() => Promise.reject(new Error(`${target.name} has not kept the board.`)))
      await Promise.race([most.promise, late])
      await wait(settled)
      latencies.push(whenWhole(came, notes))
      client.close()
    }
    uses.push(await useWhile(running.pid(), join))
  }
  await running.stop()
  return rowOf({ scenario: 'cold load', target: target.name, clients: 1, notes, latencies, use: uses[0] })
}

/** When the update came that made so many notes complete. Milliseconds. Understanding them is not the server's time. */
function whenWhole(came: readonly { update: Uint8Array; after: number }[], notes: number): number {
  const doc = new Y.Doc()
  const items = doc.getMap('items')
  for (const { update, after } of came) {
    Y.applyUpdate(doc, update)
    if (items.size >= notes) return after
  }
  throw new Error(`${items.size} of ${notes} notes came.`)
}
