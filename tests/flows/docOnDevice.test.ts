import { afterEach, expect, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { openBoard } from '#shared/docs/board.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aDevice } from '#tests/kit/aDevice.ts'
import { aPage } from '#tests/kit/aPage.ts'
import { aShelf } from '#tests/kit/aShelf.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A server that is away, and a device that had its board: one note is on the server, a letter more is only on the device. */
async function aDeviceThatHadIt() {
  const journal = memoryJournal()
  const at = await aDocServer({ journal })
  const [device, shelf] = [aDevice(), aShelf()]
  const visit = () => {
    const page = aPage(at, 'anna', device, shelf)
    closing.push(page.close)
    return page
  }
  const first = visit()
  await until(() => first.isSaved())
  first.write('a', 'Mere kaffe')
  await until(() => first.isSaved())
  shelf.keep()
  await at.close()
  first.write('b', 'Skrevet uden net')
  await until(() => first.badge() === 'device')
  first.close()
  const back = async (begin: (server: typeof at) => Promise<unknown> = async () => undefined) => {
    const elsewhere = await aDocServer({ journal })
    await begin(elsewhere)
    await elsewhere.close()
    const server = await aDocServer({ journal, port: at.port })
    closing.push(server.close)
    return server
  }
  return { shelf, visit, back }
}

test('a page loaded without the network opens what the device has, with what waits there, and says so', async () => {
  const { visit, back } = await aDeviceThatHadIt()
  const page = visit()
  await until(() => page.bodies().length === 2)
  expect([page.connection().ready(), page.connection().mayWrite()]).toEqual([true, true])
  await until(() => page.badge() === 'device')
  page.write('c', 'Også uden net')
  expect(page.badge()).not.toBe('saved')
  await until(() => page.badge() === 'device')
  const server = await back(async (elsewhere) => {
    const open = await elsewhere.documents.open(boardRef)
    await open.edit((doc) => void putNote(openBoard(doc), 'd', { body: 'Af en anden' }))
    open.release()
  })
  await until(() => page.isSaved() && page.bodies().length === 4, 15_000)
  const open = await server.documents.open(boardRef)
  expect([...openBoard(open.doc).items.keys()].sort()).toEqual(['a', 'b', 'c', 'd'].map(idOf))
  expect([page.rescued(), page.has()]).toEqual([[], { edits: 0, words: [] }])
})

test('a copy of a board that has begun anew meanwhile is thrown away: only words that waited are offered back', async () => {
  const { shelf, visit, back } = await aDeviceThatHadIt()
  const page = visit()
  await until(() => page.bodies().length === 2)
  await back(async (elsewhere) => {
    const open = await elsewhere.documents.open(boardRef)
    await open.edit((doc) => void openBoard(doc).items.delete(idOf('a')))
    open.release()
    await elsewhere.documents.renew(boardRef, 'content')
  })
  await until(() => page.isSaved(), 15_000)
  expect(page.bodies()).toEqual([])
  expect(page.rescued()).toEqual(['Skrevet uden net'])
  expect(shelf.has()).toBeUndefined()
})

test('a board that was erased meanwhile is gone from the page and from the device', async () => {
  const { shelf, visit, back } = await aDeviceThatHadIt()
  const page = visit()
  await until(() => page.bodies().length === 2)
  await back((elsewhere) => elsewhere.documents.renew(boardRef, 'nothing'))
  await until(() => page.connection().refused() === 'not-found', 15_000)
  expect([page.connection().ready(), page.rescued(), page.has()]).toEqual([false, [], { edits: 0, words: [] }])
  expect(shelf.has()).toBeUndefined()
})
