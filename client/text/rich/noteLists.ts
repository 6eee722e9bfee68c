import type { EditorState, Transaction } from '@tiptap/pm/state'
import { listOf, nextBeginning } from '../noteLines.ts'
import { flatOfDoc, indexOf, posOf } from './noteFlat.ts'

/** The line the caret is in: where it begins, and what is on it. */
function lineAt({ doc, selection }: EditorState) {
  const { $from } = selection
  return { start: $from.start(), text: $from.parent.textContent, before: doc.textBetween($from.start(), $from.pos) }
}

/** Enter in a list begins the next point; on a point without words it ends the list. Undefined when there is no list. */
export function enterIn(state: EditorState): Transaction | undefined {
  const { start, text, before } = lineAt(state)
  const list = listOf(text)
  if (!list || before.length < list.length) return undefined
  if (text.length === list.length) return state.tr.delete(start, start + list.length)
  const tr = state.tr.deleteSelection()
  return tr.split(tr.selection.from).insertText(nextBeginning(text)).scrollIntoView()
}

/** Backspace right before a point's first word makes it a plain line. */
export function backspaceIn(state: EditorState): Transaction | undefined {
  const { start, text, before } = lineAt(state)
  const list = listOf(text)
  return state.selection.empty && list && before.length === list.length
    ? state.tr.delete(start, start + list.length)
    : undefined
}

/** A dash or a star and a space, at the beginning of a line, become a point. */
export function spaceIn(state: EditorState): Transaction | undefined {
  const { start, before } = lineAt(state)
  return state.selection.empty && /^[-*]$/.test(before) ? state.tr.insertText('• ', start, state.selection.from) : undefined
}

/** Makes the chosen lines points, or, when they all are, plain lines. */
export function listed({ tr, doc, selection }: EditorState): Transaction {
  const { text } = flatOfDoc(doc)
  const [from, to] = [selection.from, selection.to].map((pos) => indexOf(doc, pos))
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const chosen = starts.flatMap((start, line) => {
    const end = (starts[line + 1] ?? text.length + 1) - 1
    return end >= (from ?? 0) && start <= (to ?? 0) ? { start, list: listOf(text.slice(start, end)) } : []
  })
  const isList = chosen.every(({ list }) => list)
  for (const { start, list } of chosen.reverse()) {
    const pos = posOf(text, start)
    if (isList && list) tr.delete(pos, pos + list.length)
    else if (!list) tr.insertText('• ', pos)
  }
  return tr
}
