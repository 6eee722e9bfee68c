import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '#client/items/actions.ts'
import { type Board, openBoard, readBoard } from '#shared/docs/board.ts'
import { makeCard } from '#shared/edits/card.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { addItem } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { placeIn } from '#shared/edits/place.ts'
import { noteSize } from '#shared/items/note.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { until as within } from '#tests/kit/until.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { everyThing } from '../kit/everyKind.ts'
import { aRoom } from '../kit/aRoom.ts'

/** A page on a busy machine takes its time. */
const until = (isTrue: () => boolean) => within(isTrue, 10_000)

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

/** A board with notes in its first zone, named `n0`, `n1` …, at a step where participants may change it, and its list. */
async function aList(words: readonly string[], more: (board: Board, zone: string) => void = () => undefined) {
  const server = await aServer()
  const room = await aRoom(server, { template: 'coffee_table' })
  await room.goTo('read_back')
  const held = await server.live.documents.open({ kind: 'board', id: room.id })
  const items = () => readBoard(openBoard(held.doc))
  const zone = items().find((one) => one.kind === 'zone')!
  await held.edit((doc) => {
    const board = openBoard(doc)
    for (const [n, body] of words.entries())
      putNote(board, `n${n}`, { body, zone: zone.zone, at: placeIn(board, zone.zone, noteSize), order: n + 1 })
    more(board, zone.zone)
  })
  const sit = async (cookie: string, width = 1280) => {
    const person = await aPerson(browser, server.url, width, 800)
    const pairs = cookie.split('; ').map((one) => one.split('='))
    await person.context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: server.url })))
    await person.page.goto(`${server.url}/tavle/${room.id}?vis=liste`)
    await person.page.getByRole('heading', { level: 2, name: zone.kind === 'zone' ? zone.title : '' }).waitFor()
    return person
  }
  const find = (name: string) => items().find((one) => one.id === idOf(name))
  const note = (body: string) => items().flatMap((one) => (one.kind === 'note' && one.body === body ? one : []))[0]
  return { server, room, items, find, note, sit }
}

/** To the button with the keyboard, and Enter: no pointer is moved here. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'menuitem' = 'button'): Promise<void> {
  await page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first().focus()
  await page.keyboard.press('Enter')
}
async function pick(page: Page, body: string): Promise<void> {
  await page.getByRole('checkbox', { name: `Vælg: ${body}` }).focus()
  await page.keyboard.press('Space')
}
/** The thing in the list that has the keyboard; `lost` when nothing has. */
const focusedThing = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === document.body ? 'lost' : (at?.closest<HTMLElement>('[data-item]')?.dataset.item ?? 'elsewhere')
  })

test('by keyboard alone a facilitator adds, writes, orders, joins, gathers, makes a card, deletes and takes back', async () => {
  const { server, room, items, find, note, sit } = await aList(['Mere kaffe', 'Mindre papir', 'En kat', 'Sang'])
  const { page, trouble } = await sit(room.facilitator.cookie())

  await press(page, /^Ny seddel i/)
  await page.keyboard.type('Åben have')
  await page.keyboard.press('Escape')
  await until(() => note('Åben have') !== undefined)
  await expect.poll(() => focusedThing(page)).toBe(note('Åben have')?.id)

  await press(page, 'Ret: Mere kaffe')
  await page.keyboard.press('End')
  await page.keyboard.type(' nu')
  await page.keyboard.press('Escape')
  await until(() => note('Mere kaffe nu') !== undefined)
  await expect.poll(() => focusedThing(page)).toBe(idOf('n0'))

  const [a, b] = [find('n0')!.at, find('n1')!.at]
  await page.keyboard.press('Alt+ArrowDown')
  await until(() => find('n0')?.at.x === b.x && find('n1')?.at.x === a.x)
  await expect.poll(() => focusedThing(page)).toBe(idOf('n0'))

  // What is deleted leaves the keyboard at the next; taken back, it stays where it is.
  await press(page, 'Slet: En kat')
  await until(() => !find('n2'))
  await expect.poll(() => focusedThing(page)).toBe(idOf('n3'))
  await page.keyboard.press('Control+z')
  await until(() => find('n2') !== undefined)
  expect(await focusedThing(page)).toBe(idOf('n3'))

  await press(page, 'Mere: En kat')
  await press(page, /^Forbind med/, 'menuitem')
  await press(page, 'Seddel: Sang')
  await until(() => items().some((one) => one.kind === 'connector'))
  await page.getByText('Streg mellem ”En kat” og ”Sang”').waitFor()
  expect(await focusedThing(page)).not.toBe('lost')

  await press(page, 'Fravælg')
  await pick(page, 'Mindre papir')
  await pick(page, 'Sang')
  await press(page, 'Saml i bunke')
  await page.keyboard.type('Hverdag')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 3, name: 'Hverdag' }).waitFor()
  await until(() => items().some((one) => one.kind === 'cluster' && one.title === 'Hverdag'))
  expect(await focusedThing(page)).not.toBe('lost')

  await press(page, 'Flyt til …: Åben have')
  await press(page, 'Hverdag')
  await until(() => note('Åben have')?.cluster === items().find((one) => one.kind === 'cluster')?.id)
  await expect.poll(() => focusedThing(page)).toBe(note('Åben have')?.id)

  await press(page, 'Mere: En kat')
  await press(page, 'Lav kort', 'menuitem')
  await until(() => items().some((one) => one.kind === 'card'))
  await page.keyboard.press('Escape')

  await press(page, 'Ny: Tekst')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type('Velkommen')
  await page.keyboard.press('Escape')
  await until(() => items().some((one) => one.kind === 'text' && one.body === 'Velkommen'))
  await press(page, 'Ny: Form')
  await page.keyboard.press('Escape')
  await until(() => items().some((one) => one.kind === 'shape'))
  await expectNoBarriers(page, 'the list')
  expect(trouble).toEqual([])
  await server.close()
})

test('a resident with a keyboard adds, changes, moves, gathers and takes back in a step that is open, and deletes only their own', async () => {
  const { server, room, items, find, note, sit } = await aList(['Mere kaffe', 'Mindre papir'])
  const { page, trouble } = await sit((await room.seat('resident')).cookie)
  await press(page, /^Ny seddel i/)
  await page.keyboard.type('Sang til kaffen')
  await page.keyboard.press('Escape')
  await until(() => note('Sang til kaffen')?.voice === 'resident')
  expect(await page.getByRole('button', { name: 'Slet: Mere kaffe' }).count()).toBe(0)

  await press(page, 'Ret: Mere kaffe')
  await page.keyboard.press('End')
  await page.keyboard.type(' nu')
  await page.keyboard.press('Escape')
  await until(() => note('Mere kaffe nu') !== undefined)
  const before = find('n0')!.at
  await page.keyboard.press('Alt+ArrowDown')
  await until(() => find('n0')?.at.x !== before.x)

  await pick(page, 'Mindre papir')
  await pick(page, 'Sang til kaffen')
  await press(page, 'Saml i bunke')
  await page.keyboard.type('Kaffe')
  await page.keyboard.press('Enter')
  await until(() => items().some((one) => one.kind === 'cluster' && one.title === 'Kaffe'))

  await press(page, 'Slet: Sang til kaffen')
  await until(() => !note('Sang til kaffen'))
  expect(await focusedThing(page)).not.toBe('lost')
  await press(page, 'Fortryd')
  await until(() => note('Sang til kaffen') !== undefined)
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.action)).toBe('undo')
  await expectNoBarriers(page, 'the list of a resident')
  expect(trouble).toEqual([])
  await server.close()
})

test('the list has every action of the board, fits 320 pixels, and gives a finger 44', async () => {
  const { server, room, sit } = await aList(['En', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Syv', 'Otte'], (board, zone) => {
    const of = (...ns: number[]) => ns.map((n) => idOf(`n${n}`))
    groupNotes(board, of(3, 4), 'Spredt')
    setFolded(board, groupNotes(board, of(5, 6), 'Stak')!, true)
    makeCard(board, of(7))
    setLocked(board, of(1), true)
    const at = placeIn(board, zone, { w: 240, h: 160 })
    const own = { form: 'ellipse', tint: 'sand', turn: 0, body: 'Rund', size: { w: 240, h: 160 }, zone, order: 90 } as const
    addItem(board, idOf('form'), { kind: 'shape', ...own, at })
  })
  const { page, trouble } = await sit(room.facilitator.cookie())
  const has = new Set<string>()
  const look = async (what: string) => {
    for (const name of await page.locator(`[${what}]`).evaluateAll((all, at) => all.map((one) => one.getAttribute(at) ?? ''), what))
      has.add(name)
  }
  const menu = page.getByRole('menu')
  const readMenu = async () => {
    await menu.waitFor()
    await look('data-choice')
    for (const name of ['Stil pænt', 'Foran og bagved', 'Farve', 'Vælg flere']) {
      const page_ = menu.getByRole('menuitem', { name, exact: true })
      if ((await page_.count()) === 0) continue
      await page_.press('Enter')
      await look('data-choice')
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('Escape')
  }
  // There is somebody to follow.
  const other = await sit((await room.seat('resident')).cookie)
  await page.getByRole('button', { name: 'Sammen' }).press('Enter')
  await page.locator('.together-signs').waitFor()
  await page.locator('[data-action=follow]').waitFor()
  await look('data-action')
  await page.getByRole('button', { name: 'Sammen' }).press('Enter')
  await other.context.close()
  await look('data-way')
  await page.locator('.list-tools').getByRole('button', { name: 'Mere' }).press('Enter')
  await readMenu()
  for (const name of ['En', 'To', 'Fire', 'Fem', 'Spredt', 'Stak', 'Rund']) {
    await page.getByRole('button', { name: new RegExp(`^Mere: (.*: )?${name}$`) }).press('Enter')
    await readMenu()
    await press(page, 'Fravælg')
  }
  for (const name of ['En', 'Tre']) await pick(page, name)
  await page.locator('.bar-picked').getByRole('button', { name: 'Mere' }).press('Enter')
  await readMenu()
  await page.getByRole('checkbox', { name: /Rund$/ }).press('Space')
  await page.locator('.bar-picked').getByRole('button', { name: 'Mere' }).press('Enter')
  await readMenu()
  const wanted = Object.entries(actions).filter(([, { list }]) => typeof list === 'string' && list !== 'picture')
  expect(wanted.map(([name]) => name).filter((name) => !has.has(name))).toEqual([])

  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page, 'the list at 320 px')
  await expectNoBarriers(page, 'the list at 320 px')
  const small = await page.locator('.board-list').evaluate((list) => {
    const wide = [...list.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > 321)
    const targets = [...list.querySelectorAll<HTMLElement>('button, select, label, a')]
    const low = targets.filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5)
    return [...wide, ...low].map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`)
  })
  expect(small).toEqual([])
  expect(trouble).toEqual([])
  await server.close()
})

test('in the list one follows a person, is led, and is called to a thing; and one can lead from the list', async () => {
  const { server, room, sit } = await aList(
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
  const { server, room, sit } = await aList(['En', 'To', 'Tre'], (board, zone) => {
    groupNotes(board, [idOf('n0'), idOf('n1')], 'Mad')
    for (const [at, thing] of [everyThing.shape, everyThing.text, everyThing.drawing].entries())
      addItem(board, idOf(`t${at}`), { ...thing, zone, at: placeIn(board, zone, { w: 240, h: 160 }) })
  })
  const { page } = await sit(room.facilitator.cookie())
  const headings = await page.locator('.list-chapter').first().locator('h2, h3, h4').evaluateAll((all) => all.map((one) => `${one.tagName} ${one.firstChild?.textContent?.trim()}`))
  expect(headings.slice(1)).toEqual(['H3 Mad', 'H3 Sedler', 'H3 Tekster', 'H4 Tekst', 'H3 Former', 'H4 Cirkel', 'H3 Tegninger', 'H4 Tegning'])
  await expectNoBarriers(page, 'the headings of the list')
  await server.close()
})
