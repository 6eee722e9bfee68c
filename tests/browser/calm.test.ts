import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, expectNoBarriers } from '#tests/kit/browser.ts'
import { until } from '#tests/kit/until.ts'
import { aTable, middleOf, noteOf } from './acts/table.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('hands that tremble choose calm: a tap may stray, a second one too soon counts for nothing, and the device remembers', async () => {
  const { server, find, sit } = await aTable(browser, ['Mere kaffe'])
  const { page, trouble } = await sit()
  await noteOf(page, 'Mere kaffe').waitFor()
  await page.getByRole('button', { name: 'Rolig hånd' }).click()
  const calm = page.getByRole('switch', { name: /Rolige hænder/ })
  await calm.check()
  await expectNoBarriers(page, 'the choices for calm hands')
  await page.keyboard.press('Escape')
  await calm.waitFor({ state: 'hidden' })
  await page.reload()
  await page.locator('html[data-ready]').waitFor()
  const at = await middleOf(page, 'Mere kaffe')
  const before = find('n0')!.at

  // Two taps that shake: the note is picked, not moved and not opened for writing.
  for (const by of [30, -20]) {
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + by, at.y + by / 2, { steps: 4 })
    await page.mouse.up()
  }
  await page.locator('article.note[data-picked]').waitFor()
  expect(await page.getByRole('textbox', { name: 'Seddel' }).count()).toBe(0)
  expect(find('n0')!.at).toEqual(before)

  // What is picked is carried by a hand that means it.
  await page.waitForFunction((since) => performance.now() - since > 800, await page.evaluate(() => performance.now()))
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 160, at.y + 200, { steps: 8 })
  await page.mouse.up()
  await until(() => find('n0')!.at.x !== before.x)
  expect(trouble).toEqual([])
  await server.close()
})

test('things line up by themselves until one chooses that they do not', async () => {
  const { server, find, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir'])
  const { page, trouble } = await sit()
  await noteOf(page, 'Mindre papir').waitFor()
  const carry = async (x: number, y: number) => {
    const at = await middleOf(page, 'Mindre papir')
    const from = find('n1')!.at
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + x / 2, at.y + y / 2)
    await page.mouse.move(at.x + x, at.y + y)
    const guides = await page.locator('.board-guide').count()
    await page.mouse.up()
    await until(() => find('n1')!.at.y !== from.y)
    return { guides, by: find('n1')!.at.y - from.y }
  }
  // Its upper edge comes within four units of the other's.
  expect((await carry(40, 240)).by).toBeGreaterThan(200)
  const other = find('n0')!.at.y
  const near = await carry(0, other - find('n1')!.at.y + 4)
  expect(near.guides).toBeGreaterThan(0)
  expect(find('n1')!.at.y).toBe(other)

  await page.getByRole('button', { name: 'Rolig hånd' }).click()
  await page.getByRole('switch', { name: /Ting retter sig ind/ }).uncheck()
  await page.getByRole('button', { name: 'Rolig hånd' }).click()
  const free = await carry(0, 6)
  expect([free.guides, free.by]).toEqual([0, 6])
  expect(trouble).toEqual([])
  await server.close()
})
