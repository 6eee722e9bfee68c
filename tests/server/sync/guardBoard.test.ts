import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { judge, type Verdict } from '#server/sync/guard.ts'
import { laws } from '#server/sync/laws.ts'
import { limits } from '#server/sync/limits.ts'
import type { Access } from '#shared/access.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { makeCard, setCode } from '#shared/edits/card.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { moveItems, removeItems, restoreItems, typeText } from '#shared/edits/items.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { dropItems, moveToZone } from '#shared/edits/move.ts'
import type { ItemId } from '#shared/ids.ts'
import { aGuardedBoard, raw, refused } from '#tests/kit/aGuardedBoard.ts'
import { idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import { me, resident } from '#tests/kit/judged.ts'

let doc: Y.Doc
let doing: (change: (board: Board) => void, access?: Access) => Verdict
beforeEach(() => {
  ;({ doc, doing } = aGuardedBoard())
})
/** The guard lets it through, and then it is so. */
function did(change: (board: Board) => void, access: Access = 'arrange'): void {
  const verdict = doing(change, access)
  expect(verdict.is).toBe('new')
  if (verdict.is === 'new') Y.applyUpdate(doc, verdict.update)
}
const set = (name: string, field: string, value: unknown) => (board: Board) => void raw(board, name)?.set(field, value)
const participant = { access: 'arrange', mayUse: () => true, owns: (client: number) => client === me, speaks: resident } as const
const mine = idOf('mine')
const zone = idOf('zonea')

describe('a participant whom the step has given the board', () => {
  test('moves, gathers, names, dissolves and makes cards, one after the other', () => {
    did((board) => moveItems(board, [idOf('a'), idOf('c')], { x: 1, y: 1 }))
    did((board) => dropItems(board, [idOf('c')], { x: 0, y: 850 }))
    did((board) => moveToZone(board, [idOf('c')], 'zone.a'))
    let cluster = '' as ItemId
    did((board) => {
      cluster = groupNotes(board, [idOf('a'), idOf('b'), idOf('c')], '') ?? cluster
    })
    did((board) => typeText(board, cluster, 'title', 'Alt om mad ☕'))
    did((board) => ungroup(board, cluster))
    let card = '' as ItemId
    did((board) => {
      card = makeCard(board, [idOf('a')]) ?? card
    })
    did((board) => typeText(board, card, 'what', 'Vi prøver i fire uger'))
    did((board) => setCode(board, card, 'themes', 'theme.food' as never, true))
    did((board) => setCode(board, card, 'themes', 'theme.food' as never, false))
    did((board) => void removeItems(board, [card]))
  })

  test('writes, corrects and takes back a note of its own, and undoes that', () => {
    did((board) => void putNote(board, 'mine'))
    did((board) => typeText(board, mine, 'body', 'Min egen'))
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    copy.clientID = me
    const board = openBoard(copy)
    const undo = new Y.UndoManager(board.items, { captureTimeout: 0 })
    for (const step of [() => removeItems(board, [mine]), () => undo.undo(), () => undo.redo(), () => undo.undo()]) {
      const before = Y.encodeStateVector(doc)
      step()
      const verdict = judge(doc, laws.board, Y.encodeStateAsUpdate(copy, before), participant)
      expect(verdict.is).toBe('new')
      if (verdict.is === 'new') Y.applyUpdate(doc, verdict.update)
    }
    expect(openBoard(doc).items.has(mine)).toBe(true)
  })

  test('may bring work from before the network came back, also what came to nothing meanwhile', () => {
    expect(
      doing((board) => {
        putNote(board, 'mine')
        board.items.delete(mine)
      }).is,
    ).toBe('new')
    // Two moved the same note; the one who was away comes later, and has lost or won by the number of their page.
    for (const client of [3, 300]) {
      const away = new Y.Doc()
      Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
      away.clientID = client
      moveItems(openBoard(away), [idOf('c')], { x: 5, y: 0 })
      moveItems(openBoard(away), [idOf('c')], { x: 5, y: 0 })
      moveItems(openBoard(doc), [idOf('c')], { x: 0, y: 9 })
      Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
      const update = Y.encodeStateAsUpdate(away, Y.encodeStateVector(doc))
      expect(judge(doc, laws.board, update, { ...participant, owns: () => false }).is).toBe('new')
      Y.applyUpdate(doc, update)
      expect(raw(openBoard(doc), 'c')?.get('at')).toBeDefined()
    }
  })

  test.each<[string, (board: Board) => void]>([
    ['moves no zone', set('zonea', 'at', { x: 9, y: 9 })],
    ['stretches no zone', set('zonea', 'size', { w: 1088, h: 9000 })],
    ['renames no zone', set('zonea', 'title', 'Mit felt')],
    ['removes no zone', (board) => board.items.delete(zone)],
    ['adds no zone', (board) => void putZone(board, 'zone.c')],
    ['puts nothing in a zone’s place', (board) => void putNote(board, 'zonea')],
    ['removes no note of another’s', (board) => board.items.delete(idOf('c'))],
    ['overwrites no note of another’s', (board) => void putNote(board, 'c')],
    ['rewords no note of another’s', (board) => typeText(board, idOf('c'), 'body', 'Det sagde jeg ikke')],
    ['blanks no note of another’s', (board) => typeText(board, idOf('c'), 'body', '')],
    ['replaces no note’s text', (board) => void raw(board, 'c')?.set('body', new Y.Text(''))],
    ['gives no note another voice', set('c', 'voice', 'leader')],
    ['takes no note’s place away', (board) => void raw(board, 'c')?.delete('at')],
    ['adds nothing that nobody knows', (board) => void board.items.set(mine, new Y.Map([['kind', 'gate']]))],
    ['adds nothing without a kind', (board) => void board.items.set(mine, new Y.Map([['zone', 'zone.a']]))],
    ['adds no field that nobody knows', set('c', 'owner', 'mig')],
  ])('%s', (says, change) => {
    expect(doing(change)).toEqual(refused(says.startsWith('adds no') && !says.endsWith('zone') ? 'field' : 'rights'))
    did((board) => setLocked(board, [zone], false), 'write')
    expect(doing(change, 'write').is).toBe('new')
  })

  test('rewords notes where the step says so, and still removes none', () => {
    expect(doing((board) => typeText(board, idOf('c'), 'body', 'Rettet'), 'edit').is).toBe('new')
    expect(doing((board) => board.items.delete(idOf('c')), 'edit')).toEqual(refused('rights'))
    expect(doing(set('zonea', 'title', 'Nyt'), 'edit')).toEqual(refused('rights'))
  })
})

describe('nobody, not even who may write everything', () => {
  test.each<[string, string, (board: Board) => void]>([
    ['puts a bare value where an item is expected', 'field', (board) => void board.items.set(mine, 5 as never)],
    ['puts a text where an item is expected', 'field', (board) => void board.items.set(mine, new Y.Text('x') as never)],
    ['makes a note a zone', 'field', set('c', 'kind', 'zone')],
    ['puts a note where no screen is', 'field', set('c', 'at', { x: 1e9, y: 0 })],
    ['gives a note half a place', 'field', set('c', 'at', { x: 1 })],
    ['gives a note a voice that does not exist', 'field', set('c', 'voice', 'ghost')],
    ['keeps a note’s words as a bare value', 'field', set('c', 'body', 'Seddel c')],
    ['gives what nobody knows no place', 'field', (board) => void board.items.set(mine, new Y.Map([['at', null]]))],
    [
      'writes a book on a note',
      'size',
      (board) => typeText(board, idOf('c'), 'body', 'å'.repeat(limits.textLength + 1)),
    ],
    ['looks like a property of every object', 'place', (board) => void board.items.set('toString', new Y.Map())],
    [
      'hides an object in a text',
      'place',
      (board) => (raw(board, 'c')!.get('body') as Y.Text).insertEmbed(0, { image: 'x' }),
    ],
  ])('%s', (_, fault, change) => {
    expect(doing(change, 'write')).toEqual(refused(fault))
  })

  test('a newer client’s kinds and fields are kept when they come from a member', () => {
    did(
      (board) =>
        void board.items.set(
          mine,
          new Y.Map<unknown>([
            ['kind', 'gate'],
            ['at', { x: 1, y: 2 }],
            ['hinge', 'left'],
          ]),
        ),
      'write',
    )
    did(set('c', 'colour', 'yellow'), 'write')
    expect(openBoard(doc).items.get(mine)?.get('hinge')).toBe('left')
  })

  test('what a removal took can be put back', () => {
    let removed: ReturnType<typeof removeItems> | undefined
    did((board) => {
      removed = removeItems(board, [idOf('a'), idOf('c')])
    }, 'write')
    did((board) => removed && restoreItems(board, removed), 'write')
  })
})
