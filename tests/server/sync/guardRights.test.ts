import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { aGuardedBoard, raw, refused } from '#tests/kit/aGuardedBoard.ts'
import { me, one } from '#tests/kit/judged.ts'
import { rawUpdate, structs } from '#tests/kit/rawUpdate.ts'

describe('a participant who writes updates by hand', () => {
  const { doc, judge } = aGuardedBoard()
  const at = () => raw(openBoard(doc), 'c')?._map.get('at') as Y.Item
  const value = (origin: Y.ID | null, content: 'x' | 'gone', key = 'at') =>
    origin
      ? structs.after([origin.client, origin.clock], content === 'gone' ? undefined : { x: 1, y: 1 })
      : structs.inMap(idPair(raw(openBoard(doc), 'c')?._item), key, content === 'gone' ? undefined : { x: 1, y: 1 })
  const idPair = (item?: Y.Item | null): [number, number] => [item?.id.client ?? 0, item?.id.clock ?? 0]

  test('cannot replace a place by something that is gone', () => {
    expect(judge(one(value(at().lastId, 'gone')), 'arrange')).toEqual(refused('rights'))
    expect(judge(one(value(at().lastId, 'x')), 'arrange').is).toBe('new')
  })
  test('cannot replace a place and delete the new one in the same breath', () => {
    const update = rawUpdate(
      [{ client: me, clock: 0, structs: [value(at().lastId, 'x')] }],
      [{ client: me, ranges: [[0, 1]] }],
    )
    expect(judge(update, 'arrange')).toEqual(refused('rights'))
  })
  test('cannot delete a place behind a new one that will not count', () => {
    // Placed before the value there is, since its number is lower: Yjs deletes it at once.
    const update = rawUpdate(
      [{ client: me, clock: 0, structs: [value(null, 'x')] }],
      [{ client: at().id.client, ranges: [[at().id.clock, 1]] }],
    )
    expect(judge(update, 'arrange')).toEqual(refused('rights'))
  })
  test('cannot hide a deletion among many, or in disorder', () => {
    const { client, clock } = raw(openBoard(doc), 'c')?._item?.id ?? { client: 0, clock: 0 }
    const hidden = rawUpdate([], [{ client, ranges: [[0, clock + 1]] }])
    expect(judge(hidden, 'arrange')).toEqual(refused('rights'))
    const disorder = rawUpdate(
      [],
      [
        {
          client,
          ranges: [
            [clock, 1],
            [0, 1],
          ],
        },
      ],
    )
    expect(judge(disorder, 'arrange')).toEqual(refused('broken'))
  })
})
