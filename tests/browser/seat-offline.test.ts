import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { aCable } from '#tests/kit/aCable.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const patient = { timeout: 20_000 }
/** Steps of the template `kickoff_shared`. */
const at = { dream: 2, themes: 5, vote: 7 }
const field = (page: Page) => page.getByRole('textbox', { name: 'Din idé' })
const row = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
const send = async (page: Page, words: string) => {
  await field(page).fill(words)
  await page.getByRole('button', { name: 'Læg idéen på tavlen' }).click()
}
/** The page is kept on the device, with all it may load. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.endsWith(' seat'))
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).match('/seat.html')))).some(Boolean)
  })

/** A workshop, and a phone at the end of a cable of its own. */
async function aHouse() {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator, { template: 'kickoff_shared' })
  const host = await openRoom(facilitator, workshop.id, 'host')
  const cable = await aCable(server.url)
  const phone = await aPerson(browser, cable.url, 390, 844, true)
  const { page } = phone
  const sit = async (voice = 'Beboer') => {
    await page.goto(`${cable.url}/j#${workshop.code}`)
    await page.getByRole('button', { name: voice }).click()
    await page.waitForURL('**/plads')
  }
  const ideas = async () =>
    (await server.parts.register.read((rows) => rows.find('idea', { workshop: workshop.id })))
      .map(({ text }) => text)
      .sort()
  const close = async () => {
    await phone.context.close()
    await cable.close()
    await server.close()
  }
  const mend = async () => {
    cable.mend()
    await page.evaluate(() => dispatchEvent(new Event('online')))
  }
  return { server, facilitator, workshop, host, cable, phone, page, sit, mend, ideas, close }
}

test('a seat opened without network lists its own words, and brings those that waited once there is network again', async () => {
  const { host, cable, page, sit, mend, ideas, close } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  await sit()
  await send(page, 'Sendt i tide')
  await row(page, 'Sendt i tide').getByText('Gemt', { exact: true }).waitFor()
  await expect.poll(() => isKept(page), patient).toBe(true)

  cable.cut()
  await page.getByText('Uden forbindelse. Skriv bare videre.').waitFor()
  await send(page, 'Skrevet i kælderen')
  await row(page, 'Skrevet i kælderen').getByText('Gemt på denne enhed').waitFor()
  await field(page).fill('En halv sætning')
  await page.reload()
  await page.getByRole('heading', { name: 'Uden forbindelse' }).waitFor()
  await row(page, 'Sendt i tide').getByText('Gemt', { exact: true }).waitFor()
  await row(page, 'Skrevet i kælderen').getByText('Gemt på denne enhed').waitFor()
  await row(page, 'En halv sætning').waitFor()
  await expectNoBarriers(page, 'a seat without network')
  await expectNoSidewaysScroll(page, 'a seat without network')
  expect(await ideas()).toEqual(['Sendt i tide'])

  await mend()
  await field(page).waitFor()
  await row(page, 'Skrevet i kælderen').getByText('Gemt', { exact: true }).waitFor()
  expect(await field(page).inputValue()).toBe('En halv sætning')
  expect(await ideas()).toEqual(['Sendt i tide', 'Skrevet i kælderen'].sort())
  await close()
})

test('whoever leaves, leaves nothing on the device, and the next one at it sees nothing of theirs', async () => {
  const { host, cable, page, sit, close } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  await sit()
  await send(page, 'Fars ord')
  await row(page, 'Fars ord').getByText('Gemt', { exact: true }).waitFor()
  await expect.poll(() => isKept(page), patient).toBe(true)
  await page.getByRole('button', { name: 'Forlad mødet' }).click()
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.waitForURL('**/j')
  cable.cut()
  await page.goto(`${cable.url}/plads`)
  await page.getByRole('heading', { name: 'Finder mødet' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain('Fars ord')
  cable.mend()
  await sit('Pårørende')
  await field(page).waitFor()
  cable.cut()
  await page.reload()
  await page.getByRole('heading', { name: 'Uden forbindelse' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain('Fars ord')
  await close()
})

test('a device whose sitting ended elsewhere, and one whose meeting was erased, is emptied before it shows anything', async () => {
  const { facilitator, workshop, host, phone, cable, page, sit, close } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  const left = () => page.evaluate(() => ({ ...localStorage }))
  const letters = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const asking = indexedDB.open('frirum')
          asking.onsuccess = () => {
            const counting = asking.result.transaction('ideas').objectStore('ideas').count()
            counting.onsuccess = () => {
              asking.result.close()
              resolve(counting.result)
            }
          }
        }),
    )
  await sit()
  await send(page, 'Fars ord')
  await row(page, 'Fars ord').getByText('Gemt', { exact: true }).waitFor()
  expect(await letters()).toBe(1)
  // The cookie is gone, as after a week or a browser that tidies up, and somebody else sits down in the same meeting.
  await phone.context.clearCookies()
  await sit('Pårørende')
  await field(page).waitFor()
  await expect.poll(letters, patient).toBe(0)
  expect(await page.locator('body').textContent()).not.toContain('Fars ord')

  await send(page, 'Datters ord')
  await row(page, 'Datters ord').getByText('Gemt', { exact: true }).waitFor()
  await field(page).fill('Begyndt')
  await facilitator.must('POST', `/api/workshops/${workshop.id}/erase`, { confirm: workshop.title })
  await page.getByRole('heading', { name: 'Din plads er her ikke mere' }).waitFor()
  await expect.poll(letters, patient).toBe(0)
  await expect.poll(async () => Object.keys(await left()).filter((key) => /draft|seat/.test(key)), patient).toEqual([])
  cable.cut()
  await close()
})

test('five minutes without network in the middle of a vote: every dot is counted once', async () => {
  const { host, cable, page, sit, mend, close } = await aHouse()
  await host.send('goToStep', { step: at.themes })
  await page.clock.install()
  await sit()
  for (const words of ['En hest i haven', 'Mere musik']) {
    await field(page).fill(words)
    await page.getByRole('button', { name: 'Videre' }).click()
    await page.getByRole('button', { name: 'Visitation' }).click()
    await row(page, words).getByText('Gemt', { exact: true }).waitFor()
  }
  await host.send('goToStep', { step: at.vote })
  const give = (words: string) => row(page, words).getByRole('button', { name: 'Giv en prik' }).first().click()
  await give('En hest i haven')
  await host.until('the first dot is counted', () => host.state().ballot?.cast === 1)
  cable.cut()
  await page.getByText('Uden forbindelse. Skriv bare videre.').waitFor()
  await give('Mere musik')
  await page.clock.fastForward(150_000)
  await row(page, 'En hest i haven').getByRole('button', { name: 'Tag en prik tilbage' }).click()
  await give('Mere musik')
  await page.clock.fastForward(150_000)
  await page.getByText('Du har 1 prik tilbage.').waitFor()
  await mend()
  await page.locator('.seat-line').getByText('Gemt', { exact: true }).waitFor()
  await host.until('all dots are counted', () => host.state().ballot?.cast === 2)
  await page.getByText('Du har 1 prik tilbage.').waitFor()
  await close()
})
