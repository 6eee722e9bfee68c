import { afterEach, expect, test } from 'vitest'
import { createUndo } from '#client/live/undo.ts'
import { readBoard } from '#shared/docs/board.ts'
import { addNotes } from '#shared/edits/addNotes.ts'
import { removeItems, restoreItems, typeText } from '#shared/edits/items.ts'
import { dropItems } from '#shared/edits/move.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Two people at one board with two notes, each with their own way back; `meet` waits until both see the same. */
async function twoPeople() {
  const server = await aDocServer()
  closing.push(server.close)
  const sit = (key: string) => {
    const { doc, board, leave } = aDocClient(server.origin(key))
    closing.push(leave)
    return { doc, board, undo: createUndo(board.items) }
  }
  const [anna, bo] = [sit('anna'), sit('bo')]
  const meet = () => until(() => anna.board.items.size > 0 && isEqual(anna.doc, bo.doc))
  anna.doc.transact(() => {
    putNote(anna.board, 'a', { body: 'Kaffe' })
    putNote(anna.board, 'b', { body: 'Kat', at: { x: 500, y: 0 } })
  }, 'long ago')
  await until(() => bo.board.items.size === 2)
  await meet()
  const at = (name: string) => readBoard(anna.board).find((one) => one.id === idOf(name))?.at
  const bodies = () => readBoard(bo.board).map((one) => (one.kind === 'note' ? one.body : one.kind))
  return { anna, bo, meet, at, bodies }
}

test('taking back is of one’s own work only, whoever worked last', async () => {
  const { anna, bo, meet, at, bodies } = await twoPeople()
  dropItems(anna.board, [idOf('a')], { x: 10, y: 0 })
  await meet()
  dropItems(bo.board, [idOf('b')], { x: 0, y: 70 })
  typeText(bo.board, idOf('a'), 'body', 'Kaffe kl. 6')
  await meet()
  anna.undo.undo()
  await meet()
  expect(at('a')).toEqual({ x: 0, y: 0 })
  expect(at('b')).toEqual({ x: 500, y: 70 })
  expect(bodies().sort()).toEqual(['Kaffe kl. 6', 'Kat'])
  anna.undo.redo()
  await meet()
  expect(at('a')).toEqual({ x: 10, y: 0 })
  expect(bo.undo.canUndo()).toBe(true)
})

test('what a colleague has deleted stays deleted when one takes back one’s own move of it', async () => {
  const { anna, bo, meet, bodies } = await twoPeople()
  dropItems(anna.board, [idOf('a')], { x: 10, y: 0 })
  await meet()
  removeItems(bo.board, [idOf('a')])
  await meet()
  anna.undo.undo()
  await meet()
  expect(bodies()).toEqual(['Kat'])
  bo.undo.undo()
  await meet()
  expect(bodies().sort()).toEqual(['Kaffe', 'Kat'])
})

test('one’s own deletion comes back whole, also after a colleague has worked on', async () => {
  const { anna, bo, meet, bodies } = await twoPeople()
  const removed = removeItems(anna.board, [idOf('a')])
  await meet()
  dropItems(bo.board, [idOf('b')], { x: 0, y: 70 })
  await meet()
  restoreItems(anna.board, removed)
  anna.undo.separate()
  await meet()
  expect(bodies().sort()).toEqual(['Kaffe', 'Kat'])
  bo.undo.undo()
  await meet()
  expect(bodies().sort()).toEqual(['Kaffe', 'Kat'])
})

test('many notes pasted, and two laid on each other, are one step each', async () => {
  const { anna, meet, bodies } = await twoPeople()
  const whose = { voice: 'staff', entry: 'self', step: '', zone: '' } as const
  addNotes(anna.board, Array.from({ length: 30 }, (_, at) => ({ body: `${at}`, tag: at % 2 ? 'Mad' : '' })), whose)
  anna.undo.separate()
  stackOn(anna.board, [idOf('a')], idOf('b'))
  await meet()
  expect(bodies().filter((one) => one === 'cluster').length).toBe(2)
  anna.undo.undo()
  await meet()
  expect(bodies().filter((one) => one === 'cluster').length).toBe(1)
  anna.undo.undo()
  await meet()
  expect(bodies().sort()).toEqual(['Kaffe', 'Kat'])
})
