import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, expectNoBarriers } from '#tests/kit/browser.ts'
import { aTable } from './acts/table.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const words = ['Mere KAFFE om morgenen', 'Mindre papir', 'Kaffé på gangen', 'En kat']
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('words are found on the picture and in the list, and closing the search goes there', async () => {
  const { server, sit } = await aTable(browser, words)
  const { page, trouble } = await sit()
  await page.getByRole('button', { name: 'Find', exact: true }).waitFor()
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox', { name: 'Find på tavlen' }).fill('kaffe')
  await page.getByText('1 af 2', { exact: true }).waitFor()
  await page.locator('.board-found').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('2 af 2', { exact: true }).waitFor()
  await expectNoBarriers(page, 'a search on the picture')
  await page.keyboard.press('Escape')
  await page.locator('article.note:focus', { hasText: 'Kaffé' }).waitFor()
  await page.locator('.board-found').waitFor({ state: 'detached' })

  await press(page, 'Vis som liste')
  await press(page, 'Find')
  await page.getByRole('searchbox', { name: 'Find på tavlen' }).fill('gangen KAFFE')
  await page.getByText('1 af 1', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('li[data-found]:focus', { hasText: 'Kaffé på gangen' }).waitFor()
  await expectNoBarriers(page, 'the list after a search')
  expect(trouble).toEqual([])
  await server.close()
})

test('the contents, the small map and the zones one by one show the way by key', async () => {
  const { server, sit, zone } = await aTable(browser, words)
  const { page, trouble } = await sit()
  const title = zone.kind === 'zone' ? zone.title : ''
  await press(page, 'Indhold')
  const contents = page.getByRole('navigation', { name: 'Indhold' })
  await contents.getByRole('button', { name: `${title} 4 sedler` }).waitFor()
  await contents.getByRole('button').nth(1).press('Enter')
  await page.locator('.board-view:focus').waitFor()

  await press(page, 'Oversigtskort')
  const map = page.getByRole('application', { name: 'Oversigtskort' })
  await expectNoBarriers(page, 'contents and map')
  const before = page.url()
  await map.press('ArrowRight')
  await page.waitForURL((url) => url.href !== before)

  await press(page, 'Vis felterne')
  const show = page.getByRole('region', { name: 'Visning af felterne' })
  await show.getByText(/^1 af /).waitFor()
  await page.keyboard.press('ArrowRight')
  await show.getByText(/^2 af /).waitFor()
  await expectNoBarriers(page, 'the zones one by one')
  await page.keyboard.press('Escape')
  await show.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Vis felterne' }).and(page.locator(':focus')).waitFor()
  expect(trouble).toEqual([])
  await server.close()
})

test('dark and strong colours reach page and picture at once, and are kept; without a choice the device decides', async () => {
  const { server, sit } = await aTable(browser, words)
  const { page, trouble } = await sit()
  const corner = () =>
    page.evaluate(() => {
      const [r = 0, g = 0, b = 0] =
        document.querySelector<HTMLCanvasElement>('.board-canvas')?.getContext('2d')?.getImageData(2, 300, 1, 1).data ?? []
      return [r, g, b]
    })
  const choose = async (name: string, shade: string, paper: number[]) => {
    await press(page, 'Udseende')
    await page.getByRole('radio', { name }).check()
    await page.locator(`html[data-shade="${shade}"]`).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(corner).toEqual(paper)
    await expectNoBarriers(page, `the board in ${shade}`)
  }
  await choose('Mørkt', 'dark', [20, 25, 29])
  await choose('Stærke farver', 'strong', [255, 255, 255])
  await page.reload()
  await page.locator('html[data-shade="strong"]').waitFor()
  await choose('Som enheden', 'light', [250, 246, 239])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-shade="dark"]').waitFor()
  await expect.poll(corner).toEqual([20, 25, 29])

  for (const [at, media] of [
    ['/', { colorScheme: 'dark' }],
    ['/oversigt', { contrast: 'more' }],
  ] as const) {
    await page.emulateMedia(media)
    await page.goto(server.url + at)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expectNoBarriers(page, `${at} in ${JSON.stringify(media)}`)
  }
  expect(trouble).toEqual([])
  await server.close()
})
