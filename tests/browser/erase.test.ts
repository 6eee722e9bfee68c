import type { Browser, WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { danishDate } from '#shared/workshop/keeping.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { edgeCaseTexts } from '#tests/kit/sampleProposals.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A workshop with one note on its board, and somebody at a browser who has signed in. */
async function aSignedIn(width = 1280) {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator)
  const ref = { kind: 'board', id: workshop.id as WorkshopId } as const
  const held = await server.live.documents.open(ref)
  const zone = readBoard(openBoard(held.doc)).find((one) => one.kind === 'zone')!
  await held.edit((doc) => putNote(openBoard(doc), 'n', { body: 'Mere kaffe', zone: zone.zone, at: zone.at }))
  held.release()
  const person = await aPerson(browser, server.url, width, 800)
  const [name = '', value = ''] = facilitator.cookie().split('=')
  await person.context.addCookies([{ name, value, url: server.url }])
  return { server, workshop, ref, zone, ...person }
}

test('a workshop is deleted after a copy and its title, and leaves a receipt to print', async () => {
  const { server, workshop, page, trouble } = await aSignedIn()
  await page.goto(`${server.url}/vaerksted/${workshop.id}`)
  const part = page.getByRole('region', { name: 'Luk og slet' })
  const go = part.getByRole('button', { name: 'Luk og slet' })
  await part.getByLabel('Sedlerne slettes af sig selv den').fill('2027-05-01')
  await part.getByRole('button', { name: 'Gem dagen' }).click()
  await expect.poll(() => part.getByRole('button', { name: 'Gem dagen' }).count()).toBe(0)
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await go.click({ force: true })
  expect(await page.getByRole('dialog').count()).toBe(0)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Regneark (CSV)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  await part.getByText('Kopien er hentet.').waitFor()
  await expectNoBarriers(page, 'workshop page')
  await go.click()
  const asked = page.getByRole('dialog', { name: 'Slet mødet helt?' })
  await asked.getByLabel('Skriv mødets titel eller kode').fill('En anden')
  await asked.getByRole('button', { name: 'Ja, slet det hele' }).click()
  await asked.getByText('Det er ikke titlen eller koden. Prøv igen.').waitFor()
  await expectNoBarriers(page, 'the last question')
  await asked.getByLabel('Skriv mødets titel eller kode').fill(workshop.title)
  await asked.getByRole('button', { name: 'Ja, slet det hele' }).click()

  await page.getByRole('heading', { name: 'Kvittering for sletning', level: 1 }).waitFor()
  await page.getByText('Der er intet tilbage.').waitFor()
  await expectNoBarriers(page, 'receipt')
  expect(await page.locator('main').innerText()).not.toContain('kaffe')
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page, 'receipt at 320 px')
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Udskriv' }).isVisible()).toBe(false)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(trouble).toEqual([])
  await server.close()
})

test('the part about deleting fits a narrow screen, and no copy is needed by those who say so', async () => {
  const { server, workshop, page } = await aSignedIn(320)
  await page.goto(`${server.url}/vaerksted/${workshop.id}`)
  const part = page.getByRole('region', { name: 'Luk og slet' })
  await part.getByLabel('Vi skal ikke bruge en kopi').check()
  await expectNoSidewaysScroll(page, 'workshop page at 320 px')
  await part.getByRole('button', { name: 'Luk og slet' }).click()
  await page.getByRole('dialog', { name: 'Slet mødet helt?' }).waitFor()
  await expectNoBarriers(page, 'the last question at 320 px')
  await server.close()
})

test('a board that began anew while a page was away gives the page its unsaved words back, and nothing more', async () => {
  const { server, ref, zone, page, trouble } = await aSignedIn()
  let isAway = false
  const lines = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/ws\/doc\//, (line) => {
    if (isAway) return line.close({ code: 1012 })
    line.connectToServer()
    lines.add(line)
  })
  await page.goto(`${server.url}/tavle/${ref.id}#c=${zone.at.x - 60},${zone.at.y - 140},1`)
  await page.locator('html[data-ready]').waitFor()
  isAway = true
  for (const line of lines) await line.close({ code: 1012 })
  await page.locator('article.note', { hasText: 'Mere kaffe' }).dblclick()
  await page.getByRole('textbox', { name: 'Seddel' }).waitFor()
  await page.keyboard.type(' til natten')
  await page.getByText('Gemt på denne enhed').waitFor()
  await server.live.documents.renew(ref, 'content')
  isAway = false

  const offer = page.getByRole('dialog', { name: 'Disse ord nåede ikke med' })
  await offer.getByText('til natten').waitFor()
  // Behind the question lies the new copy, without them.
  const note = page.locator('article.note')
  await note.filter({ hasText: 'til natten' }).waitFor({ state: 'detached' })
  await note.filter({ hasText: 'Mere kaffe' }).waitFor()
  await expectNoBarriers(page, 'words offered back')
  await page.reload()
  await offer.getByText('til natten').waitFor()
  await offer.getByRole('button', { name: 'Fjern ordene herfra' }).click()
  await page.reload()
  await page.locator('html[data-ready]').waitFor()
  await page.locator('article.note', { hasText: 'Mere kaffe' }).waitFor()
  expect(await offer.count()).toBe(0)
  const held = await server.live.documents.open(ref)
  expect(readBoard(openBoard(held.doc)).filter((one) => one.kind === 'note')).toMatchObject([{ body: 'Mere kaffe' }])
  held.release()
  expect(trouble).toEqual([])
  await server.close()
})

test('near its day a workshop says so, and can be kept longer; one note is found by its words and deleted for good', async () => {
  const { server, workshop, page, trouble } = await aSignedIn(320)
  const soon = danishDate(Date.now() + 5 * 24 * 3600_000)
  await server.parts.register.write((rows) => rows.change('workshop', workshop.id, { deleteOn: soon }))
  await page.goto(`${server.url}/oversigt`)
  await page.getByText('Mødet slettes om 5 dage.').waitFor()
  await page.getByRole('link', { name: workshop.title }).click()
  const notice = page.getByRole('region', { name: 'Mødet slettes snart' })
  await notice.getByText('Hent det først, eller forlæng.').waitFor()
  await expectNoBarriers(page, 'a workshop near its day')
  await notice.getByRole('button', { name: 'Forlæng i tre måneder' }).click()
  await notice.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Slet én seddel for altid' }).click()
  const asked = page.getByRole('dialog', { name: 'Slet én seddel for altid' })
  await asked.getByLabel('Find sedlen').fill('KAFFE')
  await asked.getByText('1 seddel passer').waitFor()
  await expectNoBarriers(page, 'choosing a note')
  await asked.getByRole('button', { name: 'Mere kaffe' }).click()
  await asked.getByRole('button', { name: 'Ja, slet sedlen' }).click()
  await page.getByRole('heading', { name: 'Kvittering for sletning', level: 1 }).waitFor()
  await page.getByText('En mødeleder har slettet én seddel.').waitFor()
  expect(await page.locator('main').innerText()).not.toContain('kaffe')
  await expectNoSidewaysScroll(page, 'receipt for a note')
  expect(trouble).toEqual([])
  await server.close()
})

test('all notes that hold the same words are read and deleted in one go, with a receipt for each', async () => {
  const { server, workshop, ref, zone, page, trouble } = await aSignedIn(320)
  const held = await server.live.documents.open(ref)
  await held.edit((doc) => {
    for (const [key, body] of [
      ['night', 'Kaffe om natten'],
      ['nine', 'Ingen kaffe efter ni'],
    ] as const)
      putNote(openBoard(doc), key, { body, zone: zone.zone, at: zone.at })
    putNote(openBoard(doc), 'te', { body: 'Mere te', zone: zone.zone, at: zone.at })
  })
  await page.goto(`${server.url}/vaerksted/${workshop.id}`)
  await page.getByRole('button', { name: 'Slet én seddel for altid' }).click()
  const asked = page.getByRole('dialog', { name: 'Slet én seddel for altid' })
  await asked.getByText('4 sedler passer').waitFor()
  expect(await asked.getByRole('button', { name: /^Slet alle/ }).count()).toBe(0)
  await asked.getByLabel('Find sedlen').fill('kaffe')
  await asked.getByRole('button', { name: 'Slet alle 3, der passer' }).click()
  await asked.getByText('3 sedler forsvinder helt').waitFor()
  for (const body of ['Mere kaffe', 'Kaffe om natten', 'Ingen kaffe efter ni']) await asked.getByText(body).waitFor()
  await expectNoBarriers(page, 'several notes are about to go')
  await asked.getByRole('button', { name: 'Ja, slet sedlerne' }).click()
  await asked.getByText('3 sedler er slettet.').waitFor()
  await expectNoBarriers(page, 'receipts of several notes')
  expect(readBoard(openBoard(held.doc)).flatMap((one) => (one.kind === 'note' ? [one.body] : []))).toEqual(['Mere te'])
  held.release()
  await asked.getByRole('link', { name: 'Kvittering 2' }).click()
  await page.getByRole('heading', { name: 'Kvittering for sletning', level: 1 }).waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/kaffe/i)
  expect(trouble).toEqual([])
  await server.close()
})

test('a meeting ends only when asked twice, and the keyboard begins at the way back', async () => {
  const { server, workshop, page } = await aSignedIn()
  await page.goto(`${server.url}/tavle/${workshop.id}`)
  await page.locator('html[data-ready]').waitFor()
  await page.getByRole('button', { name: 'Mødet' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Slut mødet' }).click()
  const asked = page.getByRole('dialog', { name: 'Slut mødet nu?' })
  await asked.waitFor()
  await expectNoBarriers(page, 'before a meeting ends')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fortryd')
  await page.keyboard.press('Enter')
  await asked.waitFor({ state: 'hidden' })
  const stateOf = async () => (await server.parts.register.read((rows) => rows.get('workshop', workshop.id)))?.state
  expect(await stateOf()).toBe('open')
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('run-meeting')
  await page.getByRole('button', { name: 'Mødet' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Slut mødet' }).click()
  await asked.getByRole('button', { name: 'Slut mødet' }).click()
  await expect.poll(stateOf).toBe('closed')
  await server.close()
})

test('a file of the board is asked about first: one word is corrected there, one is answered for, and then it comes', async () => {
  const { server, workshop, ref, zone, page, trouble } = await aSignedIn(320)
  const held = await server.live.documents.open(ref)
  const edge = (id: string) => edgeCaseTexts.find((one) => one.id === id)!.text
  await held.edit((doc) => {
    for (const id of ['e01', 'e02']) putNote(openBoard(doc), id, { body: edge(id), zone: zone.zone, at: zone.at })
  })
  held.release()
  await page.goto(`${server.url}/vaerksted/${workshop.id}`)
  const button = page.getByRole('region', { name: 'Hent tavlen' }).getByRole('button', { name: 'Billede (PNG)' })
  await button.click()
  const asked = page.getByRole('dialog', { name: 'Før du henter filen' })
  await asked.getByText(/CPR-nummer$/).waitFor()
  await expectNoBarriers(page, 'before a file is fetched')
  await expectNoSidewaysScroll(page, 'before a file is fetched')
  await asked
    .getByRole('listitem')
    .filter({ hasText: 'CPR-nummer' })
    .getByRole('button', { name: 'Ret teksten' })
    .click()
  await asked.getByRole('textbox', { name: 'Ret teksten' }).fill('Nogle skal have hjælp fra to.')
  await asked.getByRole('button', { name: 'Gem', exact: true }).click()
  await asked.getByText(/CPR-nummer$/).waitFor({ state: 'hidden' })
  const keep = asked.getByRole('button', { name: 'Nej, det er ikke om et menneske' })
  const [file] = await Promise.all([page.waitForEvent('download'), keep.click()])
  expect(file.suggestedFilename()).toMatch(/\.png$/)
  await asked.waitFor({ state: 'hidden' })
  // The answer is kept: nothing is asked the second time.
  await Promise.all([page.waitForEvent('download'), button.click()])
  expect(trouble).toEqual([])
  await server.close()
})
