import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { newId, type WorkshopId } from '#shared/ids.ts'
import { aFinishedCard } from '#tests/kit/aDesk.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { edgeCaseTexts } from '#tests/kit/sampleProposals.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const edge = (id: string) => edgeCaseTexts.find((one) => one.id === id)!.text
const field = (page: Page) => page.getByRole('textbox', { name: 'Din idé' })
const send = (page: Page) => page.getByRole('button', { name: 'Læg idéen på tavlen' })
const question = 'Det ligner et navn eller et nummer på et menneske.'
const keep = (page: Page) => page.getByRole('button', { name: 'Nej, det er ikke om et menneske' })

/** A workshop whose step `dream` is open for writing in one place. */
async function aHouse(template = 'kickoff_shared', step = 2) {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const { id, code } = await aWorkshop(facilitator, { template })
  const host = await openRoom(facilitator, id, 'host')
  await host.send('goToStep', { step })
  const aPhone = async (width = 390) => {
    const phone = await aPerson(browser, server.url, width, 844)
    await phone.page.goto(`${server.url}/j#${code}`)
    await phone.page.getByRole('button', { name: 'Beboer' }).click()
    await phone.page.waitForURL('**/plads')
    await field(phone.page).waitFor()
    return phone
  }
  const ideas = () => server.parts.register.read((rows) => rows.find('idea', { workshop: id }))
  return { server, facilitator, id: id as WorkshopId, code: code ?? '', host, aPhone, ideas }
}

/** Words are typed one by one, as a person does: the finder comes with the first of them. */
async function type(page: Page, text: string): Promise<void> {
  const finder = page.waitForResponse(/PersonalQuestion/)
  await field(page).pressSequentially(text.slice(0, 2))
  await finder
  await field(page).fill(text)
}

test('a phone number is asked about once; the words can be corrected, or sent when they are about nobody', async () => {
  const { server, aPhone, ideas } = await aHouse()
  const { page, trouble } = await aPhone(320)
  await type(page, edge('e02'))
  await send(page).click()
  await page.getByRole('heading', { name: question }).waitFor()
  await expectNoBarriers(page, 'a question about a person')
  await expectNoSidewaysScroll(page, 'a question about a person')
  expect(await ideas()).toEqual([])

  await page.getByRole('button', { name: 'Ret teksten' }).click()
  const marked = await field(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(marked).toBe('00 00 00 00')
  await page.getByRole('heading', { name: question }).waitFor({ state: 'hidden' })
  await send(page).click()
  await keep(page).click()
  await page.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  expect((await ideas()).map((idea) => idea.text)).toEqual([edge('e02')])

  // A correction is asked about as well.
  await page.getByRole('listitem').getByRole('button', { name: 'Ret', exact: true }).click()
  await page.getByRole('listitem').getByRole('textbox').fill('Fru Eksempelsen vil sove længe')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByRole('heading', { name: question }).waitFor()
  await page.getByRole('button', { name: 'Ret teksten' }).click()
  await page.getByRole('listitem').getByRole('textbox').fill('Nogle vil sove længe')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect.poll(async () => (await ideas())[0]?.text).toBe('Nogle vil sove længe')
  expect(trouble).toEqual([])
  await server.close()
})

test('C7 a CPR number is not sent on anybody’s word, and the other words stay', async () => {
  const { server, aPhone, ideas } = await aHouse()
  const { page } = await aPhone()
  await type(page, edge('e01'))
  await send(page).click()
  await page.getByText('Slet CPR-nummeret, før du går videre.').waitFor()
  expect(await keep(page).count()).toBe(0)
  await page.reload()
  await expect.poll(() => field(page).inputValue()).toBe(edge('e01'))
  expect(await ideas()).toEqual([])
  await field(page).fill('Nogle skal have hjælp fra to.')
  await send(page).click()
  await page.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  await server.close()
})

test('keeping staff and watching flowers are not asked about on a phone', async () => {
  const { server, aPhone, ideas } = await aHouse()
  const { page } = await aPhone()
  await type(page, edge('e10'))
  await send(page).click()
  await page.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  expect(await ideas()).toHaveLength(1)
  await server.close()
})

test('without its finder a phone stops nobody', async () => {
  const { server, aPhone } = await aHouse()
  const { page } = await aPhone()
  await page.route(/PersonalQuestion/, (route) => route.abort())
  await field(page).fill('Ring 00 00 00 00')
  await send(page).click()
  await page.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  await server.close()
})

test('the door says what happens to the words, who answers for them, and all of it to those who ask', async () => {
  const { server, code } = await aHouse()
  server.parts.config.controller = 'Aarhus Kommune, Sundhed og Omsorg. Skriv til dpo@eksempel.dk'
  const { page } = await aPerson(browser, server.url, 320, 640)
  await page.goto(`${server.url}/j#${code}`)
  await page.getByText('Bagefter kan ingen se, hvem der skrev hvad.').waitFor()
  await page.getByRole('button', { name: 'Læs, hvad vi gør med det, du skriver' }).click()
  await page.getByText('Skriv til dpo@eksempel.dk').waitFor()
  await page.getByText('Det hedder aktindsigt.').waitFor()
  await expectNoBarriers(page, 'the promise in full')
  await expectNoSidewaysScroll(page, 'the promise in full')
  await server.close()
})

test('a shared tablet remembers nothing of whoever left', async () => {
  const { server, aPhone, code } = await aHouse()
  const { page, context } = await aPhone()
  await field(page).fill('En hemmelighed')
  await send(page).click()
  await page.getByRole('listitem').getByText('Gemt', { exact: true }).waitFor()
  await field(page).fill('En halv sætning')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Forlad mødet' }).click()
  await expectNoBarriers(page, 'the way out')
  const leave = page.getByRole('dialog').getByRole('button', { name: 'Forlad mødet' })
  await leave.click()
  await page.getByText('Nettet er væk.').waitFor()
  await context.setOffline(false)
  await leave.click()
  await page.waitForURL('**/j')

  expect(await context.cookies()).toEqual([])
  const { origins } = await context.storageState({ indexedDB: true })
  expect(JSON.stringify(origins)).not.toMatch(/hemmelighed|halv sætning|"cap"|frirum\.draft/)
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
  ).not.toMatch(/hemmelighed|halv sætning/)
  await page.goto(`${server.url}/`)
  await page.getByRole('heading', { name: 'Velkommen' }).waitFor()
  await page.goto(`${server.url}/j#${code}`)
  await page.getByRole('button', { name: 'Leder' }).click()
  await page.waitForURL('**/plads')
  await field(page).waitFor()
  expect(await page.getByText('En hemmelighed').count()).toBe(0)
  expect(await field(page).inputValue()).toBe('')
  await server.close()
})

test('in the silent step a facilitator’s browser receives no word of a note: not in a frame, not in an answer', async () => {
  const { server, facilitator, id, host, aPhone } = await aHouse('idea_workshop', 0)
  const silent = (host.state().steps ?? []).findIndex((step) => step.id === 'silent')
  await host.send('goToStep', { step: silent })
  const har = join(await aFolder(), 'facilitator.har')
  const context = await browser.newContext({ recordHar: { path: har, mode: 'full', content: 'embed' } })
  await context.addCookies(
    facilitator
      .cookie()
      .split('; ')
      .map((one) => {
        const [name = '', value = ''] = one.split('=')
        return { name, value, url: server.url }
      }),
  )
  const page = await context.newPage()
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  await page.goto(`${server.url}/tavle/${id}`)
  await page.locator('html[data-ready]').waitFor()
  const { page: phone } = await aPhone()
  for (const text of ['Sove længe', 'Hunde på besøg']) {
    await field(phone).fill(text)
    await phone.getByRole('button', { name: 'Videre' }).click()
    await phone.getByRole('button', { name: 'Visitation' }).click()
    await phone.getByRole('listitem').filter({ hasText: text }).getByText('Gemt', { exact: true }).waitFor()
  }
  await page.getByText('De første har skrevet').waitFor()
  await page.getByRole('button', { name: 'Vis alle sedler' }).click()
  await page.getByText('Kun en eller to har skrevet. De kan måske genkendes.').waitFor()
  await expectNoBarriers(page, 'before showing the notes of one')
  await page.keyboard.press('Escape')
  await page.goto(`${server.url}/vaerksted/${id}`)
  await page.getByRole('heading', { name: 'Hent tavlen' }).waitFor()
  await context.close()
  const everything = [...frames, await readFile(har, 'utf8')].join('\n')
  expect(everything).toContain('/api/workshops')
  for (const text of ['Sove længe', 'Hunde på besøg']) expect(everything).not.toContain(text)
  await server.close()
})

test('a card with a name in a note is asked about before it becomes a proposal, and its words before they are sent', async () => {
  const { server, facilitator, id } = await aHouse()
  const open = await server.live.documents.open({ kind: 'board', id })
  const source = (text: string) => ({ text, voice: 'resident', entry: 'self' }) as const
  const card = aFinishedCard({
    better: 'Dørene skal ikke låses. Skriv til stab@eksempel.dk',
    sources: { [newId()]: source(edge('e01')), [newId()]: source('Vi skriver tre steder.') },
  })
  await open.edit((doc) => addItem(openBoard(doc), newId<'item'>(), card))
  open.release()
  const { page, context, trouble } = await aPerson(browser, server.url, 1280, 900)
  await context.addCookies(
    facilitator
      .cookie()
      .split('; ')
      .map((one) => {
        const [name = '', value = ''] = one.split('=')
        return { name, value, url: server.url }
      }),
  )
  await page.goto(`${server.url}/tavle/${id}`)
  await page.locator('html[data-ready]').waitFor()
  await page.getByRole('button', { name: 'Vis som liste' }).click()
  await page.getByRole('button', { name: `Åbn kort: ${card.title}` }).click()
  const panel = page.getByRole('complementary').last()
  const promote = panel.getByRole('button', { name: 'Gør kortet til et forslag' })
  await promote.click()
  await panel.getByRole('heading', { name: question }).waitFor()
  await expectNoBarriers(page, 'questions on a card')

  await panel.getByRole('button', { name: 'Ret sedlen' }).click()
  await panel.getByRole('textbox', { name: 'Ret sedlen' }).fill('Nogle skal have hjælp fra to.')
  await panel.getByRole('button', { name: 'Gem', exact: true }).click()
  await panel.getByRole('button', { name: 'Ret teksten' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/-better$/)
  await keep(page).click()
  await promote.click()
  const link = panel.getByRole('link', { name: 'Åbn forslaget' })
  await link.waitFor()
  await page.goto(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href))

  const checks = page.getByRole('region', { name: 'Mangler der noget?' })
  await checks.getByText('Her er ord, der kan handle om magt').waitFor()
  expect(await checks.getByText(question).count()).toBe(0)
  const rights = page.getByRole('region', { name: 'Beboernes rettigheder', exact: true })
  const word = rights.getByRole('group', { name: 'I bruger ordet »låses«.' })
  await word.getByRole('radio', { name: 'Nej' }).check()
  await checks.getByText('Her er ord, der kan handle om magt').waitFor({ state: 'hidden' })

  const place = page.getByRole('region', { name: 'Hvem og hvor', exact: true })
  await place.getByRole('textbox', { name: 'Hvem og hvor' }).click()
  await place.locator('.ProseMirror').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Fru Eksempelsen på stue 12.')
  await checks.getByText(question).waitFor()
  await page.getByText('Svar først på det, der ligner et menneske.').waitFor()
  await expectNoBarriers(page, 'a name in a proposal')
  await keep(page).click()
  await checks.getByText(question).waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: /Word: Som det står nu/ }).waitFor()
  expect(trouble).toEqual([])
  await server.close()
})
