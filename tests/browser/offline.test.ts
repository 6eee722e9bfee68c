import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aCable } from '#tests/kit/aCable.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson, expectNoBarriers } from '#tests/kit/browser.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const patient = { timeout: 20_000 }
const saved = 'Gemt'
const onDevice = 'Gemt på denne enhed – sendes når der er net'
const badge = (page: Page, says: string) => page.locator('.save-badge').getByText(says, { exact: true }).waitFor()

/** What the browser has put by: files of the page, and documents. */
const keeps = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).match('/index.html')))
    const docs = await new Promise<number>((resolve, reject) => {
      const asking = indexedDB.open('frirum-copies')
      asking.onerror = () => reject(asking.error)
      asking.onsuccess = () => {
        const db = asking.result
        const counting = db.transaction('docs').objectStore('docs').count()
        counting.onsuccess = () => {
          db.close()
          resolve(counting.result)
        }
      }
    })
    return { page: pages.some(Boolean), docs }
  })

/** As if nobody had come to any board on this device for so many days. */
const aged = (days: number) =>
  new Promise<void>((resolve) => {
    const asking = indexedDB.open('frirum-copies')
    asking.onsuccess = () => {
      const change = asking.result.transaction('visits', 'readwrite')
      change.objectStore('visits').openCursor().onsuccess = ({ target }) => {
        const at = (target as IDBRequest<IDBCursorWithValue | null>).result
        at?.update({ ...at.value, at: at.value.at - days * 86_400_000 })
        at?.continue()
      }
      change.oncomplete = () => {
        asking.result.close()
        resolve()
      }
    }
  })

async function writeOn(page: Page, note: string, more: string): Promise<void> {
  const box = (await page.locator('article.note', { hasText: note }).boundingBox())!
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
  await page.getByRole('textbox', { name: 'Seddel' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.insertText(more)
  await page.keyboard.press('Escape')
}

/** A board with these notes side by side, and browsers at it, each at the end of a cable of its own. */
async function aBoardWith(words: readonly string[]) {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const id = (await aWorkshop(facilitator)).id as WorkshopId
  const ref: DocRef = { kind: 'board', id }
  const open = await server.live.documents.open(ref)
  await open.edit((doc) => {
    for (const [n, body] of words.entries()) putNote(openBoard(doc), `n${n}`, { body, at: { x: n * 220, y: 0 } })
  })
  const [name = '', value = ''] = facilitator.cookie().split('=')
  const sit = async (keepsPages: boolean) => {
    const cable = await aCable(server.url)
    const person = await aPerson(browser, cable.url, 1280, 800, keepsPages)
    await person.context.addCookies([{ name, value, url: cable.url }])
    await person.page.goto(`${cable.url}/tavle/${id}#c=-100,-200,1`)
    await badge(person.page, saved)
    const leave = async () => {
      await person.context.close()
      await cable.close()
    }
    /** The network is back, and the device notices. */
    const mend = async () => {
      cable.mend()
      await person.page.evaluate(() => dispatchEvent(new Event('online')))
    }
    return { ...person, cable, mend, leave }
  }
  return {
    facilitator,
    sit,
    write: (note: string, body: string, x: number) =>
      open.edit((doc) => void putNote(openBoard(doc), note, { body, at: { x, y: 0 } })),
    bodies: () => readBoard(openBoard(open.doc)).flatMap((one) => (one.kind === 'note' ? [one.body] : [])).sort(),
    async close() {
      open.release()
      await server.close()
    },
  }
}

test('a board that has been open opens without the network, is written on, and meets the others again', async () => {
  const table = await aBoardWith(['Mere kaffe'])
  const { page, cable, mend, trouble, leave } = await table.sit(true)
  await expect.poll(() => keeps(page), patient).toEqual({ page: true, docs: 1 })
  expect(trouble).toEqual([])

  cable.cut()
  await writeOn(page, 'Mere kaffe', ' og te')
  await badge(page, onDevice)
  await page.reload()
  await page.locator('article.note', { hasText: 'Mere kaffe og te' }).waitFor()
  await badge(page, onDevice)
  await writeOn(page, 'Mere kaffe og te', ' og kage')
  await badge(page, onDevice)
  await expectNoBarriers(page, 'the board without the network')
  await table.write('m', 'Mindre papir', 300)
  expect(table.bodies()).toEqual(['Mere kaffe', 'Mindre papir'])

  await mend()
  await badge(page, saved)
  await page.locator('article.note', { hasText: 'Mindre papir' }).waitFor()
  expect(table.bodies()).toEqual(['Mere kaffe og te og kage', 'Mindre papir'])

  // Somebody else holds the device now: without a session nothing of the board may stay on it.
  await table.facilitator.must('POST', '/api/logout', {})
  await expect.poll(() => keeps(page), patient).toEqual({ page: true, docs: 0 })
  cable.cut()
  await page.reload()
  await page.getByRole('heading').first().waitFor()
  expect(await page.locator('body').textContent()).not.toContain('kaffe')
  await leave()
  await table.close()
})

const seed = seedOf(41)
const turns = 6
test(`two browsers that lose the network in turns end with the same board as one that opens it fresh (seed ${seed})`, async () => {
  const luck = chance(seed)
  const table = await aBoardWith(['Kaffe', 'Haven', 'Musik', 'Morgen'])
  const both = [await table.sit(true), await table.sit(true)]
  for (const { page } of both) await expect.poll(() => keeps(page), patient).toEqual({ page: true, docs: 1 })
  for (let turn = 0; turn < turns; turn++) {
    const one = both[turn % 2]!
    if (turn % 4 === 1) one.cable.cut()
    if (turn === 5) await one.page.reload()
    await writeOn(one.page, luck.of(['Kaffe', 'Haven', 'Musik', 'Morgen']), ` ${turn}`)
    if (turn % 4 === 3) await one.mend()
  }
  const seen = (page: Page) =>
    page.locator('article.note').evaluateAll((notes) => notes.map((one) => one.textContent).sort())
  const written = () => table.bodies().join(' ').match(/\d+/g)?.map(Number).sort((a, b) => a - b)
  for (const { page, mend } of both) {
    await mend()
    await badge(page, saved)
  }
  expect(written()).toEqual(Array.from({ length: turns }, (_, turn) => turn))
  const fresh = await table.sit(false)
  await fresh.page.locator('html[data-ready]').waitFor()
  const truth = await seen(fresh.page)
  for (const { page } of both) await expect.poll(() => seen(page), patient).toEqual(truth)

  // A week later, whoever opens any page here finds nothing of the board on the device.
  const { page, cable } = both[0]!
  await page.evaluate(aged, 7)
  await page.goto(`${cable.url}/log-ind`)
  await expect.poll(() => keeps(page), patient).toEqual({ page: true, docs: 0 })
  for (const one of [...both, fresh]) await one.leave()
  await table.close()
})
