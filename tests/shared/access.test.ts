import { describe, expect, test } from 'vitest'
import { type Access, access, type Actor, type Moment, mayTouch, mayWrite, type Touch } from '#shared/access.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import { type Kind, kinds } from '#shared/items/index.ts'
import { ranks } from '#shared/ranks.ts'

const here = 'aaaaaaaaaaaaaaaaaaaaaaaa' as never
const elsewhere = 'bbbbbbbbbbbbbbbbbbbbbbbb' as never
const yesNo = [true, false]

const actors: Actor[] = [
  ...ranks.map((rank): Actor => ({ role: 'member', member: here, rank })),
  ...[here, elsewhere].flatMap((workshop): Actor[] => [
    { role: 'seat', seat: here, workshop },
    { role: 'wall', workshop },
  ]),
]
const refs: DocRef[] = [
  { kind: 'board', id: here },
  { kind: 'proposal', id: here },
]
const moments: Moment[] = yesNo.flatMap((boardOpen) =>
  yesNo.flatMap((wordsOpen) => yesNo.map((closed) => ({ boardOpen, wordsOpen, closed }))),
)
const cells = actors.flatMap((actor) => refs.flatMap((ref) => moments.map((moment) => ({ actor, ref, moment }))))

const where = (cell: object) => JSON.stringify(cell)

describe(`who may do what with a document, in ${cells.length} cells`, () => {
  const inCells = (which: (cell: (typeof cells)[number]) => boolean) => {
    const found = cells.filter(which)
    expect(found.length).toBeGreaterThan(0)
    return found.map((cell) => ({ ...cell, may: access(cell.actor, cell.ref, cell.moment) }))
  }

  test('members write everything at every moment, but for readers, who read it', () => {
    for (const rank of ranks)
      for (const cell of inCells(({ actor }) => actor.role === 'member' && actor.rank === rank))
        expect(cell.may, where(cell)).toBe(rank === 'reader' ? 'read' : 'write')
  })
  test('a proposal is nobody else’s', () => {
    for (const cell of inCells(({ actor, ref }) => actor.role !== 'member' && ref.kind === 'proposal'))
      expect(cell.may, where(cell)).toBe('none')
  })
  test('another workshop’s seats and walls see nothing', () => {
    for (const cell of inCells(({ actor }) => actor.role !== 'member' && actor.workshop === elsewhere))
      expect(cell.may, where(cell)).toBe('none')
  })
  test('a wall reads its own board and never writes', () => {
    for (const cell of inCells(
      ({ actor, ref }) => actor.role === 'wall' && ref.kind === 'board' && actor.workshop === here,
    ))
      expect(cell.may, where(cell)).toBe('read')
  })
  test('a seat reads its board always, writes only while an open workshop opens it, and never everything', () => {
    for (const cell of inCells(
      ({ actor, ref }) => actor.role === 'seat' && ref.kind === 'board' && actor.workshop === here,
    )) {
      const { boardOpen, wordsOpen, closed } = cell.moment
      expect(mayWrite(cell.may), where(cell)).toBe(boardOpen && !closed)
      expect(cell.may, where(cell)).not.toBe('write')
      if (mayWrite(cell.may)) expect(cell.may, where(cell)).toBe(wordsOpen ? 'edit' : 'arrange')
      else expect(cell.may, where(cell)).toBe('read')
    }
  })
})

const levels: Access[] = ['none', 'read', 'arrange', 'edit', 'write']
const touches: Touch[] = ['add', 'place', 'words', 'remove']
const names = [...(Object.keys(kinds) as Kind[]), undefined]
const deeds = levels.flatMap((level) =>
  names.flatMap((kind) => touches.flatMap((touch) => yesNo.map((isOwn) => ({ level, kind, touch, isOwn })))),
)

describe(`who may do what to an item, in ${deeds.length} cells`, () => {
  const allowed = deeds.filter(({ level, kind, touch, isOwn }) => mayTouch(level, kind, touch, isOwn))

  test('who may not write touches nothing, who may write everything touches all', () => {
    expect(allowed.filter(({ level }) => !mayWrite(level))).toEqual([])
    expect(allowed.filter(({ level }) => level === 'write')).toHaveLength(names.length * touches.length * 2)
  })
  test('a participant never touches a zone, nor what nobody knows', () => {
    const theirs = allowed.filter(({ level }) => level === 'arrange' || level === 'edit')
    expect(theirs.filter(({ kind }) => kind === 'zone' || kind === undefined)).toEqual([])
  })
  test('a participant takes away another’s cluster at most, since its notes stay', () => {
    const gone = allowed.filter(({ level, touch, isOwn }) => level !== 'write' && touch === 'remove' && !isOwn)
    expect(new Set(gone.map(({ kind }) => kind))).toEqual(new Set(['cluster']))
  })
  test('another’s words on a note change only where the step says so', () => {
    const reworded = allowed.filter(({ kind, touch, isOwn }) => kind === 'note' && touch === 'words' && !isOwn)
    expect(reworded.map(({ level }) => level)).toEqual(['edit', 'write'])
  })
  test('more rights never allow less', () => {
    for (const { level, ...deed } of allowed) {
      for (const higher of levels.slice(levels.indexOf(level))) {
        expect(mayTouch(higher, deed.kind, deed.touch, deed.isOwn), where({ higher, ...deed })).toBe(true)
      }
    }
  })
})
