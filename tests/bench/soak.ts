import { setTimeout as wait } from 'node:timers/promises'
import { openDoc } from '#server/dev/docLine.ts'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { join, must } from '#server/dev/play/seats.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea } from '#tests/kit/aRoom.ts'
import type { Bench } from './parts/bench.ts'
import { fewAtATime } from './parts/client.ts'
import { tempFolder } from './parts/folder.ts'
import { openWorkshop } from './parts/frirumRoom.ts'
import { type Held, type Measured, startMeasured } from './parts/measured.ts'
import { printTable } from './parts/table.ts'

const roomsOf = { quick: 100, full: 1_000 }
/** What a process grows while it is new is not a leak: so many rooms come before the first look. */
const warmUp = { quick: 50, full: 300 }
const seats = 3
/** How many looks along the way. */
const looks = 2

/**
 * F12, in a hurry: rooms that are opened, used by a few people and closed, one after another, and what the process holds when
 * nobody is in any of them. A room that leaves something behind shows as a slope; so does a timer, a socket or a file.
 */
export const soak: Bench = async ({ quick, times = quick ? roomsOf.quick : roomsOf.full }) => {
  const folder = await tempFolder()
  const server = await startMeasured(folder)
  const facilitator = await becomeFacilitator(server.url, folder)
  const play = (count: number) => fewAtATime(Array.from({ length: count }), () => playRoom(server, facilitator))
  await play(quick ? warmUp.quick : warmUp.full)
  const seen: (Held & { rooms: number })[] = [{ rooms: 0, ...(await whenEmpty(server)) }]
  for (let part = 1; part <= looks; part++) {
    await play(Math.round(times / looks))
    seen.push({ rooms: Math.round((times * part) / looks), ...(await whenEmpty(server)) })
  }
  await server.kill()
  const inMb = (bytes: number) => Math.round(bytes / 1e4) / 100
  printTable(
    seen.map(({ rooms, rss, held, fds, handles }) => ({
      rooms,
      rssMb: inMb(rss),
      heldMb: inMb(held),
      fds,
      ...handles,
    })),
  )
  const slope = (of: 'rss' | 'held') => slopeOf(seen.map((one) => [one.rooms / 1000, inMb(one[of])]))
  const [first, last] = [seen[0], seen.at(-1)]
  return {
    bench: 'soak',
    rooms: times,
    heldMbPerThousand: slope('held'),
    rssMbPerThousand: slope('rss'),
    fds: (last?.fds ?? 0) - (first?.fds ?? 0),
    handles: sum(last?.handles) - sum(first?.handles),
  }
}

const sum = (handles: Record<string, number> = {}) => Object.values(handles).reduce((all, one) => all + one, 0)

/** A short meeting: silent ideas, a reveal, a word on the board, and everybody goes home. */
async function playRoom(server: Measured, facilitator: Visitor): Promise<void> {
  const { workshop, host, goTo } = await openWorkshop(facilitator)
  await goTo('silent')
  const phones = await Promise.all(Array.from({ length: seats }, () => join(server.url, workshop.code ?? '', 'staff')))
  for (const { line } of phones) await must(line, 'addIdea', anIdea('Mere tid til en kop kaffe sammen'))
  const page = await openDoc(facilitator, 'board', workshop.id)
  await must(host, 'reveal', {})
  putNote(openBoard(page.doc), 'note', { body: 'En have bag huset' })
  await page.saved()
  await must(host, 'setState', { state: 'closed' })
  page.close()
  for (const line of [host, ...phones.map((phone) => phone.line)]) line.close()
}

/** Waits until no room and no document is in memory any more, and looks. */
async function whenEmpty(server: Measured): Promise<Held> {
  for (;;) {
    const numbers = await (await fetch(`${server.url}/metrics`)).text()
    const alive = [...numbers.matchAll(/^frirum_(?:rooms|documents|sockets\{.*\}) (\d+)$/gm)].map(([, count]) =>
      Number(count),
    )
    if (alive.length >= 4 && alive.every((count) => count === 0)) return server.look()
    await wait(500)
  }
}

/** The slope of the straight line that lies nearest to these points, two digits. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((all, one) => all + of(one), 0) / points.length
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)]
  const along = points.reduce((all, [px]) => all + (px - x) ** 2, 0)
  const slope = points.reduce((all, [px, py]) => all + (px - x) * (py - y), 0) / along
  return Math.round(slope * 100) / 100
}
