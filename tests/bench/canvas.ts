import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { crowdAt, ourBoard } from './canvas/board.ts'
import { measure } from './canvas/measure.ts'
import { servePeers } from './canvas/peers.ts'
import { someInView } from './canvas/sights.ts'
import { type Subject, viewport } from './canvas/subject.ts'
import type { Bench } from './parts/bench.ts'
import { aChromium } from './parts/chromium.ts'
import { tempFolder } from './parts/folder.ts'
import { startFrirum } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

const people = 50

/**
 * The board page in Chromium at 1440×900, moved by real input events while fifty people's pointers move where one looks. One
 * Chromium a page and size, so that nothing is left over from the one before. Then the same notes in other whiteboards, with
 * nobody else at the board: they have no part in how people's pointers come and are shown.
 */
export const canvas: Bench = async ({ quick, notes }) => {
  const peers = await servePeers()
  const folder = await tempFolder()
  const server = await startFrirum(folder)
  const facilitator = await becomeFacilitator(server.url, folder)
  const ms = quick ? 1500 : 4000
  const sizes = notes ? [notes] : quick ? [2000, 10_000] : [500, 2000, 5000, 10_000]
  const rows: object[] = []
  for (const size of sizes) {
    const board = await ourBoard(facilitator, size)
    const sight = someInView(board.notes, { w: viewport.width, h: viewport.height }, 50)
    const crowd = await crowdAt(facilitator, board.workshop, sight, people)
    rows.push(...(await measuredIn(board, ms)))
    await crowd.kill()
    for (const peer of peers?.with(board) ?? []) rows.push(...(await measuredIn(peer, ms).catch(unmeasured(peer))))
  }
  await server.kill()
  peers?.close()
  printTable(rows)
  return { bench: 'canvas', rows }
}

async function measuredIn(subject: Subject, ms: number): Promise<object[]> {
  const browser = await aChromium()
  const rows = await measure(browser, subject, ms)
  await browser.close()
  return rows
}

/** A page that is not there in time costs nobody else their rows. */
const unmeasured = ({ target }: Subject) => (error: unknown) => {
  console.log(`${target} could not be measured: ${error instanceof Error ? error.message : error}`)
  return []
}
