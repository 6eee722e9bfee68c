import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from '#server/dev/play/seats.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('a facilitator sends a seat out after a second question, locks the door, and makes a colleague a reader', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator)
  const code = workshop.code ?? ''
  const [staff, relative] = [await join(server.url, code, 'staff'), await join(server.url, code, 'relative')]
  await aColleague(facilitator, 'host', 'Konsulent på besøg')
  const { page, context, trouble } = await aPerson(browser, server.url, 320, 800)
  const [name = '', value = ''] = facilitator.cookie().split('=')
  await context.addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/vaerksted/${workshop.id}`)

  const part = page.getByRole('region', { name: 'Hvem er med' })
  await part.getByText('2 er her nu. 2 pladser i alt.').waitFor()
  await expectNoSidewaysScroll(page, 'who is here at 320 px')
  await expectNoBarriers(page, 'who is here')
  const send = part.getByRole('button', { name: 'Send ud: Pårørende' })
  await send.click()
  const asked = page.getByRole('dialog', { name: 'Send Pårørende ud af mødet?' })
  await expectNoBarriers(page, 'before a seat is sent out')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fortryd')
  await page.keyboard.press('Enter')
  await asked.waitFor({ state: 'hidden' })
  expect(await send.evaluate((button) => button === document.activeElement)).toBe(true)
  await send.click()
  await asked.getByRole('button', { name: 'Ja, send ud' }).click()
  await send.waitFor({ state: 'detached' })
  await part.getByText('1 er her nu. 1 plads i alt.').waitFor()
  expect(
    await relative.line.send('withdrawIdea', { idea: 'a'.repeat(24) as never, cap: 'a'.repeat(22) }),
  ).toMatchObject({ ok: false })

  await part.getByRole('button', { name: 'Lås døren' }).click()
  await part.getByText('Døren er låst.').waitFor()
  await page.getByText('Døren er lukket. Åbn den fra tavlen.').waitFor()
  await part.getByRole('button', { name: 'Åbn døren' }).click()
  await part.getByText('Døren er åben.').waitFor()

  const members = page.getByRole('region', { name: 'Hvem kan logge ind' })
  const rank = members.getByRole('combobox', { name: 'Hvad må Konsulent på besøg?' })
  expect(await rank.inputValue()).toBe('host')
  await rank.selectOption({ label: 'Kun læse' })
  const rankOf = async () =>
    (await server.parts.register.read((rows) => rows.find('member', { name: 'konsulent på besøg' })))[0]?.rank
  await expect.poll(rankOf).toBe('reader')
  const own = members.getByRole('combobox', { name: 'Hvad må Konsulent i staben?' })
  await own.selectOption('host')
  await members.getByRole('alert').getByText('Mindst én skal kunne styre').waitFor()
  expect(await own.inputValue()).toBe('owner')
  await members.getByRole('button', { name: 'Fjern Konsulent på besøg' }).click()
  await expectNoBarriers(page, 'before a colleague is removed')
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, fjern' }).click()
  await rank.waitFor({ state: 'detached' })
  expect(await rankOf()).toBeUndefined()
  expect(trouble).toEqual([])
  staff.line.close()
  await server.close()
})
