import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { docOf, flatOfDoc, flatOfRuns, posOf } from '#client/text/rich/noteFlat.ts'
import { backspaceIn, enterIn, listed, spaceIn } from '#client/text/rich/noteLists.ts'
import { noteParts } from '#client/text/rich/noteSchema.ts'

const schema = getSchema(noteParts)

/** An editor with these words, the caret where `|` stands, or what is between two of them chosen. */
function writing(words: string): EditorState {
  const [before = '', chosen = '', after] = words.split('|')
  const text = words.replaceAll('|', '')
  const state = EditorState.create({ doc: docOf(schema, flatOfRuns([{ text }])) })
  const from = posOf(text, before.length)
  const to = after === undefined ? from : posOf(text, before.length + chosen.length)
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}
const after = (tr: Transaction | undefined) => tr && flatOfDoc(tr.doc).text

test('a dash and a space at the beginning of a line become a point', () => {
  expect(after(spaceIn(writing('Vi vil\n-|')))).toBe('Vi vil\n• ')
  expect(after(spaceIn(writing('Vi vil -|')))).toBeUndefined()
})

test('Enter goes on with the list, counts on, and ends it on a point without words', () => {
  expect(after(enterIn(writing('• kaf|fe')))).toBe('• kaf\n• fe')
  expect(after(enterIn(writing('9. te|')))).toBe('9. te\n10. ')
  expect(after(enterIn(writing('• kaffe\n• |')))).toBe('• kaffe\n')
  expect(after(enterIn(writing('kaf|fe')))).toBeUndefined()
})

test('Backspace right before the first word makes a point a plain line', () => {
  expect(after(backspaceIn(writing('• |kaffe')))).toBe('kaffe')
  expect(after(backspaceIn(writing('• k|affe')))).toBeUndefined()
})

test('the chosen lines become points and plain again', () => {
  expect(after(listed(writing('ka|ffe\nt|e\nsaft')))).toBe('• kaffe\n• te\nsaft')
  expect(after(listed(writing('• ka|ffe\n• t|e\nsaft')))).toBe('kaffe\nte\nsaft')
  expect(after(listed(writing('• ka|ffe\nt|e')))).toBe('• kaffe\n• te')
  expect(after(listed(writing('|')))).toBe('• ')
})
