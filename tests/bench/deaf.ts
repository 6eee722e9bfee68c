import * as Y from 'yjs'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { newId } from '#shared/ids.ts'
import { aRawLine, asPage, type RawLine } from '#tests/kit/rawLine.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import { until } from '#tests/kit/until.ts'
import type { Bench } from './parts/bench.ts'
import { tempFolder } from './parts/folder.ts'
import { openWorkshop } from './parts/frirumRoom.ts'
import { rssMb } from './parts/processUse.ts'
import { startScript } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

const megabytes = { quick: 25, full: 75 }
/** Letters of one piece of news. It is gone from the board again with the next. */
const piece = 200_000

/**
 * What it costs the server's process that one page stops reading while another says very much: the memory it holds at most,
 * against a server of its own that hears as much and is read by all. A process grows by the work alone, too.
 */
export const deaf: Bench = async ({ quick }) => {
  const much = quick ? megabytes.quick : megabytes.full
  const [heard, unheard] = [await rounds(much, false), await rounds(much, true)]
  printTable(heard.most.map((mostMb, round) => ({ round: round + 1, allReadMb: mostMb, oneIsDeafMb: unheard.most[round] })))
  const grewBy = ({ most: [first = 0, second = 0] }: Rounds) => second - first
  return { bench: 'deaf', megabytes: much, grewMb: Math.round(grewBy(unheard) - grewBy(heard)), closed: unheard.closed }
}

interface Rounds {
  /** Megabytes that the server held at most. */
  most: number[]
  /** With what code the page that did not read was sent away. */
  closed: number | undefined
}

/** So much said to a new server, and once more; the second time one page does not read, when there is one. */
async function rounds(much: number, withDeaf: boolean): Promise<Rounds> {
  const folder = await tempFolder()
  const server = await startScript('server/main.ts', {
    FRIRUM_DATA: folder,
    LOG: 'error',
    PORT: '0',
    LIMIT_MEMBER_BYTES: '100000000',
    LIMIT_MEMBER_BYTES_BURST: '100000000',
  })
  const facilitator = await becomeFacilitator(server.url, folder)
  const { workshop, host } = await openWorkshop(facilitator)
  const open = () =>
    aRawLine(`${server.url.replace('http', 'ws')}/ws/doc/board/${workshop.id}`, asPage(server.url, facilitator.cookie()))
  const [loud, other] = [await open(), await open()]
  const spoken = { count: 0 }
  const most = [await flood(loud, spoken, server.pid, much)]
  await other.settled()
  if (withDeaf) other.socket.pause()
  most.push(await flood(loud, spoken, server.pid, much))
  other.socket.resume()
  if (withDeaf) await until(() => other.closed() !== undefined, 30_000)
  const closed = other.closed()
  host.close()
  for (const line of [loud, other]) line.leave()
  await server.kill()
  return { most, closed }
}

/** Says that much to a board, waiting for each piece to be kept. Answers with the most memory the server held meanwhile. */
async function flood(line: RawLine, spoken: { count: number }, pid: number, much: number): Promise<number> {
  const doc = new Y.Doc()
  const items = doc.getMap('items')
  const id = newId()
  let most = 0
  for (let sent = 0; sent < much * 1e6; sent += piece) {
    const before = Y.encodeStateVector(doc)
    items.set(id, new Y.Map([['noise', 'y'.repeat(piece)]]))
    line.say(updateFrame(Y.encodeStateAsUpdate(doc, before)))
    const said = ++spoken.count
    await until(() => line.closed() !== undefined || kept(line) >= said, 10_000)
    most = Math.max(most, rssMb(pid))
    if (line.closed() !== undefined) throw new Error(`the server closed the line with ${line.closed()}`)
  }
  return most
}

const kept = (line: RawLine): number => {
  const last = line.heard.findLast((one) => one.is === 'saved')
  return last?.n ?? 0
}
