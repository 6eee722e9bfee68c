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

test('a note dropped on another makes a stack, which is leafed through, named, spread out and laid together again', async () => {
  const { server, items, find, sit } = await aTable(browser, ['Varm mad om aftenen', 'Maden skal dufte', 'En kat'])
  const { page, trouble } = await sit()
  const cluster = () => items().find((one) => one.kind === 'cluster')
  const [from, to] = [await middleOf(page, 'Maden skal dufte'), await middleOf(page, 'Varm mad')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x + 4, to.y + 4, { steps: 8 })
  await page.mouse.up()
  await until(() => cluster()?.folded === true)

  // The stack is one thing to a hand: a double tap on any of its notes leafs through it.
  const top = await middleOf(page, 'Maden skal dufte')
  await page.mouse.dblclick(top.x, top.y)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Seddel 1 af 2').waitFor()
  await expectNoBarriers(page, 'leafing through a stack')
  await page.keyboard.press('ArrowRight')
  await dialog.getByText('Seddel 2 af 2').waitFor()
  await dialog.getByRole('article').getByText('Varm mad om aftenen').waitFor()
  await dialog.getByRole('button', { name: 'Mad', exact: true }).click()
  await until(() => cluster()?.title === 'Mad')
  await dialog.getByRole('button', { name: 'Bred ud' }).click()
  await until(() => cluster()?.folded === false)
  await dialog.waitFor({ state: 'hidden' })

  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Læg i stak' }).click()
  await until(() => cluster()?.folded === true)
  await page.getByRole('button', { name: 'Vis som liste' }).click()
  await page.getByRole('button', { name: 'Bladr: Mad' }).click()
  await dialog.getByRole('button', { name: 'Tag sedlen ud' }).click()
  await until(() => [find('n0'), find('n1')].filter((one) => one?.kind === 'note' && one.cluster === '').length === 1)
  expect(trouble).toEqual([])
  await server.close()
}, 60_000)

test('what is alike is asked about one group at a time, by key, and the room says yes or no', async () => {
  const words = ['Maden skal dufte', 'Vi vil spise varm mad', 'En kat på gangen', 'Katten må sove hos mig', 'En tur til havet']
  const { server, items, notes, sit } = await aTable(browser, words)
  const { page, trouble } = await sit()
  const clusters = () => items().filter((one) => one.kind === 'cluster')
  await noteOf(page, 'En tur').waitFor()
  await page.getByRole('toolbar', { name: 'Værktøj' }).getByRole('button', { name: 'Mere' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Saml det, der ligner' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Saml det, der ligner' })
  await dialog.getByText(/Begge nævner: (mad|kat)/).waitFor()
  await expectNoBarriers(page, 'a proposal to gather')

  const isFood = (await dialog.getByText('Begge nævner: mad').count()) > 0
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await until(() => clusters().length === 1)
  await dialog.getByText('Hvad skal bunken hedde?').waitFor()
  expect(clusters()[0]).toMatchObject({ title: '' })
  await page.keyboard.type('Vores forslag')
  await page.keyboard.press('Enter')
  await until(() => clusters().some((one) => one.title === 'Vores forslag'))

  await dialog.getByText(`Begge nævner: ${isFood ? 'kat' : 'mad'}`, { exact: false }).waitFor()
  await dialog.getByRole('button', { name: 'Nej, hver for sig' }).click()
  await dialog.getByText('Der er ikke flere, der ligner hinanden.').waitFor()
  await dialog.getByRole('button', { name: 'Færdig' }).click()
  await page.getByRole('toolbar', { name: 'Værktøj' }).getByRole('button', { name: 'Mere' }).click()
  await page.getByRole('menuitem', { name: 'Saml det, der ligner' }).click()
  await dialog.getByText('Der er ingen sedler, der ligner hinanden.').waitFor()
  expect(notes().filter((one) => one.cluster !== '')).toHaveLength(2)
  expect(trouble).toEqual([])
  await server.close()
}, 60_000)
