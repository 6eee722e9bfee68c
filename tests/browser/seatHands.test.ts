import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { until } from '#tests/kit/until.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { everyThing } from '../kit/everyKind.ts'
import { aRoom } from '../kit/aRoom.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('in a step that opens the board a resident writes, draws, joins and shapes; what is laid out for them stays', async () => {
  const server = await aServer()
  const room = await aRoom(server, { template: 'coffee_table' })
  await room.goTo('read_back')
  const held = await server.live.documents.open({ kind: 'board', id: room.id as WorkshopId })
  const items = () => readBoard(openBoard(held.doc))
  const find = (kind: string) => items().find((one) => one.kind === kind && one.id !== idOf('laid'))
  await held.edit((doc) => {
    const board = openBoard(doc)
    putNote(board, 'a', { body: 'Mere kaffe', at: { x: 200, y: 9000 } })
    putNote(board, 'b', { body: 'Mindre papir', at: { x: 700, y: 9000 } })
    addItem(board, idOf('laid'), { ...everyThing.shape, body: 'Rammen', at: { x: 200, y: 9300 } })
  })
  const { page, context, trouble } = await aPerson(browser, server.url, 1280, 800)
  const pairs = (await room.seat('resident')).cookie.split('; ').map((one) => one.split('='))
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: server.url })))
  await page.goto(`${server.url}/tavle/${room.id}?vis=tavle#c=100,8800,1`)
  await page.locator('html[data-ready]').waitFor()
  const tools = page.getByRole('toolbar', { name: 'Værktøj' })
  const view = (await page.locator('.board-view').boundingBox())!
  const at = (x: number, y: number) => [view.x + x - 100, view.y + y - 8800] as const
  await page.locator('article.note', { hasText: 'Mere kaffe' }).waitFor()
  await expectNoBarriers(page, 'a participant’s tools')

  await tools.getByRole('button', { name: 'Tekst' }).click()
  await page.mouse.click(...at(1000, 9050))
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('Skrevet af os')
  await page.keyboard.press('Escape')
  await until(() => items().some((one) => one.kind === 'text' && one.body === 'Skrevet af os'))
  await tools.getByRole('button', { name: 'Form' }).click()
  await page.mouse.click(...at(1000, 9250))
  await page.keyboard.press('Escape')
  await until(() => find('shape') !== undefined)
  await tools.getByRole('button', { name: 'Pen' }).click()
  await page.mouse.move(...at(700, 9300))
  await page.mouse.down()
  await page.mouse.move(...at(800, 9340), { steps: 5 })
  await page.mouse.up()
  await until(() => find('drawing') !== undefined)
  await tools.getByRole('button', { name: 'Streg', exact: true }).click()
  await page.mouse.click(...at(300, 9100))
  await page.mouse.click(...at(800, 9100))
  await until(() => find('connector') !== undefined)

  // What a facilitator laid out can be picked and read, neither moved nor taken away.
  await page.keyboard.press('Escape')
  await page.mouse.move(...at(300, 9350))
  await page.mouse.down()
  await page.mouse.move(...at(400, 9450), { steps: 5 })
  await page.mouse.up()
  await page.mouse.click(...at(300, 9350))
  await page.keyboard.press('Delete')
  expect(items().find((one) => one.id === idOf('laid'))?.at).toEqual({ x: 200, y: 9300 })
  await page.getByText('Gemt').first().waitFor()
  expect(trouble).toEqual([])
  await server.close()
})
