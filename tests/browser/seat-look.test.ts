import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** Steps of the template `kickoff_shared`. */
const at = { checkIn: 0, dream: 2, worry: 3, break: 4, themes: 5, vote: 7 }

async function aHouse() {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const { id, code, wallUrl } = await aWorkshop(facilitator, { template: 'kickoff_shared' })
  const host = await openRoom(facilitator, id, 'host')
  const aPhone = async (width = 390) => {
    const phone = await aPerson(browser, server.url, width, 844)
    await phone.page.goto(`${server.url}/j#${code}`)
    await phone.page.getByRole('button', { name: 'Beboer' }).click()
    await phone.page.waitForURL('**/plads')
    return phone
  }
  const ideas = () => server.parts.register.read((rows) => rows.find('idea', { workshop: id }))
  return { server, id, code: code ?? '', host, aPhone, ideas, wallPath: new URL(wallUrl) }
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Din idé' })
const send = (page: Page) => page.getByRole('button', { name: 'Læg idéen på tavlen' })

test('from the QR code to writing takes one tap, and a phone that comes back takes none', async () => {
  const { server, code, host } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  const { page, trouble } = await aPerson(browser, server.url, 320, 640)
  await page.goto(`${server.url}/j#${code}`)
  await expectNoBarriers(page, 'who are you')
  await expectNoSidewaysScroll(page, 'who are you')
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: 'Pårørende' }).click()
  await field(page).fill('Jeg er inde')
  await page.goto(`${server.url}/j#${code}`)
  await page.waitForURL('**/plads')
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Jeg er inde')
  expect(trouble).toEqual([])
  await server.close()
})

test('a code is typed or pasted, and a wrong one is one calm sentence', async () => {
  const { server, code } = await aHouse()
  const { page } = await aPerson(browser, server.url, 320, 640)
  await page.goto(server.url)
  const input = page.getByRole('textbox', { name: 'Skriv koden fra skærmen' })
  await input.fill('000000')
  await page.getByText('Vi kan ikke finde den kode. Se på skærmen, og prøv igen.').waitFor()
  await expectNoBarriers(page, 'a wrong code')
  await expectNoSidewaysScroll(page, 'a wrong code')
  await input.fill(`Koden er ${code.slice(0, 3)} ${code.slice(3)}`)
  await page.getByRole('heading', { name: 'Hvem er du i dag?' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Who are you today?' }).waitFor()
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await server.close()
})

test('words written without network survive a closed page, and arrive once', async () => {
  const { server, host, aPhone, ideas } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  const { page, context } = await aPhone()
  await field(page).waitFor()
  await context.setOffline(true)
  await page.getByText('Uden forbindelse. Skriv bare videre.').waitFor()
  await field(page).fill('Skrevet i kælderen')
  await send(page).click()
  await page.getByRole('listitem').getByText('Gemt på denne enhed – sendes når der er net').waitFor()
  await field(page).fill('En halv sætning')
  await expectNoBarriers(page, 'without network')
  expect(await ideas()).toEqual([])
  await page.close()

  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto(`${server.url}/plads`)
  await later
    .getByRole('listitem')
    .filter({ hasText: 'Skrevet i kælderen' })
    .getByText('Gemt', { exact: true })
    .waitFor()
  expect((await ideas()).map((idea) => idea.text)).toEqual(['Skrevet i kælderen'])
  expect(await field(later).inputValue()).toBe('En halv sætning')
  await server.close()
})

test('a step that goes on takes no words away', async () => {
  const { server, host, aPhone } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  const { page } = await aPhone(320)
  await field(page).fill('Jeg drømmer om')
  await host.send('goToStep', { step: at.worry })
  // There is half a minute to finish; who does not need it goes on, and keeps the words.
  await page.getByRole('button', { name: 'Gå videre nu' }).click()
  await page.getByRole('heading', { name: 'Du har ord, der ikke er sendt' }).waitFor()
  await expectNoBarriers(page, 'words from another step')
  await page.getByRole('button', { name: 'Brug ordene her' }).click()
  expect(await field(page).inputValue()).toBe('Jeg drømmer om')
  await host.send('goToStep', { step: at.dream })
  await page.getByRole('button', { name: 'Gå videre nu' }).click()
  await page.getByRole('heading', { name: 'Det er om to år' }).waitFor()
  await expect.poll(() => field(page).inputValue()).toBe('')
  await server.close()
})

test('a slip on "Slet" costs nothing, and the idea can be had back', async () => {
  const { server, host, aPhone, ideas } = await aHouse()
  await host.send('goToStep', { step: at.dream })
  const { page } = await aPhone()
  await field(page).fill('Bliv her')
  await send(page).click()
  const idea = page.getByRole('listitem').filter({ hasText: 'Bliv her' })
  await idea.getByText('Gemt', { exact: true }).waitFor()
  await idea.getByRole('button', { name: 'Slet' }).click()
  await page.getByText('Sedlen er slettet.').first().waitFor()
  await page.keyboard.press('Enter')
  await idea.getByRole('button', { name: 'Ret' }).waitFor()
  expect(await ideas()).toHaveLength(1)
  await server.close()
})

test('a vote by keyboard alone, in the largest text and strong colours', async () => {
  const { server, host, aPhone } = await aHouse()
  await host.send('goToStep', { step: at.themes })
  const { page } = await aPhone(320)
  await field(page).fill('En hest i haven')
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByRole('button', { name: 'Visitation' }).click()
  await page.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Største tekst' }).click()
  await page.getByRole('button', { name: 'Stærke farver' }).click()
  await host.send('goToStep', { step: at.vote })
  const give = page.getByRole('button', { name: 'Giv en prik' })
  await give.focus()
  for (let dot = 0; dot < 4; dot++) await page.keyboard.press('Enter')
  await page.getByText('Du har brugt alle dine prikker.').waitFor()
  expect(await give.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Tag en prik tilbage' }).press('Enter')
  await page.getByText('Du har 1 prik tilbage.').waitFor()
  await expectNoBarriers(page, 'a vote in the largest text')
  await expectNoSidewaysScroll(page, 'a vote in the largest text')
  await host.until('the dots are counted', () => host.state().ballot?.cast === 2)
  await server.close()
})

test('a wall pairs once, keeps no key in its address, and never shows smaller letters', async () => {
  const { server, host, aPhone, wallPath } = await aHouse()
  const { page, trouble } = await aPerson(browser, server.url, 1920, 1080)
  await page.goto(`${server.url}${wallPath.pathname}${wallPath.hash}`)
  await page.getByText('Hold din mobil hen over firkanten').waitFor()
  await expectNoBarriers(page, 'the way in on the wall')
  expect(new URL(page.url()).hash).toBe('')
  await page.reload()
  await page.getByText('Hold din mobil hen over firkanten').waitFor()

  const phone = await aPhone()
  await host.send('goToStep', { step: at.themes })
  for (let n = 0; n < 12; n++) {
    await field(phone.page).fill(`Idé nummer ${n}: ${'lad os prøve det i en uge og se, hvad der sker. '.repeat(4)}`)
    await phone.page.getByRole('button', { name: 'Videre' }).click()
    await phone.page.getByRole('button', { name: 'Visitation' }).click()
  }
  await page.getByText(/Side 1 af [2-9]/).waitFor()
  await expectNoBarriers(page, 'notes on the wall')
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.wall *')].map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ),
  )
  expect(smallest).toBeGreaterThanOrEqual(1080 / 25)
  await page.keyboard.press('ArrowRight')
  await page.getByText(/Side 2 af/).waitFor()

  await host.send('goToStep', { step: at.break })
  await host.send('startTimer', { minutes: 15 })
  await page.getByRole('heading', { name: /Kaffe. Vi starter igen kl. \d\d.\d\d/ }).waitFor()
  await expectNoBarriers(page, 'a break on the wall')
  expect(trouble).toEqual([])
  await server.close()
})
