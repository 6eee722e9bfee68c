import { expect, test } from 'vitest'
import { markOf } from '#server/http/writers.ts'
import { newId } from '#shared/ids.ts'

const board = { kind: 'board', id: newId<'workshop'>() } as const
const other = { kind: 'board', id: newId<'workshop'>() } as const
const seat = { role: 'seat', seat: newId<'seat'>(), workshop: board.id } as const
const member = { role: 'member', member: newId<'member'>(), rank: 'host' } as const

test('a seat’s mark is made of its cookie alone: who reads what is kept cannot tell which seat it was', () => {
  const mark = markOf({ actor: seat, secret: 'a' }, board)
  expect(markOf({ actor: { ...seat, seat: newId<'seat'>() }, secret: 'a' }, board)).toBe(mark)
  expect(markOf({ actor: seat, secret: 'b' }, board)).not.toBe(mark)
  expect(markOf({ actor: seat, secret: 'a' }, other)).not.toBe(mark)
})
test('a member’s mark is the same whichever browser they sign in with', () => {
  const mark = markOf({ actor: member, secret: 'a' }, board)
  expect(markOf({ actor: member, secret: 'b' }, board)).toBe(mark)
  expect(markOf({ actor: { ...member, member: newId<'member'>() }, secret: 'a' }, board)).not.toBe(mark)
})
