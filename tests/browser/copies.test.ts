import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { addItem } from '#shared/edits/items.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aBrowser, aPerson } from '#tests/kit/browser.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { until } from '#tests/kit/until.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { everyThing } from '../kit/everyKind.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

test('what is copied on one workshop’s board is pasted on another’s, and is plain words to other programs', async () => {
  const server = await aServer()
  const facilitator = await server.facilitator()
  const [from, to] = [
    await aWorkshop(facilitator, { template: 'kickoff_shared' }),
    await aWorkshop(facilitator, { template: 'kickoff_shared' }),
  ]
  const open = (id: string) => server.live.documents.open({ kind: 'board', id: id as WorkshopId })
  const [source, target] = [await open(from.id), await open(to.id)]
  await source.edit((doc) => {
    const board = openBoard(doc)
    putNote(board, 'a', { body: 'Mere kaffe', at: { x: 0, y: 9000 }, step: 'welcome' })
    putNote(board, 'b', { body: 'Mindre papir', at: { x: 400, y: 9000 } })
    groupNotes(board, [idOf('a'), idOf('b')], 'Hverdag')
    const cluster = [...board.items].find(([, raw]) => raw.get('kind') === 'cluster')![0]
    const ends = { from: { is: 'item', id: cluster }, to: { is: 'item', id: idOf('shape') } } as never
    addItem(board, idOf('shape'), { ...everyThing.shape, body: 'Sammen', at: { x: 900, y: 9000 } })
    addItem(board, idOf('line'), { ...everyThing.connector, ...(ends as object) })
    addItem(board, idOf('image'), { ...everyThing.image, at: { x: 1300, y: 9000 } })
  })
  const [name = '', value = ''] = facilitator.cookie().split('=')
  const { page, context, trouble } = await aPerson(browser, server.url, 1280, 800)
  await context.addCookies([{ name, value, url: server.url }])
  const sit = async (id: string) => {
    await page.goto(`${server.url}/tavle/${id}`)
    await page.locator('html[data-ready]').waitFor()
    await page.locator('.board-view').focus()
  }
  await sit(from.id)
  await page.keyboard.press('Control+a')
  // What is for hands has come.
  await page.getByRole('toolbar', { name: 'Det valgte' }).waitFor()
  await page.keyboard.press('Control+c')
  await page.getByText('ting kopieret').first().waitFor({ state: 'attached' })
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<textarea></textarea>')
  await elsewhere.locator('textarea').focus()
  await elsewhere.keyboard.press('Control+v')
  const words = () => elsewhere.locator('textarea').inputValue()
  await expect.poll(words, { timeout: 10_000 }).not.toBe('')
  expect((await words()).split('\n\n').sort()).toEqual([
    'En have',
    'Hverdag',
    'Mere kaffe',
    'Mindre papir',
    'Sammen',
    'fører til',
  ])
  await elsewhere.close()

  const before = readBoard(openBoard(target.doc)).length
  await sit(to.id)
  await page.locator('.together-open').waitFor()
  await page.waitForFunction(() => document.querySelector('input[type=file][accept*=csv]') !== null)
  await page.keyboard.press('Control+v')
  const there = () => readBoard(openBoard(target.doc)).filter((one) => one.kind !== 'zone')
  await until(() => there().some((one) => one.kind === 'connector'))
  const cluster = there().find((one) => one.kind === 'cluster')
  const notes = there().flatMap((one) => (one.kind === 'note' ? one : []))
  expect(cluster).toMatchObject({ title: 'Hverdag' })
  expect(notes.map((one) => [one.body, one.cluster, one.step]).sort()).toEqual([
    ['Mere kaffe', cluster?.id, ''],
    ['Mindre papir', cluster?.id, ''],
  ])
  const line = there().find((one) => one.kind === 'connector')
  const ids = there().map((one) => one.id)
  expect(line?.kind === 'connector' && line.from.is === 'item' && ids.includes(line.from.id)).toBe(true)
  // A picture is kept by its own workshop and stays there; no id is carried over.
  expect(
    there()
      .map((one) => one.kind)
      .sort(),
  ).toEqual(['cluster', 'connector', 'note', 'note', 'shape'])
  expect(ids.filter((id) => openBoard(source.doc).items.has(id))).toEqual([])
  await page.keyboard.press('Control+z')
  await until(() => readBoard(openBoard(target.doc)).length === before)
  expect(trouble).toEqual([])
  await server.close()
})
