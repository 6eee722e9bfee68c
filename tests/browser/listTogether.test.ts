import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupNotes } from '#shared/edits/group.ts'
import { addItem } from '#shared/edits/items.ts'
import { placeIn } from '#shared/edits/place.ts'
import { aBrowser, expectNoBarriers } from '#tests/kit/browser.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { everyThing } from '../kit/everyKind.ts'
import { aList, focusedThing } from './acts/list.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('in the list one follows a person, is led, and is called to a thing; and one can lead from the list', async () => {
  const { server, room, sit } = await aList(
    browser,
    Array.from({ length: 40 }, (_, n) => `Idé ${n}`),
    (board) => putNote(board, 'coffee', { body: 'Kaffe kl. 10', at: { x: 9000, y: 5000 } }),
  )
  const host = await sit(room.facilitator.cookie())
  const resident = await sit((await room.seat('resident')).cookie)
  const row = (person: typeof host, name: string) => person.page.locator(`.board-list [data-item="${idOf(name)}"]`)
  const isSeen = (person: typeof host, name: string) =>
    row(person, name).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })

  // The resident follows the facilitator, who goes through the list; the keyboard stays where it was.
  await resident.page.getByRole('button', { name: 'Sammen' }).press('Enter')
  await resident.page.getByRole('button', { name: /^Følg / }).press('Enter')
  await host.page.getByRole('checkbox', { name: 'Vælg: Kaffe kl. 10' }).focus()
  await expect.poll(() => row(resident, 'coffee').getAttribute('data-found'), { timeout: 10_000 }).toBe('')
  await expect.poll(() => isSeen(resident, 'coffee'), { timeout: 10_000 }).toBe(true)
  expect(await focusedThing(resident.page)).toBe('elsewhere')
  await expectNoBarriers(resident.page, 'the list while one follows')
  await resident.page.locator('.together-line').getByRole('button', { name: 'Stop' }).press('Enter')

  // Everybody is called to the thing the facilitator is at, and goes there when they like.
  await host.page.getByRole('checkbox', { name: 'Vælg: Idé 30' }).focus()
  await host.page.getByRole('button', { name: 'Sammen' }).press('Enter')
  await host.page.getByRole('button', { name: 'Saml alle her' }).press('Enter')
  await resident.page.getByRole('button', { name: 'Gå dertil' }).press('Enter')
  await expect.poll(() => focusedThing(resident.page), { timeout: 10_000 }).toBe(idOf('n30'))

  // Led from the list, the others' lists go along.
  await host.page.getByRole('button', { name: 'Følg mig' }).press('Enter')
  await host.page.getByRole('checkbox', { name: 'Vælg: Kaffe kl. 10' }).focus()
  await expect.poll(() => isSeen(resident, 'coffee'), { timeout: 10_000 }).toBe(true)
  expect([...host.trouble, ...resident.trouble]).toEqual([])
  await server.close()
})

test('every note and thing stands under a heading of its own level, kind by kind', async () => {
  const { server, room, sit } = await aList(browser, ['En', 'To', 'Tre'], (board, zone) => {
    groupNotes(board, [idOf('n0'), idOf('n1')], 'Mad')
    for (const [at, thing] of [everyThing.shape, everyThing.text, everyThing.drawing].entries())
      addItem(board, idOf(`t${at}`), { ...thing, zone, at: placeIn(board, zone, { w: 240, h: 160 }) })
  })
  const { page } = await sit(room.facilitator.cookie())
  const under = await page.locator('.list-items').evaluateAll((all) =>
    all.map((list) => {
      const own = list.previousElementSibling
      const heading = own?.matches('h3') ? own : own?.querySelector('h3')
      return [heading?.firstChild?.textContent?.trim(), list.children.length, list.querySelector('h4')?.textContent]
    }),
  )
  expect(under.filter(([, count]) => count !== 0).sort()).toEqual([
    ['Former', 1, 'Cirkel'],
    ['Mad', 2, undefined],
    ['Sedler', 1, undefined],
    ['Tegninger', 1, 'Tegning'],
    ['Tekster', 1, 'Tekst'],
  ])
  await expectNoBarriers(page, 'the headings of the list')
  await server.close()
})
