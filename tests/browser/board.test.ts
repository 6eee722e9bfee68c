import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard } from '#shared/docs/board.ts'
import { setField } from '#shared/edits/items.ts'
import { aBrowser, expectNoBarriers } from '#tests/kit/browser.ts'
import { idOf } from '../kit/aBoard.ts'
import { aTable, middleOf, noteOf } from './acts/table.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('a note is carried with the mouse, and taken back with Ctrl-Z', async () => {
  const { server, items, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir'])
  const { page, trouble } = await sit()
  const before = items().find((one) => one.id === idOf('n0'))!.at
  const from = await middleOf(page, 'Mere kaffe')
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
  const { server, items, sit } = await aTable(browser, ['Midten 😀'])
  const [one, two] = [await sit(), await sit()]
  for (const { page } of [one, two]) {
    const at = await middleOf(page, 'Midten')
    await page.mouse.dblclick(at.x, at.y)
    await page.locator('.note-rich:focus').waitFor()
  }
  await one.page.keyboard.press('Home')
  await Promise.all([one.page.keyboard.type('abcdef'), two.page.keyboard.type('ABCDEF')])
  const body = () => items().flatMap((item) => (item.kind === 'note' ? item.body : []))[0]
  await expect.poll(body).toBe('abcdefMidten 😀ABCDEF')
  await expect.poll(() => one.page.getByRole('textbox', { name: 'Seddel' }).textContent()).toBe(body())
  await server.close()
})

test('what others move around a note takes neither keyboard nor caret from who writes in it', async () => {
  const { server, held, find, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir', 'Gårdhave'])
  const { page, trouble } = await sit()
  const at = await middleOf(page, 'Gårdhave')
  await page.mouse.dblclick(at.x, at.y)
  await page.locator('.note-rich:focus').waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.type('En ')
  const order = () => page.locator('article.note').evaluateAll((all) => all.map((one) => one.textContent?.slice(0, 4)))
  const before = await order()
  // The two before it in reading order go below it: it comes first now.
  await held.edit((doc) => {
    const far = find('n2')!.at
    for (const [n, name] of ['n0', 'n1'].entries())
      setField(openBoard(doc), [idOf(name)], 'at', { x: far.x + 20 * n, y: far.y + 260 + 200 * n })
  })
  await expect.poll(order).not.toEqual(before)
  await page.keyboard.type('stor ')
  await expect.poll(() => find('n2')).toMatchObject({ body: 'En stor Gårdhave' })
  expect(trouble).toEqual([])
  await server.close()
})

test('with the keyboard alone one picks two notes, gathers, names, deletes and gets them back', async () => {
  const { server, items, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir', 'Gårdhave'])
  const { page } = await sit()
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
  const { server, items, sit } = await aTable(browser, ['Mere kaffe'])
  const zones = () => items().filter((one) => one.kind === 'zone')
  const { page } = await sit()
  await noteOf(page, 'Mere kaffe').click()
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
  const { server, sit, there } = await aTable(
    browser,
    Array.from({ length: 1000 }, (_, n) => `Idé nummer ${n}`),
  )
  const { page } = await sit('', '#c=0,0,0.05')
  expect(await page.locator('article.note').count()).toBe(0)
  await page.evaluate((hash) => {
    location.hash = hash
  }, there)
  await noteOf(page, 'Idé nummer 1').first().waitFor()
  expect(await page.locator('article.note').count()).toBeLessThan(100)
  await server.close()
})

test("a mouse's wheel zooms around the pointer, and everything comes back into the picture", async () => {
  const { server, sit } = await aTable(browser, ['Mere kaffe'])
  const { page } = await sit()
  const zoom = () => Number(page.url().split(',').at(-1))
  const from = await middleOf(page, 'Mere kaffe')
  await page.mouse.move(from.x, from.y)
  await page.mouse.wheel(0, -120)
  await expect.poll(zoom).toBeGreaterThan(1.1)
  const near = await middleOf(page, 'Mere kaffe')
  expect(Math.hypot(near.x - from.x, near.y - from.y)).toBeLessThan(8)
  await page.mouse.wheel(0, 120)
  await expect.poll(zoom).toBeCloseTo(1, 1)
  await page.keyboard.press('0')
  await page.getByRole('button', { name: 'Alt i billedet' }).click()
  await expect.poll(zoom).toBeLessThan(0.6)
  await server.close()
})
