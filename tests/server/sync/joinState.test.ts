import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createJoinState } from '#server/sync/joinState.ts'
import { syncFrame } from '#server/sync/frames.ts'

const nothing = Uint8Array.of(0)
const none = syncFrame('step2', Uint8Array.of(0, 0))

/** A document that tells its joiners' state of everything that happens in it, and what somebody who joins now comes to know. */
function aDoc() {
  const doc = new Y.Doc()
  const state = createJoinState(doc)
  doc.on('update', state.grew)
  return { doc, words: doc.getText('t'), state }
}

test('who joins soon after another is sent what the other got, and what came since', () => {
  const { words, state } = aDoc()
  words.insert(0, 'a')
  const [base] = state.frames(nothing)
  words.insert(1, 'b')
  const [again, tail] = state.frames(nothing)
  expect(again).toBe(base)
  expect(tail).not.toEqual(none)
})

test.each([
  ['many small updates', 400, 'x'],
  ['a few large ones', 5, 'x'.repeat(300_000)],
])('what comes while nobody joins is not kept for a joiner: %s', (_, count, piece) => {
  const { doc, words, state } = aDoc()
  words.insert(0, 'a')
  state.frames(nothing)
  for (let at = 0; at < count; at++) words.insert(0, piece)
  const [base, tail] = state.frames(nothing)
  expect(base).toEqual(syncFrame('update', Y.encodeStateAsUpdate(doc)))
  expect(tail).toEqual(none)
})
