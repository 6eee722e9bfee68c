import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import type { Drawing } from '#shared/items/drawing.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { aRoom, must } from '../kit/aRoom.ts'
import { everyThing } from '../kit/everyKind.ts'
import { upload } from '../kit/images.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const words = {
  text: 'Velkommen til alle. I dag taler vi om, hvordan en god morgen er hos os.',
  shape: 'Det her vil vi selv bestemme',
  long:
    'Vi spørger altid, før vi låser op, også når vi har travlt, og vi venter på svaret. '.repeat(2) +
    'Det gælder os alle.',
  image: 'En have med høns og et bord med kaffe',
  stack: ['Kaffe på sengen', 'Bade om aftenen, når huset er stille og der er tid nok', 'Høre radioavis'],
}
/** A house drawn by hand: several lines that belong together. */
const house: [number, number][][] = [
  [
    [0, 100],
    [0, 260],
    [240, 260],
    [240, 100],
    [0, 100],
  ],
  [
    [-20, 110],
    [120, 0],
    [260, 110],
  ],
  [
    [90, 260],
    [90, 170],
    [150, 170],
    [150, 260],
  ],
]
const lineOf = (points: [number, number][], order: number): Drawing => {
  const corner = [Math.min(...points.map(([x]) => x)) - 3, Math.min(...points.map(([, y]) => y)) - 3] as const
  const steps = points.flatMap(([x, y], n) => {
    const [px, py] = points[n - 1] ?? corner
    return [(x - px) * 4, (y - py) * 4]
  })
  return { ...everyThing.drawing, points: steps, at: { x: 900 + corner[0], y: 300 + corner[1] }, order, zone: '' }
}

/** A step whose first zone holds one of everything, a wall of this size, and a picture of another colour than the page. */
async function aFullWall(width: number, height: number) {
  const server = await aServer()
  const room = await aRoom(server)
  const step = (room.host.state().steps ?? []).find((one) => one.allow.includes('cluster') && one.zones.length > 0)
  await room.goTo(step?.id ?? '')
  const zone = step?.zones[0] ?? ''
  const file = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#2a7' } })
    .png()
    .toBuffer()
  const { said } = await upload(room.facilitator, room.id, file)
  const held = await server.live.documents.open({ kind: 'board', id: room.id })
  await held.edit((doc) => {
    const board = openBoard(doc)
    const coffee = putNote(board, 'coffee', { body: 'Kaffe kl. 10', zone })
    const music = putNote(board, 'music', { body: 'Musik om morgenen', zone })
    addItem(board, idOf('text'), { ...everyThing.text, body: words.text, zone })
    addItem(board, idOf('shape'), { ...everyThing.shape, body: words.shape, zone })
    addItem(board, idOf('diamond'), { ...everyThing.shape, form: 'diamond', body: words.long, zone })
    addItem(board, idOf('image'), { ...everyThing.image, image: said.id, alt: words.image, zone })
    addItem(board, idOf('line'), {
      ...everyThing.connector,
      zone,
      from: { is: 'item', id: coffee },
      to: { is: 'item', id: music },
    })
    for (const [n, points] of house.entries()) addItem(board, idOf(`house${n}`), { ...lineOf(points, 20 + n), zone })
    addItem(board, idOf('stack'), {
      kind: 'cluster',
      title: 'Morgen',
      folded: true,
      at: { x: 0, y: 0 },
      order: 30,
      zone,
    })
    for (const [n, body] of words.stack.entries())
      putNote(board, `s${n}`, { body, zone, order: 31 + n, cluster: idOf('stack') })
    board.items.set(
      idOf('wheel'),
      new Y.Map<unknown>(Object.entries({ kind: 'wheel', at: { x: 1, y: 2 }, order: 40, zone })),
    )
  })
  const { page, trouble } = await aPerson(browser, server.url, width, height)
  const wall = new URL(room.workshop.wallUrl)
  await page.goto(`${server.url}${wall.pathname}${wall.hash}`)
  await page.locator('.wall-thing').first().waitFor()
  const close = async () => {
    expect(trouble).toEqual([])
    held.release()
    await server.close()
  }
  return {
    page,
    close,
    show: (name: string) => must(room.host.send('showItem', { item: idOf(name) })),
    hide: () => must(room.host.send('showItem', { item: null })),
  }
}

/** The smallest letters that can be read on the wall, in parts of its height. */
const smallest = (page: Page) =>
  page.evaluate(() => {
    const read = [...document.querySelectorAll('.wall *')].filter(
      (one) => one.textContent?.trim() && one.checkVisibility({ visibilityProperty: true }),
    )
    return Math.min(...read.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))) / innerHeight
  })
const picked = (page: Page) =>
  page.locator('.wall img.look-picture').evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)
/** What sticks out of the wall's body, or out of the paper it stands on. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('.wall-body')?.getBoundingClientRect()
    const drawn = document.querySelector('.wall-look .look-drawn')?.getBoundingClientRect()
    const lines = document.querySelector('.wall-look .look-lines')?.getBoundingClientRect()
    if (drawn && lines && lines.bottom > drawn.bottom + 1) return ['the lines, into the words below']
    return [...document.querySelectorAll('.wall-look *')]
      .map((one) => ({ is: `${one.tagName} ${one.className}`, box: one.getBoundingClientRect() }))
      .filter(
        ({ box }) => body && (box.bottom > body.bottom + 1 || box.right > body.right + 1 || box.top < body.top - 1),
      )
      .map(({ is }) => is)
  })

test.each([
  [1280, 720],
  [1920, 1080],
])(
  'a wall of %i × %i shows everything that lies in its zones, large, and any one of them alone',
  async (width, height) => {
    const { page, close, show, hide } = await aFullWall(width, height)
    const wall = page.locator('.wall-body')
    for (const said of [
      words.text,
      words.shape,
      words.image,
      'fører til',
      'Kan ikke vises i denne version.',
      'Stak med 3 sedler',
    ])
      await wall.getByText(said).first().waitFor({ state: 'attached' })
    await expect.poll(() => picked(page)).toBe(true)
    expect(await page.locator('.wall-thing .look-lines').count()).toBe(4)
    expect(await smallest(page)).toBeGreaterThanOrEqual(1 / 25.01)
    await expectNoBarriers(page, 'a wall with everything')

    for (const [name, says] of Object.entries({
      text: words.text,
      shape: words.shape,
      image: words.image,
      line: 'fører til',
      diamond: words.long,
      wheel: 'Kan ikke vises i denne version.',
    })) {
      await show(name)
      await page.locator('.shown').getByText(says).waitFor()
      if (name === 'image') await expect.poll(() => picked(page)).toBe(true)
      expect(await cut(page), name).toEqual([])
      expect(await smallest(page), name).toBeGreaterThanOrEqual(1 / 25.01)
      await expectNoBarriers(page, `${name} alone on the wall`)
    }
    const image = async () => (await page.locator('.wall-look img, .wall-look .look-lines').boundingBox())!
    await show('image')
    expect((await image()).height).toBeGreaterThan(height * 0.5)
    // One line of a drawing is shown with the drawing it is of.
    await show('house1')
    await expect.poll(() => page.locator('.wall-look path').count()).toBe(3)
    expect((await image()).height).toBeGreaterThan(height * 0.5)
    await show('stack')
    await page.getByText('Stak med').waitFor()
    await hide()
    await page.locator('.wall-look').waitFor({ state: 'detached' })
    await close()
  },
)

test('a stack says how many it holds and is leafed through, by itself and by key, without moving anything', async () => {
  const { page, close, show } = await aFullWall(1280, 720)
  await page.clock.install()
  await show('stack')
  await page.locator('.wall-look').getByText('Stak med 3 sedler').waitFor()
  const seen = page.locator('.wall-leaves > :not(.wall-under)')
  const box = () => page.locator('.wall-leaves').boundingBox()
  const before = await box()
  await seen.getByText('Høre radioavis').waitFor()
  await page.keyboard.press('ArrowDown')
  await seen.getByText(words.stack[1] ?? '').waitFor()
  await page.getByText('2 af 3').waitFor()
  await page.clock.runFor(6_100)
  await seen.getByText('Kaffe på sengen').waitFor()
  expect(await box()).toEqual(before)
  await page.keyboard.press(' ')
  await page.clock.runFor(30_000)
  await seen.getByText('Kaffe på sengen').waitFor()
  await expectNoBarriers(page, 'a stack on the wall')
  await close()
})
