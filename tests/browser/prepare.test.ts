import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf, newToken } from '#server/tokens.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const names = (page: Page) => page.locator('.office-step-name').allTextContents()

test('a facilitator puts a script together by keyboard, keeps it, makes a meeting of it, and changes it before it begins', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const { page, context, trouble } = await aPerson(browser, server.url, 320, 800)
  const [name = '', value = ''] = facilitator.cookie().split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/ny`)
  await page.getByRole('radio', { name: /Lokal opstart/ }).check()
  const press = async (button: string) => {
    await page.getByRole('button', { name: button, exact: true }).focus()
    await page.keyboard.press('Enter')
  }

  await press('Ned: Hvem er vi?')
  await expect.poll(() => names(page)).toContain('2. Hvem er vi?')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Ned: Hvem er vi?')
  await press('Slet: Gruppen')
  expect((await names(page)).join()).not.toContain('Gruppen')
  await page.keyboard.press('Enter')
  await expect.poll(() => names(page)).toContain('5. Gruppen')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Slet: Gruppen')
  await press('Slet: Gruppen')
  await page.getByLabel('Læg et trin til').selectOption({ label: 'Stem' })
  await press('Læg til')
  await press('Mere: Stem')
  await page.getByLabel('Navn på trinnet').fill('Vælg det bedste')
  await page.getByLabel('Sådan gør I').fill('Tag jer god tid.')
  await page.getByLabel('Navn på et nyt felt').fill('Haven')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('checkbox', { name: 'Haven' }).isChecked()).toBe(true)
  await page.getByRole('checkbox', { name: 'Kun se' }).check()
  expect(await page.getByRole('checkbox', { name: 'Stem', exact: true }).isChecked()).toBe(false)
  await page.getByRole('checkbox', { name: 'Stem', exact: true }).check()
  expect(await page.getByRole('checkbox', { name: 'Kun se' }).isChecked()).toBe(false)
  await page.getByLabel('Hvordan stemmer I?').selectOption({ label: 'Rækkefølge' })
  await expectNoSidewaysScroll(page, 'a step in full at 320 px')
  await expectNoBarriers(page, 'a step in full')

  await press('Gem som min skabelon')
  await page.getByLabel('Hvad skal den hedde?').fill('Vores egen start')
  await press('Gem')
  const card = page.getByRole('radio', { name: 'Vores egen start' })
  await card.waitFor()
  await press('Del med andre mødeledere: Vores egen start')
  await page.getByText('Egen, delt med andre').waitFor()
  await press('Slet: Vores egen start')
  await card.waitFor({ state: 'detached' })
  await press('Fortryd: Vores egen start')
  await card.check()

  await page.getByRole('combobox', { name: 'Plejehjem' }).fill('Havrebakken')
  await page.getByRole('button', { name: 'Lav mødet' }).click()
  await page.getByRole('button', { name: 'Ret trinene' }).click()
  await expect.poll(() => names(page)).toContain('7. Vælg det bedste')
  await page.getByLabel('Minutter til »Vælg det bedste«').fill('25')
  await press('Gem trinene')
  const rows = () => server.parts.register.read((all) => all.find('workshop', {}))
  await expect.poll(async () => (await rows())[0]?.steps.at(-1)?.minutes).toBe(25)
  const last = (await rows())[0]?.steps.at(-1)
  expect(last).toMatchObject({ title: 'Vælg det bedste', instruction: 'Tag jer god tid.', vote: { form: 'ranking' } })
  expect(Object.values(last?.named ?? {})).toEqual(['Haven'])
  await expectNoSidewaysScroll(page, 'a workshop with its steps at 320 px')
  await expectNoBarriers(page, 'a workshop with its steps')
  expect(trouble).toEqual([])
  await server.close()
})

test('paper is printed in one click, a ticket is one seat on any phone, and new codes make it worthless', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator)
  const host = await aPerson(browser, server.url, 320, 800)
  const [name = '', value = ''] = facilitator.cookie().split('=')
  await host.context.addCookies([{ name, value, url: server.url }])
  await host.page.goto(`${server.url}/vaerksted/${workshop.id}`)
  const paper = host.page.getByRole('region', { name: 'Papir til mødet' })
  await paper.getByLabel('Antal pladsbilletter').fill('2')
  await paper.getByLabel('Antal stemmesedler').fill('1')
  const [file] = await Promise.all([
    host.page.waitForEvent('download'),
    paper.getByRole('button', { name: 'Hent papiret' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('papir_En-friere-morgen_2026-09-09.pdf')
  await paper.getByText('2 pladsbilletter virker nu.').waitFor()
  await expectNoSidewaysScroll(host.page, 'paper at 320 px')
  await expectNoBarriers(host.page, 'paper')

  const ticket = newToken()
  await server.parts.register.write((rows) =>
    rows.add('ticket', { id: hashOf(ticket), workshop: workshop.id, seat: null }),
  )
  const scan = async () => {
    const phone = await aPerson(browser, server.url, 320, 640)
    await phone.page.goto(`${server.url}/j#t=${ticket}`)
    return phone
  }
  const first = await scan()
  await first.page.getByRole('button', { name: 'Beboer' }).click()
  await first.page.waitForURL('**/plads')
  expect(first.page.url()).not.toContain(ticket)
  const second = await scan()
  await second.page.waitForURL('**/plads')
  await second.page.getByRole('heading', { level: 1 }).waitFor()
  const seats = () => server.parts.register.read((rows) => rows.count('seat', { workshop: workshop.id }))
  expect(await seats()).toBe(1)

  await paper.getByRole('button', { name: 'Nye koder' }).click()
  await paper.getByText('virker nu').waitFor({ state: 'detached' })
  const third = await scan()
  await third.page.getByText('Linket er brugt eller for gammelt.').waitFor()
  await expectNoBarriers(third.page, 'a ticket that opens nothing')
  expect([...host.trouble, ...first.trouble, ...second.trouble, ...third.trouble]).toEqual([])
  await server.close()
})

test('the room is tried before the meeting: a rehearsal with played people, and a light for a phone that comes and goes', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator)
  const host = await aPerson(browser, server.url, 320, 800)
  const [name = '', value = ''] = facilitator.cookie().split('=')
  await host.context.addCookies([{ name, value, url: server.url }])
  await host.page.goto(`${server.url}/vaerksted/${workshop.id}`)
  await host.page.getByRole('button', { name: 'Lav en prøve' }).click()
  await host.page.getByRole('heading', { name: 'Prøve: En friere morgen', level: 1 }).waitFor()
  const part = host.page.getByRole('region', { name: 'Prøv rummet' })
  await part.getByRole('button', { name: 'Send 20 prøvepersoner ind' }).click()
  await part.getByText('20 prøvepersoner er med.').waitFor()
  await part.getByText('Ingen telefoner er med endnu.').waitFor()

  const code = (await server.parts.register.read((rows) => rows.find('workshop', { template: 'rehearsal' })))[0]?.code
  const phone = await aPerson(browser, server.url, 320, 640)
  await phone.page.goto(`${server.url}/j#${code}`)
  await phone.page.getByRole('button', { name: 'Beboer' }).click()
  await phone.page.waitForURL('**/plads')
  await part.getByText(/(Grøn|Gul|Rød): .* · \d+ ms/).waitFor()
  await expectNoSidewaysScroll(host.page, 'a rehearsal at 320 px')
  await expectNoBarriers(host.page, 'a rehearsal')
  await phone.page.close()
  await part.getByText('Rød: er væk').waitFor()
  await part.getByRole('button', { name: 'Send dem hjem' }).click()
  await part.getByRole('button', { name: 'Send 20 prøvepersoner ind' }).waitFor()
  expect([...host.trouble, ...phone.trouble]).toEqual([])
  await server.close()
})
