import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, type Person } from '#tests/kit/browser.ts'
import { putNote } from '../kit/aBoard.ts'
import { aRoom } from '../kit/aRoom.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A camera is written in the address when it rests. */
const slow = { timeout: 10_000 }
const cameraOf = async ({ page }: Person) => {
  const [x = 0, y = 0, zoom = 1] = (await page.evaluate(() => location.hash)).slice(3).split(',').map(Number)
  const { width } = page.viewportSize() ?? { width: 0 }
  return { x: Math.round(x + width / 2 / zoom), y: Math.round(y), zoom }
}

test('a facilitator leads a resident around the board, shows one note to all, and lets everybody go', async () => {
  const server = await aServer()
  const room = await aRoom(server)
  const open = (room.host.state().steps ?? []).find((step) => step.allow.includes('cluster'))
  await room.goTo(open?.id ?? '')
  const held = await server.live.documents.open({ kind: 'board', id: room.id as WorkshopId })
  await held.edit((doc) => {
    putNote(openBoard(doc), 'coffee', { body: 'Kaffe kl. 10', at: { x: 3000, y: 2000 } })
  })
  const seat = await room.seat('resident')
  const sit = async (cookie: string) => {
    const person = await aPerson(browser, server.url, 1280, 800)
    const cookies = cookie.split('; ').map((one) => ({ name: one.split('=')[0] ?? '', value: one.split('=')[1] ?? '', url: server.url }))
    await person.context.addCookies(cookies)
    await person.page.goto(`${server.url}/tavle/${room.id}`)
    await person.page.locator('html[data-ready]').waitFor()
    return person
  }
  const host = await sit(room.facilitator.cookie())
  const resident = await sit(seat.cookie)
  await host.page.evaluate(() => {
    location.hash = '#c=2700,1800,1'
  })
  await host.page.locator('article.note', { hasText: 'Kaffe' }).waitFor()
  const wall = await room.wall()

  await host.page.getByRole('button', { name: 'Sammen' }).click()
  await host.page.locator('.together-people', { hasText: 'Beboer' }).waitFor()
  await expectNoBarriers(host.page, 'the panel of who is here')
  await host.page.getByRole('button', { name: 'Følg mig' }).click()
  await resident.page.locator('.together-line', { hasText: 'Konsulent i staben viser rundt' }).waitFor()
  await expect.poll(async () => (await cameraOf(resident)).x, slow).toBeGreaterThan(3000)
  const followed = await cameraOf(resident)
  await resident.page.mouse.move(600, 500)
  await resident.page.mouse.wheel(0, 600)
  await resident.page.keyboard.press('-')
  await host.page.locator('.board-view').focus()
  await host.page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await cameraOf(resident)).x, slow).toBeGreaterThan(followed.x)
  expect((await cameraOf(resident)).zoom).toBeCloseTo(followed.zoom, 2)

  await host.page.locator('article.note', { hasText: 'Kaffe' }).click()
  await host.page.getByRole('button', { name: 'Vis denne for alle' }).click()
  await resident.page.locator('.together-card', { hasText: 'Kaffe kl. 10' }).waitFor()
  await wall.until('the wall has it', () => wall.state().together?.shown?.title === 'Kaffe kl. 10')
  await expectNoBarriers(resident.page, 'a note shown to all')
  await host.page.locator('.together-card').getByRole('button', { name: 'Skjul' }).click()
  await resident.page.locator('.together-card').waitFor({ state: 'detached' })

  await host.page.getByRole('button', { name: 'Slip' }).click()
  await resident.page.locator('.together-line').waitFor({ state: 'detached' })
  await resident.page.mouse.wheel(0, 600)
  await expect.poll(async () => (await cameraOf(resident)).zoom, slow).toBeLessThan(followed.zoom)

  await resident.page.keyboard.down('l')
  await resident.page.mouse.move(500, 450)
  await host.page.locator('.board-lamp i').waitFor()
  await resident.page.keyboard.up('l')
  await host.page.locator('.board-lamp').waitFor({ state: 'detached' })
  await resident.page.getByRole('button', { name: 'Sammen' }).click()
  await resident.page.getByRole('button', { name: 'God idé' }).click()
  await host.page.locator('.board-call', { hasText: 'God idé' }).waitFor()
  await host.page.locator('.board-call').waitFor({ state: 'detached' })
  expect([...host.trouble, ...resident.trouble]).toEqual([])
  held.release()
  await server.close()
})
