import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { asComment } from '#shared/docs/comments.ts'
import { addComment, setResolved } from '#shared/edits/comment.ts'
import { removeItems } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

let at: DocServer
let anna: DocClient
let bo: DocClient
/** Anna leads; Bo is a resident in a step that opens the board. */
beforeEach(async () => {
  at = await aDocServer()
  ;[anna, bo] = [aDocClient(at.origin('anna')), aDocClient(at.origin('bo', 'arrange'))]
  putNote(anna.board, 'a', { body: 'Kaffe' })
  await meet()
})
afterEach(async () => {
  for (const one of [anna, bo]) one.leave()
  await at.close()
})
const meet = () => until(() => anna.isSaved() && bo.isSaved() && isEqual(anna.doc, bo.doc))
const say = (one: DocClient, text: string, voice: 'resident' | 'leader' = 'resident'): ItemId =>
  addComment(one.board, idOf('a'), text, { voice, entry: 'self', step: 'wish' })!
const thread = (one: DocClient) => readBoard(one.board).flatMap((item) => asComment(item) ?? [])

test('two talk about a note at the same moment, and both are heard; either settles it', async () => {
  const question = say(anna, 'Hvornår på dagen?', 'leader')
  say(bo, 'Helst til eftermiddag')
  await meet()
  expect(thread(anna).map((one) => one.body).sort()).toEqual(['Helst til eftermiddag', 'Hvornår på dagen?'])
  setResolved(bo.board, question, true)
  await meet()
  expect(thread(anna).find((one) => one.body.startsWith('Hvornår'))?.isResolved).toBe(true)
  expect([bo.refused(), at.warnings]).toEqual([undefined, []])
})

test('the note goes with what its leader and the others have said of it', async () => {
  say(anna, 'Hvornår på dagen?', 'leader')
  say(bo, 'Helst til eftermiddag')
  await meet()
  removeItems(anna.board, [idOf('a')])
  await meet()
  expect(bo.board.items.size).toBe(0)
})

test.each<[string, string, (question: ItemId) => void]>([
  ['speaks with the leader’s voice', 'origin', () => void say(bo, 'Det er besluttet', 'leader')],
  ['takes the leader’s question away', 'rights', (question) => void bo.board.items.delete(question)],
])('a resident who %s is refused, and nothing has changed', async (_, fault, deed) => {
  const question = say(anna, 'Hvornår på dagen?', 'leader')
  await meet()
  deed(question)
  await until(() => bo.refused() !== undefined)
  expect([bo.refused(), at.warnings]).toEqual([4422, [JSON.stringify({ fault })]])
  expect(thread(anna).map((one) => one.body)).toEqual(['Hvornår på dagen?'])
})

test('who may only read says nothing', async () => {
  const eve = aDocClient(at.origin('eve', 'read'))
  await until(() => eve.board.items.size === 1)
  say(eve, 'Jeg er her også')
  await until(() => eve.refused() !== undefined)
  expect(thread(anna)).toEqual([])
  eve.leave()
})
