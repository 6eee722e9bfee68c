import type { Browser, Page } from 'playwright-core'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { placeIn } from '#shared/edits/place.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { noteSize } from '#shared/items/note.ts'
import { idOf } from '#tests/kit/aBoard.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aPerson } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

/** A workshop with notes in its second zone, named `n0`, `n1` …, and facilitators who sit down at its board. */
export async function aTable(browser: Browser, words: readonly string[]) {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const { id } = await aWorkshop(facilitator, { template: 'kickoff_shared' })
  const held = await server.live.documents.open({ kind: 'board', id: id as WorkshopId })
  const items = () => readBoard(openBoard(held.doc))
  const zone = items().filter((one) => one.kind === 'zone')[1]!
  await held.edit((doc) => {
    const board = openBoard(doc)
    for (const [order, body] of words.entries()) {
      const at = placeIn(board, zone.zone, noteSize)
      const own = { voice: 'resident', entry: 'self', zone: zone.zone, cluster: '', step: '' } as const
      addItem(board, idOf(`n${order}`), { kind: 'note', body, at, order: order + 1, ...own })
    }
  })
  const [name = '', value = ''] = facilitator.cookie().split('=')
  const there = `#c=${zone.at.x - 60},${zone.at.y - 140},1`
  const sit = async (search = '', hash = there) => {
    const person = await aPerson(browser, server.url, 1280, 800)
    await person.context.addCookies([{ name, value, url: server.url }])
    await person.page.goto(`${server.url}/tavle/${id}${search}${hash}`)
    if (search === '') await person.page.locator('html[data-ready]').waitFor()
    return person
  }
  const find = (name: string) => items().find((one) => one.id === idOf(name))
  const notes = () => items().flatMap((one) => (one.kind === 'note' ? one : []))
  return { server, held, items, notes, find, sit, zone, there }
}

export const noteOf = (page: Page, text: string) => page.locator('article.note', { hasText: text })

/** Where the middle of a note is on the page. */
export async function middleOf(page: Page, text: string) {
  const box = (await noteOf(page, text).first().boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
