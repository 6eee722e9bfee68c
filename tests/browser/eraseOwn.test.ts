import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const field = (page: Page) => page.getByRole('textbox', { name: 'Din idé' })
const send = (page: Page) => page.getByRole('button', { name: 'Læg idéen på tavlen' })

test('who wishes it takes all back that they wrote here: it leaves the phone, the server and the list, and drafts go too', async () => {
  const server = await aServer()
  onTestFinished(server.close)
  const facilitator = await server.facilitator()
  const { id, code } = await aWorkshop(facilitator, { template: 'kickoff_shared' })
  const host = await openRoom(facilitator, id, 'host')
  await host.send('goToStep', { step: 2 })
  const { page, context } = await aPerson(browser, server.url, 320, 844)
  await page.goto(`${server.url}/j#${code}`)
  await page.getByRole('button', { name: 'Beboer' }).click()
  await page.waitForURL('**/plads')
  for (const words of ['En hemmelighed', 'Endnu en hemmelighed']) {
    await field(page).fill(words)
    await send(page).click()
    await page.getByRole('listitem').filter({ hasText: words }).getByText('Gemt', { exact: true }).waitFor()
  }
  const ideas = () => server.parts.register.read((rows) => rows.count('idea', { workshop: id }))
  expect(await ideas()).toBe(2)
  const erase = page.getByRole('button', { name: 'Slet det, jeg har skrevet' })
  await erase.click()
  const asked = page.getByRole('dialog')
  await expectNoBarriers(page, 'all of one’s own is about to go')
  await expectNoSidewaysScroll(page, 'all of one’s own is about to go')
  await asked.getByRole('button', { name: 'Nej, behold det' }).click()
  expect(await ideas()).toBe(2)
  await erase.click()
  await asked.getByRole('button', { name: 'Ja, slet det' }).click()
  await asked.getByText('Slettet: 2 idéer og 0 prikker.').waitFor()
  await expectNoBarriers(page, 'all of one’s own is gone')
  await asked.getByRole('button', { name: 'Luk' }).first().click()
  await page.getByText('En hemmelighed').waitFor({ state: 'detached' })
  expect(await ideas()).toBe(0)
  const { origins } = await context.storageState({ indexedDB: true })
  expect(JSON.stringify(origins)).not.toMatch(/hemmelighed|"cap"/)
  await field(page).fill('Noget nyt')
  await send(page).click()
  await page.getByRole('listitem').filter({ hasText: 'Noget nyt' }).getByText('Gemt', { exact: true }).waitFor()
  expect(await ideas()).toBe(1)
})
