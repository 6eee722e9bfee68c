import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { judge } from '#server/sync/guard.ts'
import { laws } from '#server/sync/laws.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { readItem } from '#shared/items/index.ts'
import { idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import { type Chance, chance, seedOf } from '#tests/kit/chance.ts'
import { resident } from '#tests/kit/judged.ts'
import { arrange, schemeOnBoard } from '#tests/kit/hostileBoard.ts'
import { spoil } from '#tests/kit/hostile.ts'

const seed = seedOf(77)
const rounds = 20
const inputs = 300
const server = 100

function aBoard(): Board {
  const doc = new Y.Doc()
  doc.clientID = server
  const board = openBoard(doc)
  putZone(board, 'zone.a')
  putZone(board, 'zone.b', { x: 0, y: 820 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) putNote(board, name, { zone: 'zone.a' })
  groupNotes(board, [idOf('a'), idOf('b')], 'Mad')
  return board
}

/** What must stay true of a board whatever a participant sends: its zones, and every word that others have said. */
const promised = ({ items }: Board) =>
  [...items].flatMap(([id, raw]): object[] => {
    const item = raw._item?.id.client === server ? readItem(raw) : undefined
    if (item?.kind === 'zone') return [{ id, ...item }]
    if (item?.kind !== 'note') return []
    const { body, voice, entry, step } = item
    return [{ id, body, voice, entry, step }]
  })

function hostile(board: Board, eve: number, luck: Chance): Uint8Array {
  if (luck.below(5) > 1) return schemeOnBoard(board.doc, eve, luck)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc))
  copy.clientID = eve
  const before = Y.encodeStateVector(copy)
  copy.transact(() => arrange(copy, luck))
  const update = Y.encodeStateAsUpdate(copy, before)
  return luck.below(2) === 0 ? update : spoil(update, update, luck)
}

test(`${rounds * inputs} updates of a participant change no zone and no word of another's (seed ${seed})`, () => {
  const luck = chance(seed)
  const outcomes: Record<string, number> = {}
  for (let round = 0; round < rounds; round++) {
    const board = aBoard()
    // Now with a lower number than the server's, now with a higher: Yjs places rivals by it.
    const eve = luck.of([7, 700])
    const isEve = (client: number) => client === eve
    const signer = { access: 'arrange', mayUse: isEve, owns: isEve, speaks: resident } as const
    const there = promised(board)
    for (let n = 0; n < inputs; n++) {
      const verdict = judge(board.doc, laws.board, hostile(board, eve, luck), signer)
      const word = verdict.is === 'bad' ? verdict.fault : verdict.is
      outcomes[word] = (outcomes[word] ?? 0) + 1
      if (verdict.is !== 'new') continue
      Y.applyUpdate(board.doc, verdict.update)
      const where = `seed ${seed}, round ${round}, input ${n}`
      expect(board.doc.store.pendingStructs, where).toBeNull()
      if (!isDeepStrictEqual(promised(board), there)) expect(promised(board), where).toEqual(there)
    }
  }
  for (const word of ['new', 'rights', 'field', 'place', 'gap', 'broken']) {
    expect(outcomes[word], `${word} in ${JSON.stringify(outcomes)}`).toBeGreaterThan(20)
  }
}, 60_000)
