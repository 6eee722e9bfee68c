import * as Y from 'yjs'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { newId } from '#shared/ids.ts'
import { aRawLine, asPage, type RawLine } from '#tests/kit/rawLine.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import { until } from '#tests/kit/until.ts'
import type { Bench } from './parts/bench.ts'
import { tempFolder } from './parts/folder.ts'
import { openWorkshop } from './parts/frirumRoom.ts'
import { type Measured, startMeasured } from './parts/measured.ts'
import { printTable } from './parts/table.ts'

const megabytes = { quick: 25, full: 75 }
/** Letters of one piece of news. It is gone from the board again with the next. */
const piece = 200_000
/** How often the server is asked what it holds. Pieces. */
const every = 10
/** Milliseconds. */
const patience = 60_000

/**
 * What it costs the server's process that one page stops reading while another says very much: what it holds at most, when
 * garbage is collected, against a server of its own that hears as much and is read by all. Both have said as much before, so that
 * what a process grows by the work alone is in neither. `rss` is the process as the system sees it.
 */
export const deaf: Bench = async ({ quick }) => {
  const much = quick ? megabytes.quick : megabytes.full
  const heard = await rounds(much, false)
  const unheard = await rounds(much, true)
  const inMb = (bytes: number) => Math.round(bytes / 1e5) / 10
  const row = (name: string, { before, most }: Rounds) => ({
    page: name,
    heldBeforeMb: inMb(before.held),
    heldMostMb: inMb(most.held),
    rssBeforeMb: inMb(before.rss),
    rssMostMb: inMb(most.rss),
  })
  printTable([row('all read', heard), row('one is deaf', unheard)])
  const more = (of: 'held' | 'rss') => inMb(unheard.most[of] - heard.most[of])
  return { bench: 'deaf', megabytes: much, heldMb: more('held'), rssMb: more('rss'), sentAway: unheard.sentAway }
}

interface Most {
  held: number
  rss: number
}
interface Rounds {
  /** What the server held when it had heard as much once, with everybody reading. */
  before: Most
  /** What it held at most when it heard it again. */
  most: Most
  /** How many pages the server has sent away: the one that does not read neither hears 4508 nor says goodbye, and is cut off. */
  sentAway: number
}

/** So much said to a new server, and once more; the second time one page does not read, when there is one. */
async function rounds(much: number, withDeaf: boolean): Promise<Rounds> {
  const folder = await tempFolder()
  const server = await startMeasured(folder, {
    LIMIT_MEMBER_BYTES: '100000000',
    LIMIT_MEMBER_BYTES_BURST: '100000000',
    LIMIT_MEMBER_WORK: '1000',
    LIMIT_MEMBER_WORK_BURST: '10000',
  })
  const facilitator = await becomeFacilitator(server.url, folder)
  const { workshop, host } = await openWorkshop(facilitator)
  const open = () =>
    aRawLine(
      `${server.url.replace('http', 'ws')}/ws/doc/board/${workshop.id}`,
      asPage(server.url, facilitator.cookie()),
    )
  const [loud, other] = [await open(), await open()]
  const spoken = { count: 0 }
  const before = await flood(loud, spoken, server, much)
  await other.settled()
  if (withDeaf) other.socket.pause()
  const most = await flood(loud, spoken, server, much)
  other.socket.resume()
  if (withDeaf) await until(() => other.closed() !== undefined, patience)
  const numbers = await (await fetch(`${server.url}/metrics`)).text()
  const ends = [...numbers.matchAll(/^frirum_sockets_closed_total\{code="(?:4508|1006)"\} (\d+)$/gm)]
  const sentAway = ends.reduce((sum, [, count]) => sum + Number(count), 0)
  host.close()
  for (const line of [loud, other]) line.leave()
  await server.kill()
  return { before, most, sentAway }
}

/** Says that much to a board, waiting for each piece to be kept. Answers with the most that the server held meanwhile. */
async function flood(line: RawLine, spoken: { count: number }, server: Measured, much: number): Promise<Most> {
  const doc = new Y.Doc()
  const items = doc.getMap('items')
  const id = newId()
  const most: Most = { held: 0, rss: 0 }
  const pieces = Math.ceil((much * 1e6) / piece)
  for (let sent = 1; sent <= pieces; sent++) {
    const before = Y.encodeStateVector(doc)
    items.set(id, new Y.Map([['noise', 'y'.repeat(piece)]]))
    line.say(updateFrame(Y.encodeStateAsUpdate(doc, before)))
    const said = ++spoken.count
    await until(() => line.closed() !== undefined || kept(line) >= said, patience)
    if (line.closed() !== undefined) throw new Error(`the server closed the line with ${line.closed()}`)
    if (sent % every !== 0) continue
    const now = await server.look()
    most.held = Math.max(most.held, now.held)
    most.rss = Math.max(most.rss, now.rss)
  }
  return most
}

const kept = (line: RawLine): number => {
  const last = line.heard.findLast((one) => one.is === 'saved')
  return last?.n ?? 0
}
