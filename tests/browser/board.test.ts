import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { placeIn } from '#shared/edits/place.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { noteSize } from '#shared/items/note.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { idOf } from '../kit/aBoard.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A workshop with some notes in its second zone, and its facilitator at the board. */
async function aTable(words: readonly string[]) {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const { id } = await aWorkshop(facilitator, { template: 'kickoff_shared' })
  const held = await server.live.documents.open({ kind: 'board', id: id as WorkshopId })
  const zones = () => readBoard(openBoard(held.doc)).filter((one) => one.kind === 'zone')
  const zone = zones()[1]!
  await held.edit((doc) => {
    const board = openBoard(doc)
    for (const [order, body] of words.entries()) {
      const at = placeIn(board, zone.zone, noteSize)
      const own = { voice: 'resident', entry: 'self', zone: zone.zone, cluster: '', step: '' } as const
      addItem(board, idOf(`n${order}`), { kind: 'note', body, at, order: order + 1, ...own })
    }
  })
  const [name = '', value = ''] = facilitator.cookie().split('=')
  const sit = async (hash: string) => {
    const person = await aPerson(browser, server.url, 1280, 800)
    await person.context.addCookies([{ name, value, url: server.url }])
    await person.page.goto(`${server.url}/tavle/${id}${hash}`)
    await person.page.locator('html[data-ready]').waitFor()
    return person
  }
  const items = () => readBoard(openBoard(held.doc))
  const there = `#c=${zone.at.x - 60},${zone.at.y - 140},1`
  return { server, items, sit, there, zones }
}

const note = (page: Page, text: string) => page.locator('article.note', { hasText: text })
const middle = async (page: Page, text: string) => {
  const box = (await note(page, text).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a note is carried with the mouse, and taken back with Ctrl-Z', async () => {
  const { server, items, sit, there } = await aTable(['Mere kaffe', 'Mindre papir'])
  const { page, trouble } = await sit(there)
  const before = items().find((one) => one.id === idOf('n0'))!.at
  const from = await middle(page, 'Mere kaffe')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 90, from.y + 260, { steps: 5 })
  await page.mouse.up()
  const now = () => items().find((one) => one.id === idOf('n0'))!.at
  await expect.poll(now).toEqual({ x: before.x + 90, y: before.y + 260 })
  await page.keyboard.press('Control+z')
  await expect.poll(now).toEqual(before)
  expect(trouble).toEqual([])
  await server.close()
})

test('two people write in one note at once, and both keep every letter', async () => {
  const { server, items, sit, there } = await aTable(['Midten 😀'])
  const [one, two] = [await sit(there), await sit(there)]
  for (const { page } of [one, two]) {
    const at = await middle(page, 'Midten')
    await page.mouse.dblclick(at.x, at.y)
    await page.getByRole('textbox', { name: 'Seddel' }).waitFor()
  }
  await one.page.keyboard.press('Home')
  await Promise.all([one.page.keyboard.type('abcdef'), two.page.keyboard.type('ABCDEF')])
  const body = () => items().flatMap((item) => (item.kind === 'note' ? item.body : []))[0]
  await expect.poll(body).toBe('abcdefMidten 😀ABCDEF')
  await expect.poll(() => one.page.getByRole('textbox', { name: 'Seddel' }).textContent()).toBe(body())
  await server.close()
})

test('with the keyboard alone one picks two notes, gathers, names, deletes and gets them back', async () => {
  const { server, items, sit, there } = await aTable(['Mere kaffe', 'Mindre papir', 'Gårdhave'])
  const { page } = await sit(there)
  const clusters = () => items().flatMap((one) => (one.kind === 'cluster' ? one.title : []))
  await page.locator('.board-view').focus()
  for (const key of ['Tab', ' ', 'Tab', ' ']) await page.keyboard.press(key)
  await expectNoBarriers(page, 'two picked notes')
  await page.getByRole('button', { name: 'Saml i bunke' }).press('Enter')
  await page.getByRole('textbox', { name: 'Bunkens navn' }).waitFor()
  await page.keyboard.type('Hverdag')
  await page.keyboard.press('Enter')
  await expect.poll(clusters).toEqual(['Hverdag'])
  expect(items().filter((one) => one.kind === 'note' && one.cluster !== '')).toHaveLength(2)
  await page.keyboard.press('Delete')
  await expect.poll(clusters).toEqual([])
  await page.locator('.bar-removed').getByRole('button', { name: 'Fortryd' }).press('Enter')
  await expect.poll(clusters).toEqual(['Hverdag'])
  expect(items().filter((one) => one.kind === 'note' && one.cluster !== '')).toHaveLength(2)
  await server.close()
})

test('a note is moved to another zone by its name, and what was empty when written is gone', async () => {
  const { server, items, sit, there, zones } = await aTable(['Mere kaffe'])
  const { page } = await sit(there)
  await note(page, 'Mere kaffe').click()
  await page.getByRole('button', { name: 'Flyt til …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: zones()[2]!.title }).click()
  await expect.poll(() => items().find((one) => one.id === idOf('n0'))).toMatchObject({ zone: zones()[2]!.zone })
  await page.getByRole('button', { name: 'Seddel', exact: true }).click()
  await page.mouse.click(900, 600)
  await page.getByRole('textbox', { name: 'Seddel' }).waitFor()
  expect(items().filter((one) => one.kind === 'note')).toHaveLength(2)
  await page.keyboard.press('Escape')
  await expect.poll(() => items().filter((one) => one.kind === 'note').length).toBe(1)
  await server.close()
})

test('a thousand notes far away are a picture, and become elements when one comes near', async () => {
  const { server, sit, there } = await aTable(Array.from({ length: 1000 }, (_, n) => `Idé nummer ${n}`))
  const { page } = await sit('#c=0,0,0.05')
  expect(await page.locator('article.note').count()).toBe(0)
  await page.evaluate((hash) => {
    location.hash = hash
  }, there)
  await note(page, 'Idé nummer 1').first().waitFor()
  expect(await page.locator('article.note').count()).toBeLessThan(100)
  await server.close()
})

test("a mouse's wheel zooms around the pointer, and everything comes back into the picture", async () => {
  const { server, sit, there } = await aTable(['Mere kaffe'])
  const { page } = await sit(there)
  const zoom = () => Number(page.url().split(',').at(-1))
  const from = await middle(page, 'Mere kaffe')
  await page.mouse.move(from.x, from.y)
  await page.mouse.wheel(0, -120)
  await expect.poll(zoom).toBeGreaterThan(1.1)
  const near = await middle(page, 'Mere kaffe')
  expect(Math.hypot(near.x - from.x, near.y - from.y)).toBeLessThan(8)
  await page.mouse.wheel(0, 120)
  await expect.poll(zoom).toBeCloseTo(1, 1)
  await page.keyboard.press('0')
  await page.getByRole('button', { name: 'Alt i billedet' }).click()
  await expect.poll(zoom).toBeLessThan(0.6)
  await server.close()
})
