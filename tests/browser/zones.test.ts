import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemId } from '#shared/ids.ts'
import { aBrowser, expectNoBarriers } from '#tests/kit/browser.ts'
import { until } from '#tests/kit/until.ts'
import { aTable, noteOf } from './acts/table.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('a facilitator unlocks a zone from its menu, moves it with its notes, pulls, names and colours it, and locks it', async () => {
  const { server, find, items, zone, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir'])
  const { page, trouble } = await sit()
  await noteOf(page, 'Mere kaffe').waitFor()
  const now = () => items().flatMap((one) => (one.id === (zone.id as ItemId) && one.kind === 'zone' ? one : []))[0]!
  // The board is seen at full size, its zone's corner 60 to the right and 140 down.
  const canvas = (await page.locator('.board-view').boundingBox())!
  const heading = { x: canvas.x + 60 + 500, y: canvas.y + 140 + 30 }
  const menu = page.getByRole('menu')

  // Locked, it stays under a hand that pulls.
  await page.mouse.move(heading.x, heading.y)
  await page.mouse.down()
  await page.mouse.move(heading.x + 60, heading.y + 5, { steps: 4 })
  await page.mouse.up()
  expect(now().at).toEqual(zone.at)
  await page.mouse.move(heading.x + 60, heading.y + 5)
  await page.mouse.down()
  await page.mouse.move(heading.x, heading.y, { steps: 4 })
  await page.mouse.up()

  await page.mouse.click(heading.x, heading.y, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Lås op' }).click()
  await until(() => now().locked === false)
  await expectNoBarriers(page, 'an unlocked zone')

  const before = find('n0')!.at
  await page.mouse.move(heading.x, heading.y)
  await page.mouse.down()
  await page.mouse.move(heading.x + 300, heading.y + 120, { steps: 6 })
  await page.mouse.up()
  await until(() => now().at.x !== zone.at.x)
  const by = { x: now().at.x - zone.at.x, y: now().at.y - zone.at.y }
  expect(find('n0')!.at).toEqual({ x: before.x + by.x, y: before.y + by.y })
  await page.keyboard.press('Control+z')
  await until(() => now().at.x === zone.at.x && find('n0')!.at.x === before.x)

  await page.keyboard.press('Alt+Shift+ArrowRight')
  await until(() => now().size.w > 1088)
  await page.mouse.click(heading.x, heading.y, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Farve' }).click()
  await menu.getByRole('menuitem', { name: 'Grøn' }).click()
  await until(() => now().tint === 'sea')
  await page.getByRole('toolbar', { name: 'Det valgte' }).getByRole('button', { name: 'Ret' }).click()
  await page.getByRole('textbox', { name: 'Feltets navn' }).fill('Haven og os')
  await page.keyboard.press('Enter')
  await until(() => now().title === 'Haven og os')
  await page.getByRole('toolbar', { name: 'Det valgte' }).getByRole('button', { name: 'Lås fast' }).click()
  await until(() => now().locked === true)
  await page.keyboard.press('ArrowRight')
  expect(now().at).toEqual(zone.at)
  expect(trouble).toEqual([])
  await server.close()
})

test('a new zone is made from the board’s menu, named at once, and taken away again; in the list it is the same', async () => {
  const { server, items, sit } = await aTable(browser, ['Mere kaffe'])
  const { page, trouble } = await sit()
  const zones = () => items().flatMap((one) => (one.kind === 'zone' ? one : []))
  const first = zones().length
  await page.getByRole('toolbar', { name: 'Værktøj' }).getByRole('button', { name: 'Mere' }).click()
  await page.getByRole('menuitem', { name: 'Nyt felt her' }).click()
  await page.getByRole('textbox', { name: 'Feltets navn' }).fill('Parkering')
  await page.keyboard.press('Enter')
  await until(() => zones().some((one) => one.title === 'Parkering'))
  expect(zones().length).toBe(first + 1)

  await page.getByRole('button', { name: 'Vis som liste' }).click()
  const more = page.getByRole('button', { name: 'Mere om feltet Parkering' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Ret' }).click()
  await page.getByRole('textbox', { name: 'Feltets navn' }).fill('Senere')
  await page.keyboard.press('Enter')
  await until(() => zones().some((one) => one.title === 'Senere'))
  await page.getByRole('heading', { level: 2, name: 'Senere' }).waitFor()
  await expectNoBarriers(page, 'the list with a zone of its own')

  const locked = zones().find((one) => one.zone === 'zone.dream') ?? zones()[0]!
  await page.getByRole('button', { name: `Mere om feltet ${locked.title}` }).click()
  expect(await page.getByRole('menuitem', { name: 'Slet' }).count()).toBe(0)
  await page.getByRole('menuitem', { name: 'Lås op' }).click()
  await until(() => zones().find((one) => one.id === locked.id)?.locked === false)
  await page.getByRole('button', { name: 'Mere om feltet Senere' }).click()
  await page.getByRole('menuitem', { name: 'Slet' }).click()
  await until(() => zones().length === first)
  expect(trouble).toEqual([])
  await server.close()
})
