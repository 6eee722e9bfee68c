import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createUndo } from '#client/live/undo.ts'
import { limits } from '#server/sync/limits.ts'
import { isHeldByLock, setLocked } from '#shared/edits/locked.ts'
import { dropItems } from '#shared/edits/move.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

let at: DocServer
let anna: DocClient
let bo: DocClient
beforeEach(async () => {
  at = await aDocServer()
  ;[anna, bo] = [aDocClient(at.origin('anna')), aDocClient(at.origin('bo', 'arrange'))]
  await until(() => anna.isSaved() && bo.isSaved())
})
afterEach(async () => {
  vi.restoreAllMocks()
  for (const one of [anna, bo]) one.leave()
  await at.close()
})
const meet = () => until(() => anna.isSaved() && bo.isSaved() && isEqual(anna.doc, bo.doc))
/** From now on every lock has been there for long. */
function later(): void {
  const clock = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + limits.lockGrace + 1)
}
const placeOf = (one: DocClient, note: string) => one.board.items.get(note)?.get('at')
const moves = (one: DocClient, note: string) => one.board.items.get(note)?.set('at', { x: 700, y: 700 })

test('who has not heard of a lock yet is not refused, and who has had the time to is', async () => {
  const note = putNote(anna.board, 'a')
  await meet()
  bo.provider.disconnect()
  setLocked(anna.board, [note], true)
  await until(() => anna.isSaved())
  moves(bo, note)
  bo.provider.connect()
  await meet()
  expect([bo.refused(), placeOf(anna, note)]).toEqual([undefined, { x: 700, y: 700 }])

  later()
  bo.board.items.get(note)?.set('at', { x: 1, y: 1 })
  await until(() => bo.refused() !== undefined)
  expect([bo.refused(), at.warnings]).toEqual([4422, [JSON.stringify({ fault: 'locked' })]])
  expect(placeOf(anna, note)).toEqual({ x: 700, y: 700 })
})

test('a lock outlives the server’s memory: what was locked on disk is locked at once', async () => {
  const note = putNote(anna.board, 'a')
  setLocked(anna.board, [note], true)
  await meet()
  for (const one of [anna, bo]) one.leave()
  const journal = at.journal
  const again = await aDocServer({ journal: { ...journal, close: async () => {} } })
  const eve = aDocClient(again.origin('eve', 'arrange'))
  await until(() => eve.isSaved() && eve.board.items.size === 1)
  moves(eve, note)
  await until(() => eve.refused() !== undefined)
  expect([eve.refused(), again.warnings]).toEqual([4422, [JSON.stringify({ fault: 'locked' })]])
  eve.leave()
  await again.close()
})

test('taking back what lies under a lock since does nothing, the step before that is taken back', async () => {
  const [a, b] = [putNote(anna.board, 'a'), putNote(anna.board, 'b')]
  await meet()
  const undo = createUndo(bo.board.items, [], (touched) => isHeldByLock(bo.board, touched))
  dropItems(bo.board, [a], { x: 5, y: 0 })
  undo.separate()
  dropItems(bo.board, [b], { x: 9, y: 0 })
  await meet()
  setLocked(anna.board, [b], true)
  await meet()
  later()
  undo.undo()
  await meet()
  expect([placeOf(anna, a), placeOf(anna, b), undo.canUndo()]).toEqual([{ x: 0, y: 0 }, { x: 9, y: 0 }, false])
  expect(bo.refused()).toBeUndefined()
})
