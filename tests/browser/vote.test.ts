import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import { aRoom, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll, type Person } from '#tests/kit/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A room at its vote, with two heaps. */
async function aVote(server: TestServer): Promise<TestRoom> {
  const room = await aRoom(server)
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => {
    for (const [order, title] of ['Spis sammen om aftenen', 'En hest i haven'].entries())
      addItem(openBoard(doc), newId<'item'>(), {
        kind: 'cluster',
        at: { x: 0, y: order * 300 },
        order,
        title,
        zone: 'zone.clusters',
      })
  })
  open.release()
  await room.goTo('vote')
  return room
}

async function sit(url: string, cookie: string, path: string, width: number, height: number): Promise<Person> {
  const person = await aPerson(browser, url, width, height)
  const pairs = cookie.split('; ').map((one) => one.split('='))
  await person.context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url })))
  await person.page.goto(`${url}${path}`)
  return person
}

const phones = (server: TestServer, room: TestRoom, count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => sit(server.url, (await room.seat('staff')).cookie, '/plads', 360, 740)),
  )

test('a consent vote with three phones and two hands counted in the room, from the question to the result', async () => {
  const server = await aServer()
  const room = await aVote(server)
  const { page, trouble } = await sit(server.url, room.facilitator.cookie(), `/tavle/${room.id}`, 1280, 800)
  const seats = await phones(server, room, 3)
  const [{ page: seat }] = seats as [Person]
  const wall = await aPerson(browser, server.url, 1280, 720)
  const { pathname, hash } = new URL(room.workshop.wallUrl)
  await wall.page.goto(`${server.url}${pathname}${hash}`)

  await page.getByRole('button', { name: 'Stem om …' }).click()
  await expectNoBarriers(page, 'how to vote')
  await page.getByRole('radio', { name: /Samtykke/ }).check()
  await page.getByText('Flere valg').click()
  await expectNoBarriers(page, 'more choices')
  await page.getByRole('button', { name: 'Start afstemningen' }).click()

  await seat.getByText('1 af 2').waitFor()
  await expectNoBarriers(seat, 'consent on a phone')
  await expectNoSidewaysScroll(seat, 'consent on a phone')
  for (const [at, { page: phone }] of seats.entries()) {
    await phone.getByText('1 af 2').waitFor()
    await phone.getByRole('button', { name: 'Ja', exact: true }).click()
    await phone.getByText('2 af 2').waitFor()
    await phone.getByRole('button', { name: at === 0 ? 'Videre' : 'Ja', exact: true }).click()
    await phone.getByText('Du har set dem alle.').waitFor()
  }
  await seat.getByRole('button', { name: 'Se dem igen' }).click()
  await seat.getByRole('button', { name: 'Ja', exact: true, pressed: true }).waitFor()
  await seat.getByRole('button', { name: 'Fortryd' }).click()
  await seat.getByText('Du mangler at svare på 2.').waitFor()
  await seat.getByRole('button', { name: 'Vis som liste' }).click()
  for (const title of ['Spis sammen om aftenen', 'En hest i haven'])
    await seat.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Ja', exact: true }).click()
  await seat.getByText('Du har svaret på alle.').waitFor()
  await expectNoBarriers(seat, 'consent as a list')
  await page.getByText('Alle har stemt færdig').waitFor()

  await page.getByRole('button', { name: 'Tæl i salen' }).click()
  await page.getByRole('button', { name: 'Spis sammen om aftenen' }).click()
  const more = page.getByRole('button', { name: 'Én mere: Beboer, Ja', exact: true })
  for (let hand = 0; hand < 3; hand++) await more.click()
  await page.getByText('3 hænder i alt').waitFor()
  await page.getByRole('button', { name: 'Én færre: Beboer, Ja', exact: true }).click()
  await page.getByText('2 hænder i alt').waitFor()
  await expectNoBarriers(page, 'counting in the room')
  await page.getByRole('button', { name: 'Luk' }).click()

  await page.getByRole('button', { name: 'Vis resultat', exact: true }).click()
  for (const { page: shown } of [wall, ...seats]) await shown.getByText('2 talt i salen').first().waitFor()
  await expectNoBarriers(wall.page, 'the result on the wall')
  await seat.getByText('Vis som tabel').click()
  const cells = seat
    .getByRole('row', { name: /Spis sammen om aftenen Ja / })
    .first()
    .getByRole('cell')
  expect(await cells.allTextContents()).toEqual(['Ja', '5', '2', '3'])
  expect(await seat.getByRole('columnheader').allTextContents()).toEqual([
    'Idé',
    'Svar',
    'I alt',
    'Talt i salen',
    'Medarbejder',
  ])
  await expectNoBarriers(seat, 'the result on a phone')
  await expectNoSidewaysScroll(seat, 'the result on a phone')

  await page.getByRole('button', { name: 'Resultat og runder' }).click()
  await page.getByText('2 talt i salen').first().waitFor()
  await expectNoBarriers(page, 'the result at the facilitator')
  expect([...trouble, ...wall.trouble, ...seats.flatMap((one) => one.trouble)]).toEqual([])
  await server.close()
})

test('dots one at a time and a ranking by buttons, each of which can be taken back', async () => {
  const server = await aServer()
  const room = await aVote(server)
  const [{ page }] = (await phones(server, room, 1)) as [Person]
  await page.getByRole('button', { name: 'Giv en prik' }).first().waitFor()
  await room.host.send('voteAgain', { vote: { form: 'plusMinus', budget: 1 } })
  const hest = page.getByRole('listitem').filter({ hasText: 'En hest i haven' })
  await hest.getByRole('button', { name: 'For', exact: true }).click()
  await page.getByText('Du har 0 stemmer tilbage.').waitFor()
  await hest.getByRole('button', { name: 'Imod' }).click()
  await hest.getByRole('button', { name: 'Imod', pressed: true }).waitFor()
  await hest.getByRole('button', { name: 'Fortryd' }).click()
  await page.getByText('Du har 1 stemme tilbage.').waitFor()
  await expectNoBarriers(page, 'for and against')
  await room.host.until('all taken back', () => room.host.state().ballot?.cast === 0)
  await room.host.send('voteAgain', { vote: { form: 'dots' } })

  await page.getByRole('button', { name: 'Vis én ad gangen' }).click()
  // Two taps where one was meant.
  await page.getByRole('button', { name: 'Den her' }).dblclick()
  await page.getByText('Du har 2 prikker tilbage.').waitFor()
  await page.getByText('2 af 2').waitFor()
  await expectNoBarriers(page, 'one at a time')
  await page.getByRole('button', { name: 'Videre' }).click()
  await page.getByText('Du har set dem alle.').waitFor()
  await page.getByRole('button', { name: 'Fortryd' }).click()
  await page.getByText('1 af 2').waitFor()
  await page.getByText('Du har 3 prikker tilbage.').waitFor()
  await room.host.until('nothing cast', () => room.host.state().ballot?.cast === 0)

  await room.host.send('voteAgain', { vote: { form: 'ranking' } })
  await page.getByText('Du har ikke valgt noget endnu.').waitFor()
  for (const title of ['Spis sammen om aftenen', 'En hest i haven'])
    await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Tag med' }).click()
  await page.getByRole('heading', { name: '2. En hest i haven' }).waitFor()
  const horse = page.getByRole('listitem').filter({ hasText: 'En hest i haven' })
  await horse.getByRole('button', { name: 'Op' }).click()
  await page.getByRole('heading', { name: '1. En hest i haven' }).waitFor()
  await expectNoBarriers(page, 'a ranking')
  await expectNoSidewaysScroll(page, 'a ranking')
  await horse.getByRole('button', { name: 'Fortryd' }).click()
  await page.getByRole('heading', { name: '1. Spis sammen om aftenen' }).waitFor()
  await room.host.until('one in the order', () => room.host.state().ballot?.cast === 1)
  await server.close()
})
