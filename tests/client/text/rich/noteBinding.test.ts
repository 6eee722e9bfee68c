import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createNoteBinding } from '#client/text/rich/noteBinding.ts'
import { docOf, flatOfDoc, flatOfText, posOf } from '#client/text/rich/noteFlat.ts'
import { noteParts } from '#client/text/rich/noteSchema.ts'
import { keepFormats } from '#shared/docs/keepFormats.ts'
import { readMarks } from '#shared/items/marks.ts'

const schema = getSchema(noteParts)
const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31)

/** An editor at its own copy of the note. What it writes goes to `sent`; nothing arrives before somebody brings it. */
function aWriter(first: Uint8Array) {
  const doc = new Y.Doc()
  keepFormats(doc)
  Y.applyUpdate(doc, first, 'line')
  const text = doc.getText('body')
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, from: unknown) => from !== 'line' && sent.push(update))
  let state = EditorState.create({ doc: docOf(schema, flatOfText(text)) })
  let isComposing = false
  const editor = {
    get state() {
      return state
    },
    dispatch(tr: Transaction) {
      state = state.apply(tr)
      binding.changed()
    },
  }
  const binding = createNoteBinding(text, editor, () => isComposing)
  /** Places between letters, each a caret can stand at. */
  const placeAt = (part: number): number => {
    const { text: all } = flatOfDoc(state.doc)
    const spots = [0, ...Array.from(all).map(((sum) => (one: string) => (sum += one.length))(0))]
    return posOf(all, spots[Math.floor(part * spots.length)] ?? 0)
  }
  return {
    doc,
    text,
    sent,
    binding,
    placeAt,
    read: () => flatOfDoc(state.doc),
    caret: () => state.selection.head,
    compose(on: boolean) {
      isComposing = on
      if (!on) binding.changed()
    },
    edit: (make: (tr: Transaction) => Transaction) => editor.dispatch(make(state.tr)),
    undo: new Y.UndoManager(text, { trackedOrigins: new Set([null]) }),
  }
}
type Writer = ReturnType<typeof aWriter>

const start = (words: string) => {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, words)
  return Y.encodeStateAsUpdate(doc)
}
const swap = (...writers: Writer[]) => {
  for (const from of writers) for (const to of writers) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'line')
}

type Step = { who: number; is: string; a: number; b: number; words: string; marks: number }
const part = fc.double({ min: 0, max: 0.999, noNaN: true })
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  is: fc.constantFrom('type', 'type', 'cut', 'bold', 'plain', 'link', 'split', 'hear', 'hear', 'miss', 'compose', 'undo'),
  a: part,
  b: part,
  words: fc.string({ unit: fc.constantFrom('a', 'a', 'b', ' ', 'æ', '👩‍🦰', '🎈', '• '), minLength: 1, maxLength: 4 }),
  marks: fc.nat(3),
})

function take(writer: Writer, others: Writer[], { is, a, b, words, marks }: Step): void {
  const from = Math.min(writer.placeAt(a), writer.placeAt(b))
  const to = Math.max(writer.placeAt(a), writer.placeAt(b))
  const bold = schema.mark('bold')
  const link = schema.mark('link', { href: `https://x.dk/${words.length}` })
  const worn = [[], [bold], [link], [bold, link]][marks]
  switch (is) {
    case 'type':
      writer.edit((tr) => {
        tr.replaceWith(from, from, schema.text(words, worn))
        return tr.setSelection(TextSelection.create(tr.doc, from + words.length))
      })
      break
    case 'cut':
      writer.edit((tr) => tr.delete(from, to))
      break
    case 'bold':
      writer.edit((tr) => tr.addMark(from, to, bold))
      break
    case 'link':
      writer.edit((tr) => tr.addMark(from, to, link))
      break
    case 'plain':
      writer.edit((tr) => tr.removeMark(from, to))
      break
    case 'split':
      writer.edit((tr) => tr.split(from))
      break
    case 'hear':
      for (const other of others) for (const update of other.sent.splice(0, 3)) Y.applyUpdate(writer.doc, update, 'line')
      break
    case 'miss':
      for (const other of others) other.sent.shift()
      break
    case 'compose':
      writer.compose(marks > 1)
      break
    case 'undo':
      writer.undo.undo()
  }
}

test(`however writers and the line between them behave, all end with the same words, bold and links (seed ${seed})`, { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🎈') }), fc.array(step, { maxLength: 40 }), (words, steps) => {
      const first = start(words)
      const writers = [aWriter(first), aWriter(first), aWriter(first)]
      for (const one of steps) {
        const writer = writers[one.who]!
        take(writer, writers.filter((other) => other !== writer), one)
      }
      for (const writer of writers) writer.compose(false)
      swap(...writers)
      swap(...writers)
      const [a] = writers as [Writer]
      for (const writer of writers) {
        expect(writer.read()).toEqual(flatOfText(writer.text))
        expect(flatOfText(writer.text)).toEqual(flatOfText(a.text))
        expect(writer.text.toString().isWellFormed()).toBe(true)
        writer.binding.destroy()
      }
    }),
    { seed, numRuns: 150 },
  )
})

test('the caret stays before the same letter while another writes around it', () => {
  const [a, b] = [aWriter(start('Mere kaffe')), aWriter(start('Mere kaffe'))]
  swap(a, b)
  const text = a.read().text
  a.edit((tr) => tr.setSelection(TextSelection.create(tr.doc, posOf(text, 5))))
  b.edit((tr) => tr.insertText('Nu: ', 1))
  b.edit((tr) => tr.insertText('!', tr.doc.content.size - 1))
  swap(a, b)
  expect(a.read().text.slice(a.caret() - 1)).toBe(b.read().text.slice(b.read().text.indexOf(' kaffe') + 1))
})

test('a letter typed where others like it stand lies where it was typed, and takes only its own marks', () => {
  const a = aWriter(start('aaa'))
  a.edit((tr) => tr.insert(2, schema.text('a', [schema.mark('bold')])).setSelection(TextSelection.create(tr.doc, 3)))
  expect(readMarks(a.text)).toEqual([{ text: 'a' }, { text: 'a', b: true }, { text: 'aa' }])
})

test('what others write while a letter is composed comes in when it is done, and both are there', () => {
  const first = start('ab')
  const [a, b] = [aWriter(first), aWriter(first)]
  a.compose(true)
  a.edit((tr) => tr.insertText('ñ', 2))
  b.edit((tr) => tr.insertText('før ', 1))
  b.edit((tr) => tr.addMark(1, 5, schema.mark('bold')))
  swap(a, b)
  expect(a.read().text).toBe('añb')
  a.compose(false)
  swap(a, b)
  expect(a.read().text).toBe('før añb')
  expect(readMarks(b.text)?.[0]).toEqual({ text: 'før ', b: true })
})

test('one takes back one’s own bold and nobody else’s words', () => {
  const first = start('Mere kaffe')
  const [a, b] = [aWriter(first), aWriter(first)]
  a.edit((tr) => tr.addMark(1, 5, schema.mark('bold')))
  swap(a, b)
  b.edit((tr) => tr.insertText(' nu', 11))
  swap(a, b)
  a.undo.undo()
  swap(a, b)
  expect(b.text.toDelta()).toEqual([{ insert: 'Mere kaffe nu' }])
})

test('a copy that only listens writes nothing, however others mark at once', () => {
  const first = start('Mere kaffe')
  const [a, b, listener] = [aWriter(first), aWriter(first), aWriter(first)]
  a.edit((tr) => tr.addMark(1, 8, schema.mark('bold')))
  b.edit((tr) => tr.addMark(1, 8, schema.mark('bold')))
  for (const update of [...a.sent, ...b.sent]) Y.applyUpdate(listener.doc, update, 'line')
  expect(readMarks(listener.text)?.[0]).toEqual({ text: 'Mere ka', b: true })
  expect(listener.sent).toEqual([])
})
