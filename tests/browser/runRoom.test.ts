import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { anIdea, aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll, type Person } from '#tests/kit/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A workshop with people at their own devices: a facilitator on a phone, a resident on another, and the wall. */
async function aMeeting() {
  const server = await aServer()
  const room = await aRoom(server)
  const open = async (path: string, cookie: string, width: number, height: number): Promise<Person> => {
    const person = await aPerson(browser, server.url, width, height)
    const cookies = cookie.split('; ').map((one) => {
      const [name = '', value = ''] = one.split('=')
      return { name, value, url: server.url }
    })
    await person.context.addCookies(cookies)
    await person.page.goto(server.url + path)
    return person
  }
  const resident = await room.seat('resident')
  const phone = await open(`/led/${room.id}`, room.facilitator.cookie(), 320, 720)
  const seat = await open('/plads', resident.cookie, 390, 800)
  const wall = await open(`/skaerm/${room.id}`, room.facilitator.cookie(), 1280, 720)
  return { server, room, phone, seat, wall, open }
}

/** Nothing to press is smaller than a finger. */
const expectFingerSize = async ({ page }: Person) =>
  expect(
    await page.locator('main :is(button, a.button):visible').evaluateAll((all) =>
      all
        .map((one) => ({ says: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ says }) => says),
    ),
  ).toEqual([])

test('a facilitator runs the room from a phone: eyes up loses nobody a word, hands are raised, a note is finished after the step', async () => {
  const { server, room, phone, seat, wall } = await aMeeting()
  await phone.page.getByRole('button', { name: 'Gå til næste trin' }).click()
  await phone.page.getByText('Trin 2 af', { exact: false }).waitFor()
  await expectNoBarriers(phone.page, 'the bar on a phone')
  await expectNoSidewaysScroll(phone.page, 'the bar on a phone')
  await expectFingerSize(phone)

  const field = seat.page.getByRole('textbox')
  await field.fill('Jeg vil gerne sove læ')
  await phone.page.getByRole('button', { name: 'Blik op' }).click()
  await seat.page.getByRole('heading', { name: 'Kig op' }).waitFor()
  await wall.page.getByRole('heading', { name: 'Kig op – vi taler sammen nu' }).waitFor()
  await expect.poll(() => field.isVisible()).toBe(false)
  await expectNoBarriers(seat.page, 'eyes up on a seat')
  await expectNoBarriers(wall.page, 'eyes up on the wall')

  await seat.page.getByRole('button', { name: 'Ræk hånden op' }).click()
  await seat.page.getByText('Din hånd er oppe').and(seat.page.locator(':visible')).waitFor()
  await phone.page.getByRole('button', { name: '1 hånd oppe' }).click()
  await expectNoBarriers(phone.page, 'hands on a phone')
  await phone.page.getByRole('switch', { name: 'Vis antallet på storskærmen' }).check()
  await phone.page.getByRole('button', { name: 'Luk' }).click()
  await phone.page.getByRole('button', { name: 'Slut Blik op' }).click()
  await wall.page.getByText('1 hånd oppe').waitFor()
  await expect.poll(() => field.inputValue()).toBe('Jeg vil gerne sove læ')
  await expect.poll(() => field.isVisible()).toBe(true)
  await phone.page.getByRole('button', { name: '1 hånd oppe' }).click()
  await phone.page.getByRole('button', { name: 'Tag alle hænder ned' }).click()
  await seat.page.getByRole('button', { name: 'Ræk hånden op' }).waitFor()

  // The room goes on in the middle of a sentence.
  await phone.page.getByText('Nogle få skriver endnu').waitFor()
  await phone.page.getByRole('button', { name: 'Næste' }).click()
  await phone.page.getByText('Trin 3 af', { exact: false }).waitFor()
  await seat.page.getByRole('heading', { name: 'Skriv bare færdig' }).waitFor()
  await expectNoBarriers(seat.page, 'finishing a note')
  await field.fill('Jeg vil gerne sove længe')
  await seat.page.getByRole('button', { name: 'Læg idéen på tavlen' }).click()
  await seat.page.getByText('Trin 3 af', { exact: false }).waitFor()
  await expect
    .poll(async () =>
      (await server.parts.register.read((rows) => rows.find('idea', { workshop: room.id }))).map(({ step, text }) => [
        step,
        text,
      ]),
    )
    .toEqual([['warmup', 'Jeg vil gerne sove længe']])

  expect([...phone.trouble, ...seat.trouble, ...wall.trouble]).toEqual([])
  await server.close()
})

test('two facilitators: the other is told, takes over with one press, and shows one voice at a time', async () => {
  const { server, room, phone, wall, open } = await aMeeting()
  const staff = await room.seat('staff')
  const resident = await room.seat('resident')
  const { visitor } = await aColleague(room.facilitator, 'host', 'Kollega')
  await room.goTo('silent', staff.line, resident.line)
  await must(staff.line.send('addIdea', anIdea('Fra personalet')))
  await must(resident.line.send('addIdea', anIdea('Fra en beboer')))
  const other = await open(`/led/${room.id}`, visitor.cookie(), 390, 800)
  await other.page.getByText('En anden mødeleder styrer lige nu.').waitFor()
  await expectNoBarriers(other.page, 'another holds the bar')
  await other.page.getByRole('button', { name: 'Blik op' }).click()
  expect(room.host.state().floor?.eyesUp).toBe(false)
  await other.page.getByRole('button', { name: 'Tag over' }).click()
  await phone.page.getByText('En anden mødeleder styrer lige nu.').waitFor()

  await other.page.getByRole('button', { name: 'Vis alle sedler' }).click()
  await other.page.getByText('De kan måske genkendes').first().waitFor()
  await expectNoBarriers(other.page, 'what to reveal')
  await other.page.getByRole('button', { name: 'Vis kun: Beboer' }).click()
  await wall.page.getByText('Fra en beboer').waitFor()
  expect(await wall.page.getByText('Fra personalet').count()).toBe(0)
  await other.page.getByRole('button', { name: 'Vis alle sedler' }).click()
  await other.page.getByRole('dialog').getByRole('button', { name: 'Vis alle sedler' }).click()
  await wall.page.getByText('Fra personalet').waitFor()
  // Relatives have said nothing: few of the others have.
  await other.page.getByText('Ingen pårørende endnu', { exact: false }).waitFor()
  expect(await other.page.getByRole('row', { name: /Beboer/ }).innerText()).toContain('få')

  await other.page.getByRole('button', { name: 'Mødet' }).click()
  await expectNoBarriers(other.page, 'the meeting on a phone')
  await other.page.getByRole('button', { name: 'Hold pause' }).click()
  await wall.page.getByRole('heading', { name: 'Vi holder en pause' }).waitFor()
  expect([...phone.trouble, ...other.trouble, ...wall.trouble]).toEqual([])
  await server.close()
})

test('the time that is up is seen always, and heard only where somebody has asked for it', async () => {
  const { server, room, open } = await aMeeting()
  const other = await openRoom(room.facilitator, room.id, 'host')
  const phone = await open(`/led/${room.id}`, room.facilitator.cookie(), 390, 800)
  await phone.page.evaluate(() => {
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (...when) {
      document.body.dataset.tones = `${Number(document.body.dataset.tones ?? 0) + 1}`
      start.apply(this, when)
    }
  })
  const upIn = async (ms: number) => {
    await server.parts.register.write((rows) =>
      rows.change('workshop', room.id, { timer: { endsAt: Date.now() + ms, minutes: 1 } }),
    )
    server.live.rooms.refresh(room.id)
    await phone.page.locator('.run-clock', { hasText: '0:0' }).waitFor()
    await phone.page.locator('.run-clock', { hasText: 'Tiden er gået' }).waitFor()
  }
  const tones = () => phone.page.evaluate(() => document.body.dataset.tones ?? '0')
  await upIn(4_000)
  expect(await tones()).toBe('0')
  await phone.page.getByRole('button', { name: 'Mødet' }).click()
  await phone.page.getByRole('switch', { name: /Lyd, når tiden er gået/ }).check()
  await other.until('sound', () => other.state().floor?.sound === true)
  await phone.page.getByRole('button', { name: 'Luk', exact: true }).click()
  await upIn(4_000)
  await expect.poll(tones).toBe('2')
  await server.close()
})
