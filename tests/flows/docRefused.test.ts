import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { idOf } from '#tests/kit/aBoard.ts'
import { aDevice } from '#tests/kit/aDevice.ts'
import { aPage } from '#tests/kit/aPage.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function server(made: Parameters<typeof aDocServer>[0] = {}): Promise<DocServer> {
  const at = await aDocServer(made)
  closing.push(at.close)
  return at
}

function page(at: DocServer, key: string, device = aDevice()) {
  const made = aPage(at, key, device)
  closing.push(made.close)
  return made
}

test('words on their way when a step closes are offered back, and the page goes on with a true copy', async () => {
  const at = await server()
  const anna = page(at, 'anna')
  await until(() => anna.isSaved())
  anna.write('kept', 'Kaffe i haven')
  await until(() => anna.isSaved())
  const first = anna.connection()
  at.documents.recheck(() => 'none')
  anna.write('late', 'Musik om morgenen')
  await until(() => anna.connection() !== first && anna.isSaved())
  expect(anna.rescued()).toEqual(['Musik om morgenen'])
  expect(anna.bodies()).toEqual(['Kaffe i haven'])
  expect(anna.connection().refused()).toBeUndefined()
  expect(anna.has()).toEqual({ edits: 0, words: ['Musik om morgenen'] })
  anna.dropRescued()
  expect([anna.rescued(), anna.has().words]).toEqual([[], []])
})

test('words that were refused for good are offered back, and what is written next is saved', async () => {
  const at = await server()
  const anna = page(at, 'anna')
  await until(() => anna.isSaved())
  const first = anna.connection()
  first.doc.getText('no such root').insert(0, 'Ord der ikke kan stå her')
  await until(() => anna.connection() !== first && anna.isSaved())
  expect(anna.rescued()).toEqual(['Ord der ikke kan stå her'])
  anna.write('next', 'Det næste')
  await until(() => anna.isSaved())
  const open = await at.documents.open(boardRef)
  expect([...openBoard(open.doc).items.keys()]).toEqual([idOf('next')])
  open.release()
})

test('a device without a store offers them too, and warns until somebody has seen to them', async () => {
  const at = await server()
  const anna = page(at, 'anna', aDevice({ keeps: false }))
  await until(() => anna.isSaved())
  expect(anna.isAtRisk()).toBe(false)
  anna.connection().doc.getText('no such root').insert(0, 'Kun her')
  expect(anna.isAtRisk()).toBe(true)
  await until(() => anna.rescued().length === 1 && anna.isSaved())
  expect(anna.isAtRisk()).toBe(true)
  anna.dropRescued()
  expect(anna.isAtRisk()).toBe(false)
})

test('somebody who is sent out keeps the unsaved words and is told why', async () => {
  const at = await aDocServer()
  const anna = page(at, 'anna')
  closing.push(at.close)
  await until(() => anna.isSaved())
  const gone = { ...at, origin: () => at.origin('anna', 'none') }
  const bo = page(gone as DocServer, 'bo')
  await until(() => bo.connection().refused() === 'not-allowed')
  expect(bo.connection().ready()).toBe(false)
})

test('a page that is refused again and again stops, and asks to be loaded anew', async () => {
  const at = await server()
  const anna = page(at, 'anna')
  for (let time = 1; time <= 4; time++) {
    await until(() => anna.isSaved())
    const now = anna.connection()
    now.doc.getText('no such root').insert(0, `Ord ${time}`)
    await until(() => anna.connection() !== now || now.refused() === 'stale')
  }
  expect(anna.connection().refused()).toBe('stale')
  expect(anna.rescued()).toEqual(['Ord 1', 'Ord 2', 'Ord 3', 'Ord 4'])
})

test('after a restore a page offers what the restored document lacks, and merges none of it', async () => {
  const journal = { ...memoryJournal(), close: async () => {} }
  const before = await aDocServer({ journal })
  const anna = page(before, 'anna')
  await until(() => anna.isSaved())
  anna.write('old', 'Fra før kopien')
  await until(() => anna.isSaved())
  const copied = await journal.read(docName(boardRef))
  anna.write('new', 'Skrevet efter kopien')
  await until(() => anna.isSaved())
  const first = anna.connection()
  await before.close()
  await journal.rebuild(docName(boardRef), Y.mergeUpdates(copied.updates), [first.doc.clientID], 1_800_000_000)
  await server({ journal, port: before.port })
  await until(() => anna.connection() !== first && anna.isSaved(), 10_000)
  await until(() => anna.rescued().length > 0)
  expect(anna.bodies()).toEqual(['Fra før kopien'])
  expect(anna.rescued()).toEqual(['Skrevet efter kopien'])
})

test('whatever is cut, the page never says saved of what the server does not have, and ends with all of it', async () => {
  const at = await server()
  const anna = page(at, 'anna')
  const open = await at.documents.open(boardRef)
  await until(() => anna.isSaved())
  let lies = 0
  let looks = 0
  const look = setInterval(() => {
    looks++
    if (!anna.isSaved()) return
    if (![...anna.board().items.keys()].every((key) => openBoard(open.doc).items.has(key))) lies++
    if (anna.isAtRisk()) lies++
  }, 0)
  closing.push(() => clearInterval(look))
  for (let round = 0; round < 8; round++) {
    for (let at = 0; at < 5; at++) anna.write(`${round}.${at}`, `Ord ${round}.${at}`)
    expect(anna.isSaved()).toBe(false)
    expect(anna.isAtRisk()).toBe(true)
    if (round % 2 === 0) at.cutLines()
    const seen = looks
    await until(() => looks > seen + 3)
    if (round % 3 === 0) at.cutLines()
    await until(() => anna.isSaved(), 20_000)
  }
  clearInterval(look)
  expect(lies).toBe(0)
  expect(openBoard(open.doc).items.size).toBe(40)
  expect(anna.has()).toEqual({ edits: 0, words: [] })
})
