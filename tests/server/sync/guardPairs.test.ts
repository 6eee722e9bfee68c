import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { laws } from '#server/sync/laws.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { anna, judged, me, one } from '#tests/kit/judged.ts'
import { rawUpdate, structs } from '#tests/kit/rawUpdate.ts'

describe('half a character', () => {
  /** Anna has written an emoji, which Yjs counts as two: clocks 0 to 3 are `a`, its halves, and `b`. */
  const emoji = () => judged(laws.proposal, openProposal, ({ title }) => title.insert(0, 'a😀b'))
  const cut = { is: 'bad', fault: 'pair' }

  test('is not written into, before, after or between', () => {
    const { judge } = emoji()
    expect(judge(one(structs.textAfter([anna, 1], 'x')))).toEqual(cut)
    expect(judge(one(structs.textBetween([anna, 1], [anna, 2], 'x')))).toEqual(cut)
    expect(judge(one(structs.textBetween([anna, 0], [anna, 2], 'x')))).toEqual(cut)
    expect(judge(one(structs.textBetween([anna, 0], [anna, 1], 'x'))).is).toBe('new')
    expect(judge(one(structs.textBetween([anna, 2], [anna, 3], 'x'))).is).toBe('new')
  })
  test('is not taken away', () => {
    const { judge } = emoji()
    const taking = (clock: number, length: number) => rawUpdate([], [{ client: anna, ranges: [[clock, length]] }])
    expect(judge(taking(0, 2))).toEqual(cut)
    expect(judge(taking(2, 2))).toEqual(cut)
    expect(judge(taking(1, 2)).is).toBe('new')
    expect(judge(taking(0, 4)).is).toBe('new')
  })
  test('is not cut in what the update itself brings', () => {
    const { judge } = emoji()
    const own = [structs.textAfter([anna, 3], '😀'), structs.textAfter([me, 0], 'x')]
    expect(judge(one(...own))).toEqual(cut)
    expect(
      judge(rawUpdate([{ client: me, clock: 0, structs: own.slice(0, 1) }], [{ client: me, ranges: [[1, 1]] }])),
    ).toEqual(cut)
  })
  test('is not cut on the way to something that is gone, which nobody else would hear of', () => {
    const { doc, judge } = emoji()
    const source = new Y.Doc()
    source.clientID = 101
    source.getMap('rules').set('r', new Y.Map([['title', new Y.Text('weg')]]))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
    doc.getMap('rules').delete('r')
    const gone = doc.store.clients.get(101)?.at(-1)
    expect(gone).toBeInstanceOf(Y.GC)
    const update = one(structs.textBetween([anna, 1], [101, gone?.id.clock ?? 0], 'x'))
    expect(judge(update)).toEqual(cut)
    Y.applyUpdate(doc, update)
    expect(doc.getText('title').toString(), 'and this is why').toBe('a\ufffd\ufffdb')
  })
})
