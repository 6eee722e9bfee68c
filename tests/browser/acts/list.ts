import type { Browser, Page } from 'playwright-core'
import { type Board, openBoard, readBoard } from '#shared/docs/board.ts'
import { placeIn } from '#shared/edits/place.ts'
import { noteSize } from '#shared/items/note.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aRoom } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aPerson } from '#tests/kit/browser.ts'

/** A board with notes in its first zone, named `n0`, `n1` …, at a step where participants may change it, and its list. */
export async function aList(
  browser: Browser,
  words: readonly string[],
  more: (board: Board, zone: string) => void = () => undefined,
) {
  const server = await aServer()
  const room = await aRoom(server, { template: 'coffee_table' })
  await room.goTo('read_back')
  const held = await server.live.documents.open({ kind: 'board', id: room.id })
  const items = () => readBoard(openBoard(held.doc))
  const zone = items().find((one) => one.kind === 'zone')!
  await held.edit((doc) => {
    const board = openBoard(doc)
    for (const [n, body] of words.entries())
      putNote(board, `n${n}`, { body, zone: zone.zone, at: placeIn(board, zone.zone, noteSize), order: n + 1 })
    more(board, zone.zone)
  })
  const sit = async (cookie: string, width = 1280) => {
    const person = await aPerson(browser, server.url, width, 800)
    const pairs = cookie.split('; ').map((one) => one.split('='))
    await person.context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: server.url })))
    await person.page.goto(`${server.url}/tavle/${room.id}?vis=liste`)
    await person.page.getByRole('heading', { level: 2, name: zone.kind === 'zone' ? zone.title : '' }).waitFor()
    return person
  }
  const find = (name: string) => items().find((one) => one.id === idOf(name))
  const note = (body: string) => items().flatMap((one) => (one.kind === 'note' && one.body === body ? one : []))[0]
  return { server, room, items, find, note, sit }
}

/** To the button with the keyboard, and Enter: no pointer is moved here. */
export async function press(page: Page, name: string | RegExp, role: 'button' | 'menuitem' = 'button'): Promise<void> {
  await page
    .getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .focus()
  await page.keyboard.press('Enter')
}
export async function pick(page: Page, body: string): Promise<void> {
  await page.getByRole('checkbox', { name: `Vælg: ${body}` }).focus()
  await page.keyboard.press('Space')
}
/** The thing in the list that has the keyboard; `lost` when nothing has. */
export const focusedThing = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === document.body ? 'lost' : (at?.closest<HTMLElement>('[data-item]')?.dataset.item ?? 'elsewhere')
  })
