import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actions } from '#client/items/actions.ts'
import { makeCard } from '#shared/edits/card.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { addItem } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { placeIn } from '#shared/edits/place.ts'
import { aBrowser, expectNoBarriers, expectNoSidewaysScroll } from '#tests/kit/browser.ts'
import { until } from '#tests/kit/until.ts'
import { idOf } from '../kit/aBoard.ts'
import { aList, focusedThing, pick, press } from './acts/list.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('by keyboard alone a facilitator adds, writes, orders, joins, gathers, makes a card, deletes and takes back', async () => {
  const { server, room, items, find, note, sit } = await aList(browser, [
    'Mere kaffe',
    'Mindre papir',
    'En kat',
    'Sang',
  ])
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
  await page.locator('.card-panel').waitFor()
  await page.keyboard.press('Escape')

  await press(page, 'Ny: Tekst')
  await page.locator('.board-list textarea:focus').waitFor()
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
  const { server, room, items, find, note, sit } = await aList(browser, ['Mere kaffe', 'Mindre papir'])
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
  const { server, room, sit } = await aList(
    browser,
    ['En', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Syv', 'Otte'],
    (board, zone) => {
      const of = (...ns: number[]) => ns.map((n) => idOf(`n${n}`))
      groupNotes(board, of(3, 4), 'Spredt')
      setFolded(board, groupNotes(board, of(5, 6), 'Stak')!, true)
      makeCard(board, of(7))
      setLocked(board, of(1), true)
      const at = placeIn(board, zone, { w: 240, h: 160 })
      const own = {
        form: 'ellipse',
        tint: 'sand',
        turn: 0,
        body: 'Rund',
        size: { w: 240, h: 160 },
        zone,
        order: 90,
      } as const
      addItem(board, idOf('form'), { kind: 'shape', ...own, at })
    },
  )
  const { page, trouble } = await sit(room.facilitator.cookie())
  const has = new Set<string>()
  const look = async (what: string) => {
    for (const name of await page
      .locator(`[${what}]`)
      .evaluateAll((all, at) => all.map((one) => one.getAttribute(at) ?? ''), what))
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
