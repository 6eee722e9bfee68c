import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aRealServer } from '#tests/kit/aRealServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll, type Person } from '#tests/kit/browser.ts'
import { gatherAndName, makeReadyCard } from './acts/board.ts'
import { fillProposal, submitAndDownload, writeTogether } from './acts/proposal.ts'
import { createWorkshop, setUp } from './acts/office.ts'
import { giveDot, join, writeIdea } from './acts/seat.ts'
import { expectDocument } from './acts/files.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const hidden = {
  resident: 'Jeg vil gerne spise aftensmad klokken syv 🐔',
  relative: 'Kan vi spise med om søndagen?',
  staff: 'Lad os spise med ved bordet.\nSå bliver der ro.',
}

test('a workshop, from the first idea to an exported mandate request', async () => {
  const server = await aRealServer(await aFolder())
  const { url } = server
  const host = await aPerson(browser, url, 1440, 900)
  const big = async (name: string | RegExp) =>
    host.page.getByRole('region', { name: 'Led mødet' }).getByRole('button', { name }).click()
  const goTo = async (title: string) => {
    const bar = host.page.getByRole('region', { name: 'Led mødet' })
    await bar.getByRole('button', { name: /Trin \d+ af/ }).click()
    await host.page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(title) })
      .click()
    await Promise.all(everyone.map(({ page }) => page.getByText(title).first().waitFor()))
  }

  // A facilitator who has never seen Frirum signs up and makes a workshop.
  await setUp(host, url, server.setupToken)
  const { workshop, code, wallUrl } = await createWorkshop(host, url)

  // Three phones and a wall come in; nobody has an account.
  const wall = await aPerson(browser, url, 1920, 1080)
  const resident = await aPerson(browser, url, 320, 640)
  const relative = await aPerson(browser, url, 390, 844)
  const staff = await aPerson(browser, url, 412, 915)
  const seats = [resident, relative, staff]
  const everyone: Person[] = [wall, ...seats]
  await wall.page.goto(wallUrl)
  await join(resident, url, code, 'Beboer', true)
  await join(relative, url, code, 'Pårørende')
  await join(staff, url, code, 'Medarbejder')
  await wall.page.getByText('3 er med').waitFor()
  await expectNoBarriers(wall.page, 'wall at the start')
  await host.page.goto(`${url}/tavle/${workshop}`)
  await host.page.locator('html[data-ready]').waitFor()
  await expectNoBarriers(host.page, 'board at the start')

  // In the silent step nobody hears anybody.
  await goTo('Stille idéer')
  await resident.page.getByRole('heading', { name: 'Hvad vil du prøve her hos os?' }).waitFor()
  await expectNoBarriers(resident.page, 'silent step on a seat')
  await expectNoSidewaysScroll(resident.page, 'silent step at 320 px')
  await writeIdea(resident, hidden.resident, 'Rammer og politikker')
  await writeIdea(relative, hidden.relative, 'Rammer og politikker')
  await writeIdea(staff, 'Lad os spise med ved bordet.', 'Rammer og politikker')
  await staff.page.getByRole('button', { name: 'Ret', exact: true }).click()
  await staff.page.getByRole('listitem').getByRole('textbox').fill(hidden.staff)
  await staff.page.getByRole('button', { name: 'Gem', exact: true }).click()
  await staff.page.getByRole('listitem').filter({ hasText: 'Så bliver der ro.' }).getByText('Gemt').waitFor()
  await wall.page.getByText('3 sedler venter').waitFor()
  await expectNoBarriers(resident.page, 'a written idea')
  for (const person of [host, wall, relative, staff]) expect(person.heard.join('\n')).not.toContain('klokken syv')
  for (const person of [host, wall, resident, staff]) expect(person.heard.join('\n')).not.toContain('med om søndagen')

  // The server restarts in the middle: everyone is back in the step, with everything there.
  await server.restart()
  await resident.page.reload()
  await resident.page.getByText('klokken syv').waitFor()
  for (const { page } of [host, wall])
    await page.getByText(/Forbindelsen er væk|Uden forbindelse/).waitFor({ state: 'hidden' })
  await wall.page.getByText('3 sedler venter').waitFor()

  // The reveal: all notes at once, on wall and board.
  await big('Vis alle sedler')
  await host.page.getByRole('dialog').getByRole('button', { name: 'Vis alle sedler' }).click()
  for (const text of ['klokken syv', 'med om søndagen', 'Så bliver der ro.']) await wall.page.getByText(text).waitFor()
  await expectNoBarriers(wall.page, 'wall with notes')

  // The room gathers, votes and shapes a card.
  await goTo('Saml det, der ligner')
  await gatherAndName(host.page, ['klokken syv', 'med om søndagen', 'Så bliver der ro.'], 'Spis sammen')
  await goTo('Prikker')
  await expectNoSidewaysScroll(resident.page, 'voting at 320 px')
  for (const seat of seats) await giveDot(seat, 'Spis sammen')
  await resident.page.getByText('Du har 2 prikker tilbage.').waitFor()
  await expectNoBarriers(resident.page, 'voting')
  await big('Vis resultat')
  await wall.page.getByText('Her er det, vi valgte').waitFor()
  await expectNoBarriers(wall.page, 'results on the wall')
  await expectNoBarriers(resident.page, 'results on a seat')
  await goTo('Lav kort')
  const proposalUrl = await makeReadyCard(host.page, 'Spis sammen')

  // Two people write the proposal; what is missing is said until nothing is.
  await host.page.goto(proposalUrl)
  const colleague = await aPerson(browser, url, 1024, 768)
  await colleague.context.addCookies(await host.context.cookies())
  await writeTogether(host.page, colleague.page, proposalUrl)
  await fillProposal(host.page)
  await expectNoBarriers(host.page, 'a filled proposal')
  const files = await submitAndDownload(host.page)
  await expectDocument(files, Object.values(hidden))

  // Nothing broke on any page; that nobody answered while the server restarted is what a browser always notes.
  const broken = [host, colleague, ...everyone].flatMap(({ trouble }) => trouble)
  expect(broken.filter((one) => !one.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
})
