import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const hit = "parent.wasHit=window.wasHit=document.title='hit'"
/** The beginning of each is what a test can find it by. */
const hostile = [
  `a1 <img src=x onerror="${hit}">`,
  `a2 <svg onload="${hit}"><foreignObject><script>${hit}</script></foreignObject></svg>`,
  `a3 </style><style>*{display:none}</style><a href="javascript:${hit}">klik</a>`,
  'a4 \u202erødnelttes \u2066bag\u2069 \u200b\u200d\ufeff usynligt',
  `a5 ${'Z\u0300\u0301\u0302\u0303'.repeat(40)}${'\u0489'.repeat(2_000)}`,
]

test('C2 what is written to break a page is words on board and wall and runs nowhere, and no note grows beyond measure', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator, { title: '<b>Møde</b> \u202ebagvendt' })
  const open = await server.live.documents.open({ kind: 'board', id: workshop.id as WorkshopId })
  const zone = readBoard(openBoard(open.doc)).find((one) => one.kind === 'zone')!
  await open.edit((doc) => {
    const board = openBoard(doc)
    for (const [n, body] of hostile.entries())
      putNote(board, `n${n}`, { body, zone: zone.zone, at: { x: zone.at.x + 20 + n * 230, y: zone.at.y + 80 } })
    // What is no colour, no voice and no place is not read.
    const odd = putNote(board, 'odd', {
      body: 'a6 farve',
      zone: zone.zone,
      at: { x: zone.at.x + 20, y: zone.at.y + 400 },
    })
    board.items.get(odd)?.set('voice', 'red;background:url(https://evil.example/x)' as never)
  })
  open.release()
  // The last step that shows this zone, so that its notes are on the wall.
  await server.parts.register.write(async (rows) => {
    const steps = (await rows.get('workshop', workshop.id))?.steps ?? []
    await rows.change('workshop', workshop.id, { step: steps.findLastIndex(({ zones }) => zones.includes(zone.zone)) })
  })
  const { page, context, trouble } = await aPerson(browser, server.url, 1400, 900)
  const [name = '', value = ''] = facilitator.cookie().split('=')
  await context.addCookies([{ name, value, url: server.url }])

  await page.goto(`${server.url}/tavle/${workshop.id}#c=${zone.at.x - 20},${zone.at.y - 40},1`)
  await page.locator('html[data-ready]').waitFor()
  for (const [n, body] of hostile.entries()) {
    const note = page.locator('article.note', { hasText: body.slice(0, 2) })
    await note.waitFor()
    const words = (await note.innerText()).replace(/\s+/g, ' ')
    if (n < 3) expect(words).toContain(body)
    const { width, height } = (await note.boundingBox()) ?? { width: 0, height: 0 }
    expect(width * height, body.slice(0, 2)).toBeLessThan(1000 * 2000)
    expect(
      await note.evaluate(
        (one) => one.querySelectorAll('img,script,svg svg,style,a[href^="javascript"],foreignObject').length,
      ),
    ).toBe(0)
  }
  expect(await page.locator('article.note', { hasText: 'a6' }).count()).toBe(0)
  const isUnhurt = () => page.evaluate(() => [(window as { wasHit?: unknown }).wasHit, document.title.includes('hit')])
  expect(await isUnhurt()).toEqual([undefined, false])

  await page.goto(workshop.wallUrl.replace(/^https?:\/\/[^/]+/, server.url))
  await page.getByText('a1 <img').first().waitFor()
  expect(await isUnhurt()).toEqual([undefined, false])
  const [scroll, client] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(scroll).toBeLessThanOrEqual(client ?? 0)
  expect(trouble).toEqual([])
  await server.close()
})
