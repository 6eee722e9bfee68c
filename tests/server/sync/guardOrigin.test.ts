import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Speaker } from '#server/sync/guardLaw.ts'
import type { Verdict } from '#server/sync/guard.ts'
import type { Access } from '#shared/access.ts'
import type { Board } from '#shared/docs/board.ts'
import { makeCard } from '#shared/edits/card.ts'
import { addItem, removeItems, restoreItems, typeText } from '#shared/edits/items.ts'
import type { Card, Source } from '#shared/items/card.ts'
import { readKind } from '#shared/items/index.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aGuardedBoard, raw, refused } from '#tests/kit/aGuardedBoard.ts'

let doc: Y.Doc
let doing: (change: (board: Board) => void, access?: Access, speaks?: Speaker) => Verdict
beforeEach(() => {
  ;({ doc, doing } = aGuardedBoard())
})
function did(change: (board: Board) => void, access: Access = 'edit'): void {
  const verdict = doing(change, access)
  expect(verdict.is).toBe('new')
  if (verdict.is === 'new') Y.applyUpdate(doc, verdict.update)
}
const mine = idOf('mine')
const untrue = refused('origin')
const scribe: Speaker = { voices: new Set(['staff']), isScribe: true }
/** What a card says of the note `c`, when it is true. */
const ofC: Source = { text: 'c', voice: 'resident', entry: 'self' }
const cardOf = (sources: Record<string, Source>, more: Partial<Card> = {}) => (board: Board) => {
  const made = makeCard(board, [idOf('a')])
  const card = made && readKind(board.items.get(made), 'card')
  if (made) board.items.delete(made)
  if (card) addItem(board, mine, { ...card, sources, ...more })
}

describe('a participant in a step where everything may be reworded', () => {
  test.each<[string, (board: Board) => void]>([
    ['speaks with no voice but their own', (board) => void putNote(board, 'mine', { voice: 'leader' })],
    ['writes nothing down for others', (board) => void putNote(board, 'mine', { entry: 'scribe' })],
    ['has not been helped by a leader', (board) => void putNote(board, 'mine', { scribeVoice: 'leader' })],
    ['gives no note another voice', (board) => void raw(board, 'c')?.set('voice', 'leader')],
    ['moves no note to another step', (board) => void raw(board, 'c')?.set('step', 'gap')],
    ['makes no card of a note that never was', cardOf({ [idOf('never')]: ofC })],
    ['makes no card of another voice', cardOf({ [idOf('c')]: { ...ofC, voice: 'leader' } })],
    ['makes no card of words that nobody said', cardOf({ [idOf('c')]: { ...ofC, text: 'Luk stedet' } })],
    ['makes no card of a zone', cardOf({ [idOf('zonea')]: ofC })],
    ['makes no card that has become a proposal', cardOf({}, { proposal: idOf('p') })],
  ])('%s', (_, change) => {
    expect(doing(change, 'edit')).toEqual(untrue)
    expect(doing(change, 'write').is).toBe('new')
  })

  test('says once what a card of their own was made of, and that stands', () => {
    did((board) => void cardOf({ [idOf('c')]: ofC })(board))
    const sources = (board: Board) => raw(board, 'mine')?.get('sources') as Y.Map<Source>
    expect(doing((board) => void sources(board).set(idOf('c'), { ...ofC, text: '' }), 'edit')).toEqual(untrue)
    expect(doing((board) => sources(board).delete(idOf('c')), 'edit')).toEqual(untrue)
    expect(doing((board) => void raw(board, 'mine')?.set('sources', new Y.Map()), 'edit')).toEqual(untrue)
    expect(doing((board) => void raw(board, 'mine')?.set('proposal', idOf('p')), 'edit')).toEqual(untrue)
    expect(doing((board) => typeText(board, mine, 'title', 'Kaffe'), 'edit').is).toBe('new')
  })

  test('makes a card of notes as they read a moment ago, before others reworded them', () => {
    const copy = new Y.Doc()
    did((board) => typeText(board, idOf('c'), 'body', 'Kaffe på terrassen'), 'write')
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    did((board) => typeText(board, idOf('c'), 'body', 'Te'), 'write')
    did(cardOf({ [idOf('c')]: { ...ofC, text: 'Kaffe på terrassen' } }))
  })

  test('makes a card of what was removed meanwhile, by the voice it had', () => {
    did((board) => void removeItems(board, [idOf('c')]), 'write')
    expect(doing(cardOf({ [idOf('c')]: { ...ofC, voice: 'leader' } }), 'edit')).toEqual(untrue)
    expect(doing(cardOf({ [idOf('c')]: ofC }), 'edit').is).toBe('new')
  })

  test('makes a note and a card of it in one breath, as after a while without network', () => {
    const both = (voice: 'resident' | 'leader') => (board: Board) => {
      putNote(board, 'own')
      const sources = board.items.get(makeCard(board, [idOf('own')])!)?.get('sources')
      if (voice === 'leader' && sources instanceof Y.Map) sources.set(idOf('own'), { ...ofC, text: 'own', voice })
    }
    expect(doing(both('resident'), 'edit').is).toBe('new')
    expect(doing(both('leader'), 'edit')).toEqual(untrue)
  })

  test('makes a card of a note of their own that they took away again before the network came back', () => {
    const away = (voice: 'resident' | 'leader') => (board: Board) => {
      putNote(board, 'own')
      const sources = board.items.get(makeCard(board, [idOf('own')])!)?.get('sources')
      if (sources instanceof Y.Map) sources.set(idOf('own'), { ...ofC, text: 'own', voice })
      board.items.delete(idOf('own'))
    }
    expect(doing(away('resident'), 'edit').is).toBe('new')
    expect(doing(away('leader'), 'edit')).toEqual(untrue)
  })

  test('puts back what they took away as it was, also what had become a proposal, and nothing else in its place', () => {
    did((board) => void cardOf({ [idOf('c')]: ofC })(board))
    did((board) => void raw(board, 'mine')?.set('proposal', idOf('p')), 'write')
    let removed: ReturnType<typeof removeItems> | undefined
    did((board) => {
      removed = removeItems(board, [mine])
    })
    expect(doing((board) => removed && restoreItems(board, removed), 'edit').is).toBe('new')
    expect(doing(cardOf({}, { proposal: idOf('q') }), 'edit')).toEqual(untrue)
  })
})

describe('a helper', () => {
  test.each<[string, 'new' | 'bad', Parameters<typeof putNote>[2]]>([
    ['writes down what a resident says', 'new', { voice: 'resident', entry: 'scribe' }],
    ['says whose voice wrote it down', 'new', { voice: 'resident', entry: 'scribe', scribeVoice: 'staff' }],
    ['writes for themselves', 'new', { voice: 'staff', entry: 'self' }],
    ['does not pose as a resident', 'bad', { voice: 'resident', entry: 'self' }],
    ['does not say that a leader wrote it down', 'bad', { voice: 'resident', entry: 'scribe', scribeVoice: 'leader' }],
  ])('%s', (_, is, note) => {
    expect(doing((board) => void putNote(board, 'mine', note), 'arrange', scribe).is).toBe(is)
  })
})

test('who has no voice of their own writes nothing that has one', () => {
  const mute = { voices: new Set<never>(), isScribe: false }
  expect(doing((board) => void putNote(board, 'mine'), 'edit', mute)).toEqual(untrue)
  expect(doing((board) => typeText(board, idOf('c'), 'body', 'Rettet'), 'edit', mute).is).toBe('new')
})

