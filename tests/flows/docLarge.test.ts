import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { usualLimits } from '#server/limits.ts'
import { limits } from '#server/sync/limits.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { docName, type DocRef } from '#shared/docs/ref.ts'
import { addItem } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, boardRef, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { asPage, aRawLine } from '#tests/kit/rawLine.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import { until } from '#tests/kit/until.ts'

let at: DocServer
afterEach(() => at.close())

test.each(['write', 'arrange'] as const)(
  'who may %s brings hours of work without a network, more than a message holds',
  async (access) => {
    at = await aDocServer()
    const anna = aDocClient(at.origin('anna', access))
    await until(() => anna.isSaved())
    anna.provider.disconnect()
    for (let n = 0; n < 450; n++)
      putNote(anna.board, newId(), { body: `Idé ${n}: ${'kaffe på terrassen '.repeat(40)}` })
    expect(Y.encodeStateAsUpdate(anna.doc).length).toBeGreaterThan(usualLimits.socketBytes)
    expect(anna.isSaved()).toBe(false)
    anna.provider.connect()
    await until(() => anna.isSaved(), 25_000)
    const open = await at.documents.open(boardRef)
    expect(isEqual(open.doc, anna.doc)).toBe(true)
    expect([anna.refused(), anna.isStuck()]).toEqual([undefined, false])
    anna.leave()
  },
)

test('a single piece that no message holds is not sent again and again: the page says it cannot save, and keeps it', async () => {
  at = await aDocServer()
  const ref: DocRef = { ...boardRef, kind: 'proposal' } as DocRef
  const [anna, bo] = [aDocClient(at.origin('anna'), ref), aDocClient(at.origin('bo'), ref)]
  await until(() => anna.isSaved() && bo.isSaved())
  openProposal(anna.doc).title.insert(0, 'x'.repeat(limits.updateBytes))
  await until(() => anna.isStuck())
  expect(anna.isSaved()).toBe(false)
  expect(anna.provider.shouldConnect).toBe(false)
  expect(openProposal(anna.doc).title.length).toBe(limits.updateBytes)
  openProposal(bo.doc).title.insert(0, 'Kort')
  await until(() => bo.isSaved())
  for (const one of [anna, bo]) one.leave()
})

test('a message larger than the hello allowed closes its sender for good, and nobody else', async () => {
  at = await aDocServer()
  const bo = aDocClient(at.origin('bo'))
  await until(() => bo.isSaved())
  const doc = new Y.Doc()
  for (let n = 0; n < 400; n++)
    doc.getMap('items').set(
      newId(),
      new Y.Map([
        ['kind', 'note'],
        ['zone', 'z'.repeat(200)],
      ]),
    )
  const eve = await aRawLine(`${at.origin('eve', 'arrange')}/ws/doc/${docName(boardRef)}`, asPage('http://127.0.0.1'))
  expect(eve.heard[0]).toMatchObject({ is: 'hello', maxBytes: usualLimits.guestUpdateBytes })
  eve.say(updateFrame(Y.encodeStateAsUpdate(doc)))
  expect(await eve.settled()).toBe(4413)
  addItem(bo.board, newId(), {
    kind: 'zone',
    zone: 'zone.a',
    title: 'A',
    at: { x: 0, y: 0 },
    order: 0,
    size: { w: 9, h: 9 },
  })
  await until(() => bo.isSaved())
  bo.leave()
})
