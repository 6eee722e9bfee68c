import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { until } from '#tests/kit/until.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A facilitator at a board with two notes beside each other, and a picture at hand. */
async function aTable() {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const { id } = await aWorkshop(facilitator, { template: 'kickoff_shared' })
  const held = await server.live.documents.open({ kind: 'board', id: id as WorkshopId })
  await held.edit((doc) => {
    putNote(openBoard(doc), 'kaffe', { body: 'Mere kaffe', at: { x: 100, y: 300 } })
    putNote(openBoard(doc), 'papir', { body: 'Mindre papir', at: { x: 700, y: 300 }, voice: 'staff' })
  })
  const [name = '', value = ''] = facilitator.cookie().split('=')
  const person = await aPerson(browser, server.url, 1280, 800)
  await person.context.addCookies([{ name, value, url: server.url }])
  await person.page.goto(`${server.url}/tavle/${id}#c=0,0,1`)
  await person.page.locator('html[data-ready]').waitFor()
  const view = (await person.page.locator('.board-view').boundingBox())!
  const kinds = () => readBoard(openBoard(held.doc)).filter((one) => one.kind !== 'zone')
  return { server, ...person, view, kinds, png: await aPicture() }
}

const aPicture = () =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: '#2a7b6f' } })
    .png()
    .toBuffer()

/** Draws with the mouse through board points; the camera stands at 0,0 and zoom 1. */
async function drag(page: Page, view: { x: number; y: number }, ...points: [number, number][]): Promise<void> {
  const [first, ...rest] = points.map(([x, y]): [number, number] => [view.x + x, view.y + y])
  await page.mouse.move(...first!)
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...point, { steps: 6 })
  await page.mouse.up()
}
const take = (page: Page, tool: string) => page.getByRole('toolbar', { name: 'Værktøj' }).getByRole('button', { name: tool, exact: true }).click()

test('everything a board can hold is put there by hand, and stays', async () => {
  const { server, page, view, kinds, png, trouble } = await aTable()
  const count = (kind: string) => kinds().filter((one) => one.kind === kind).length

  await take(page, 'Form')
  await page.getByRole('button', { name: 'Cirkel' }).click()
  await page.getByRole('button', { name: 'Orange' }).click()
  await drag(page, view, [420, 430], [640, 540])
  await page.getByRole('textbox', { name: 'Skriv i formen' }).waitFor()
  await page.keyboard.type('Sammen')
  await page.keyboard.press('Escape')

  await take(page, 'Streg')
  await drag(page, view, [220, 400], [500, 420], [820, 400])
  await until(() => count('connector') === 1)
  expect(kinds().find((one) => one.kind === 'connector')).toMatchObject({ from: { is: 'item' }, to: { is: 'item' } })

  await take(page, 'Pen')
  await drag(page, view, [120, 560], [200, 620], [280, 560], [360, 640])
  await until(() => count('drawing') === 1)

  await take(page, 'Billede')
  await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles({ name: 'have.png', mimeType: 'image/png', buffer: png })
  await page.getByLabel('Hvad ser man på billedet?').fill('En have med bænke')
  await expectNoBarriers(page, 'the picture dialog')
  await page.getByRole('button', { name: 'Læg på tavlen' }).click()
  await page.getByRole('img', { name: 'En have med bænke' }).waitFor()

  await page.keyboard.press('Escape')
  await page.locator('.board-view').focus()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Skriv her' }).waitFor()
  await page.keyboard.type('Det her prøver vi')
  await page.keyboard.press('Escape')
  await until(() => kinds().some((one) => one.kind === 'text' && one.body === 'Det her prøver vi'))
  await until(() => kinds().some((one) => one.kind === 'shape' && one.body === 'Sammen'))
  await expectNoBarriers(page, 'a board with everything on it')

  await page.getByRole('button', { name: 'Vis som liste' }).click()
  for (const words of ['Sammen', 'En have med bænke', 'Det her prøver vi', 'Streg mellem ”Mere kaffe” og ”Mindre papir”'])
    await page.getByText(words, { exact: true }).first().waitFor()
  expect(trouble).toEqual([])
  await page.context().close()
  await server.close()
}, 60_000)

test('a line stays at what it hangs on when that is moved, and stands still when that goes', async () => {
  const { server, page, view, kinds, trouble } = await aTable()
  await take(page, 'Streg')
  await drag(page, view, [220, 400], [500, 420], [820, 400])
  await until(() => kinds().some((one) => one.kind === 'connector'))
  await drag(page, view, [820, 380], [820, 600])
  await until(() => kinds().some((one) => one.kind === 'note' && one.body === 'Mindre papir' && one.at.y > 400))
  expect(kinds().find((one) => one.kind === 'connector')).toMatchObject({ to: { is: 'item' } })
  await page.keyboard.press('Delete')
  await until(() => kinds().some((one) => one.kind === 'connector' && one.to.is === 'free'))
  const line = kinds().find((one) => one.kind === 'connector')!
  expect(line.kind === 'connector' && line.to.is === 'free' && line.at.y + line.to.by.y).toBeGreaterThan(450)
  await page.keyboard.press('Control+z')
  await until(() => kinds().some((one) => one.kind === 'connector' && one.to.is === 'item'))
  expect(trouble).toEqual([])
  await page.context().close()
  await server.close()
}, 60_000)

test('what is said of a note is counted on it, settled beside it, found in the list, and goes and comes with it', async () => {
  const { server, page, view, kinds, trouble } = await aTable()
  const said = () => kinds().flatMap((one) => (one.kind === 'comment' ? [one] : []))
  await page.mouse.click(view.x + 220, view.y + 330, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Kommentarer …' }).click()
  const panel = page.getByRole('complementary', { name: 'Kommentarer' })
  await panel.getByText('Skrevet på tavlen. Stemme: Beboer.').waitFor()
  await panel.getByRole('textbox', { name: 'Skriv en kommentar' }).fill('Hvornår på dagen?')
  await panel.getByRole('button', { name: 'Gem kommentar' }).click()
  await until(() => said().some((one) => one.body === 'Hvornår på dagen?' && !one.isResolved))
  await expectNoBarriers(page, 'a thread beside the board')
  await panel.getByRole('button', { name: 'Afslut: Hvornår' }).click()
  await until(() => said().every((one) => one.isResolved))
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })

  await page.locator('.board-bubble').click()
  await panel.getByText('Afsluttet', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'Luk' }).click()
  await page.mouse.click(view.x + 220, view.y + 330)
  await page.keyboard.press('Delete')
  await until(() => kinds().length === 1)
  await page.locator('.board-bubble').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await until(() => said().length === 1 && kinds().length === 3)

  await page.getByRole('button', { name: 'Vis som liste' }).click()
  await page.getByRole('button', { name: '1 kommentar: Mere kaffe' }).click()
  await panel.getByText('Hvornår på dagen?').waitFor()
  expect(trouble).toEqual([])
  await page.context().close()
  await server.close()
}, 60_000)
