import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aRoom } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { until } from '#tests/kit/until.ts'
import { aTable, middleOf, noteOf } from './acts/table.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const open = async (page: Page, words: string) => {
  const { x, y } = await middleOf(page, words)
  await page.mouse.dblclick(x, y)
  const field = page.getByRole('textbox', { name: 'Seddel' })
  await page.locator('.note-rich').waitFor()
  return field
}

test('two write on one note at once, bold, in lists, with links and pictures, and each keeps the caret', async () => {
  const { server, find, sit } = await aTable(browser, ['Mere kaffe'])
  const [a, b] = [await sit(), await sit()]
  const body = () => find('n0') as { body: string; runs?: unknown[] }
  const mine = await open(a.page, 'Mere kaffe')
  const theirs = await open(b.page, 'Mere kaffe')
  await expectNoBarriers(a.page, 'a note being written')
  await a.page.getByText('En anden skriver her').waitFor()

  await a.page.keyboard.press('End')
  await a.page.keyboard.type(' nu')
  await b.page.keyboard.press('Home')
  await b.page.keyboard.type('Vi vil: 👩‍🦰 ')
  await until(() => body().body === 'Vi vil: 👩‍🦰 Mere kaffe nu')
  await mine.getByText('Vi vil: 👩‍🦰 Mere kaffe nu').waitFor()
  await a.page.keyboard.type('!')
  await b.page.keyboard.press('Control+b')
  await b.page.keyboard.type('Straks ')
  await until(() => body().body === 'Vi vil: 👩‍🦰 Straks Mere kaffe nu!')
  await mine.getByText('Straks').waitFor()

  await a.page.keyboard.press('Enter')
  await a.page.keyboard.type('- ude')
  await a.page.keyboard.press('Enter')
  await a.page.keyboard.type('plejehjem.dk')
  for (let letter = 0; letter < 12; letter++) await a.page.keyboard.press('Shift+ArrowLeft')
  await a.page.keyboard.press('Control+k')
  const dialog = a.page.getByRole('dialog', { name: 'Link' })
  await dialog.getByLabel('Adresse').fill('https://plejehjem.dk/')
  await dialog.getByLabel('Adresse').press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await until(() => JSON.stringify(body().runs).includes('"link":"https://plejehjem.dk/"'))
  expect(body().body).toBe('Vi vil: 👩‍🦰 Straks Mere kaffe nu!\n• ude\n• plejehjem.dk')
  await expect.poll(() => mine.evaluate((field) => field === document.activeElement)).toBe(true)
  // The editor takes the focus back with the next picture.
  await a.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await a.page.keyboard.press('End')
  await a.page.keyboard.type(' ok')
  await expect.poll(() => body().body).toMatch(/plejehjem.dk ok$/)
  expect(body().runs).toContainEqual({ text: 'plejehjem.dk', link: 'https://plejehjem.dk/' })
  expect(body().runs).toContainEqual({ text: 'Straks ', b: true })

  await b.page.keyboard.press('Escape')
  await theirs.waitFor({ state: 'hidden' })
  const read = noteOf(b.page, 'Straks')
  await read.locator('ul > li', { hasText: 'ude' }).waitFor()
  expect(await read.locator('strong').textContent()).toBe('Straks ')
  expect(await read.locator('a').getAttribute('href')).toBe('https://plejehjem.dk/')
  await expectNoBarriers(b.page, 'a note with a list and a link')
  // What one takes back is one's own: the other's words and marks stay.
  await a.page.keyboard.press('Control+z')
  await a.page.keyboard.press('Control+z')
  await until(() => !body().runs?.some((run) => typeof run === 'object' && run !== null && 'link' in run))
  expect(body().runs).toContainEqual({ text: 'Straks ', b: true })
  expect([...a.trouble, ...b.trouble]).toEqual([])
  await server.close()
})

test('what is typed before the editor is here is not lost, pasted markup is reduced, and no word is ever cut', async () => {
  const { server, find, sit } = await aTable(browser, ['x', 'W'.repeat(280), `${'å\n'.repeat(40)}slut`])
  const { page, trouble } = await sit()
  const cuts = () =>
    page.locator('.note-body').evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)
  await noteOf(page, 'slut').waitFor()
  await page.evaluate(() => document.fonts.ready)
  expect(await cuts()).toBe(0)

  const { promise: comes, resolve: letCome } = Promise.withResolvers<void>()
  await page.route('**/NoteEditor*.js', async (route) => {
    await comes
    await route.continue()
  })
  const { x, y } = await middleOf(page, 'x')
  await page.mouse.dblclick(x, y)
  await page.locator('.note textarea').waitFor()
  await page.keyboard.type('yz')
  await page.keyboard.press('ArrowLeft')
  letCome()
  await page.locator('.note-rich').waitFor()
  await page.keyboard.type('!')
  await until(() => (find('n0') as { body: string }).body === 'xy!z')

  const paste = (markup: string, words: string) =>
    page.evaluate(
      ([html = '', plain = '']) => {
        const data = new DataTransfer()
        data.setData('text/html', html)
        data.setData('text/plain', plain)
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
      },
      [markup, words],
    )
  await paste('<h1>Stor</h1><ul><li>en <i>to</i></li></ul><p><a href="https://x.dk/">her</a><a href="ftp://x.dk"> der</a>', '')
  await until(() => (find('n0') as { body: string }).body === 'xy!Stor\n• en to\nher derz')
  expect((find('n0') as { runs?: unknown }).runs).toEqual([
    { text: 'xy!' },
    { text: 'Stor', b: true },
    { text: '\n• en to\n' },
    { text: 'her', link: 'https://x.dk/' },
    { text: ' derz' },
  ])
  await paste('<a href="javascript:x()" onclick="x()">ond</a>', ' ord')
  await until(() => (find('n0') as { body: string }).body.endsWith('her der ordz'))
  expect(trouble).toEqual([])
  await server.close()
})

test('a wall of 720 pixels shows one endless word whole', async () => {
  const server = await aServer()
  const room = await aRoom(server)
  const open = (room.host.state().steps ?? []).find((step) => step.allow.includes('cluster'))
  await room.goTo(open?.id ?? '')
  const zone = room.host.state().zones?.[0]?.id ?? ''
  const held = await server.live.documents.open({ kind: 'board', id: room.id as WorkshopId })
  await held.edit((doc) => {
    putNote(openBoard(doc), 'short', { body: 'Kaffe', zone })
    putNote(openBoard(doc), 'endless', { body: 'W'.repeat(280), zone })
  })
  const wall = await aPerson(browser, server.url, 1280, 720)
  await wall.page.goto(room.workshop.wallUrl)
  await wall.page.locator('.wall-note', { hasText: 'WWW' }).waitFor()
  await wall.page.evaluate(() => document.fonts.ready)
  const parts = () => wall.page.locator('.wall-note').evaluateAll((all) => all.map((one) => one.getClientRects().length))
  await expect.poll(parts).toEqual([1, 1])
  const size = await wall.page.locator('.wall-note').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(Math.max(...size)).toBeLessThanOrEqual(720)
  expect(wall.trouble).toEqual([])
  await server.close()
})
