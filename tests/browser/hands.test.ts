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

test('a note is copied, duplicated and lined up from the menu and by key, each taken back in one step', async () => {
  const { server, notes, find, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir', 'En kat'])
  const { page, trouble } = await sit()
  const at = await middleOf(page, 'Mere kaffe')
  await page.mouse.click(at.x, at.y, { button: 'right' })
  const menu = page.getByRole('menu')
  await menu.waitFor()
  await expectNoBarriers(page, 'the menu of a note')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })

  await noteOf(page, 'Mere kaffe').click()
  await page.keyboard.press('Control+d')
  await until(() => notes().length === 4)
  await page.keyboard.press('Control+z')
  await until(() => notes().length === 3)

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Stil pænt' }).click()
  await menu.getByRole('menuitem', { name: 'Venstre kant på linje' }).click()
  await until(() => new Set(notes().map((one) => one.at.x)).size === 1)
  await page.keyboard.press('Control+z')
  await until(() => new Set(notes().map((one) => one.at.x)).size === 3)

  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await until(() => notes().length === 6)
  expect(notes().every((one) => one.voice === 'resident' && one.entry === 'self')).toBe(true)
  await page.keyboard.press('Control+z')
  await until(() => notes().length === 3)

  await noteOf(page, 'En kat').click()
  await page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Lås fast' }).click()
  await until(() => find('n2')?.locked === true)
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowRight')
  expect(find('n2')).toBeDefined()
  expect(trouble).toEqual([])
  await server.close()
})

test('a finger that rests opens the menu, and it stays when the finger is lifted', async () => {
  const { server, find, sit } = await aTable(browser, ['Mere kaffe'])
  const { page, context } = await sit()
  const { x, y } = await middleOf(page, 'Mere kaffe')
  const fingers = await context.newCDPSession(page)
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + 6, y: y + 5 }] })
  await page.getByRole('menu').waitFor()
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.getByRole('menuitem', { name: 'Tag op' }).click()
  const before = find('n0')!.at
  await page.mouse.click(900, 560)
  await until(() => find('n0')!.at.y !== before.y)
  await server.close()
})

test('what is taken up is laid down with a tap, on a note too, and Escape puts it back', async () => {
  const { server, items, find, sit } = await aTable(browser, ['Mere kaffe', 'Mindre papir'])
  const { page, trouble } = await sit()
  const before = find('n0')!.at
  await noteOf(page, 'Mere kaffe').click()
  await page.getByRole('button', { name: 'Tag op' }).click()
  await page.getByText('er taget op').first().waitFor()
  await expectNoBarriers(page, 'something held')
  await page.getByRole('button', { name: 'Læg tilbage' }).click()
  expect(find('n0')!.at).toEqual(before)

  await noteOf(page, 'Mere kaffe').click()
  await page.keyboard.press('o')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await until(() => find('n0')!.at.y === before.y + 40)

  await page.keyboard.press('o')
  const other = await middleOf(page, 'Mindre papir')
  await page.mouse.click(other.x, other.y)
  await until(() => items().some((one) => one.kind === 'cluster'))
  const cluster = items().find((one) => one.kind === 'cluster')!
  expect([find('n0'), find('n1')].map((one) => one?.kind === 'note' && one.cluster)).toEqual([cluster.id, cluster.id])
  expect(trouble).toEqual([])
  await server.close()
})

test('a table from a spreadsheet becomes notes after one question, and goes again in one step', async () => {
  const { server, notes, zone, sit } = await aTable(browser, ['Mere kaffe'])
  const { page, trouble } = await sit()
  await noteOf(page, 'Mere kaffe').waitFor()
  // What listens to the clipboard is fetched right after the board.
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Åben have\tSommer\r\nFru Hansen vil ud\tAltid\r\nHøjskolesang\t\r\n')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  const dialog = page.getByRole('dialog', { name: 'Læg sedler på tavlen' })
  await dialog.getByText('1 seddel ligner noget').waitFor()
  await dialog.getByLabel('En seddel for hver celle: 5 sedler').check()
  await expectNoBarriers(page, 'the question about pasted words')
  await dialog.getByLabel('Spring dem over').check()
  await dialog.getByRole('button', { name: 'Læg 4 sedler på tavlen' }).click()
  await until(() => notes().length === 5)
  expect(notes().every((one) => one.zone === zone.zone)).toBe(true)
  await page.keyboard.press('Control+z')
  await until(() => notes().length === 1)
  expect(trouble).toEqual([])
  await server.close()
})
