import { openDoc } from '#server/dev/docLine.ts'
import { playMany } from '#server/dev/play/many.ts'
import { sample } from '#server/dev/play/sample.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { boxAt } from '#shared/edits/boxes.ts'
import type { Box } from '#shared/geometry.ts'
import { type ServerProcess, startScript } from '../parts/serverProcess.ts'
import { profileOf } from '../parts/chromium.ts'
import type { CrowdPlan } from './crowd.ts'
import type { Sight } from './sights.ts'
import { type Subject, viewport } from './subject.ts'

/** Notes with their words, in the same order. */
export interface NotesToDraw {
  notes: Box[]
  words: string[]
}

/** Our board page, with so many notes in a workshop of its own and its real document socket. */
export async function ourBoard(facilitator: Visitor, count: number): Promise<Subject & NotesToDraw & { workshop: string }> {
  const workshop = await playMany(facilitator, sample, count)
  const line = await openDoc(facilitator, 'board', workshop.id)
  const board = openBoard(line.doc)
  const written = readBoard(board).flatMap((one) => {
    const box = one.kind === 'note' && boxAt(board, one.id)
    return box ? { box, body: one.body } : []
  })
  written.sort(({ box: a }, { box: b }) => a.y - b.y || a.x - b.x)
  line.close()
  return {
    target: 'frirum',
    workshop: workshop.id,
    url: workshop.boardUrl,
    notes: written.map((one) => one.box),
    words: written.map((one) => one.body),
    canvas: '.board-canvas',
    profile: (browser) => profileOf(browser, facilitator, viewport),
    look: (page, { camera }) =>
      page.evaluate((hash) => location.replace(hash), `#c=${camera.x},${camera.y},${camera.zoom}`),
  }
}

/** People whose pointers move about a place of a board, over document sockets of their own. */
export function crowdAt(facilitator: Visitor, workshop: string, sight: Sight, people: number): Promise<ServerProcess> {
  const { camera } = sight
  const reach = { x: viewport.width / camera.zoom / 2, y: viewport.height / camera.zoom / 2 }
  const plan: CrowdPlan = {
    people,
    url: `${facilitator.baseUrl.replace(/^http/, 'ws')}/ws/doc/board/${workshop}`,
    headers: { cookie: facilitator.cookie(), origin: facilitator.baseUrl },
    origin: facilitator.baseUrl,
    middle: { x: camera.x + reach.x, y: camera.y + reach.y },
    reach: { x: reach.x * 0.9, y: reach.y * 0.9 },
  }
  return startScript('tests/bench/canvas/crowd.ts', { CROWD: JSON.stringify(plan) })
}
