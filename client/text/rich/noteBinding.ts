import type { EditorState, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { type Change, changeBetween, cutsPair } from '#shared/edits/change.ts'
import { attributesOf } from '#shared/items/marks.ts'
import { editorMarks, type Flat, flatOfDoc, flatOfText, indexOf, isSame, marksOf, posOf, sliceOf, stretches } from './noteFlat.ts'

/** What a binding needs of an editor. */
export interface Writing {
  readonly state: EditorState
  dispatch(tr: Transaction): void
}

/** A transaction that brings in what is already in the shared text. */
export const fromText = 'fromText'

/**
 * Keeps an editor and a shared text alike. What is written here becomes the smallest edit of the text, without an origin, so
 * that the board's own undo takes it back; what others write comes in around the caret. While a letter is being composed
 * nothing is brought either way: `where` remembers what has become of each unit of `base`, which both began with.
 */
export function createNoteBinding(text: Y.Text, editor: Writing, isComposing: () => boolean) {
  let base = flatOfText(text)
  let where: readonly number[] = base.keys.map((_, index) => index)
  let isBusy = false

  const begin = () => {
    base = flatOfText(text)
    where = base.keys.map((_, index) => index)
  }

  const push = () => {
    const now = flatOfDoc(editor.state.doc)
    if (isSame(base, now)) return
    const caret = indexOf(editor.state.doc, editor.state.selection.head)
    const change = towards(changeBetween(base.text, now.text), base.text, caret)
    const wrote = { text: now.text.toWellFormed(), keys: now.keys }
    isBusy = true
    text.doc?.transact(() => {
      for (const one of formatsIn(base, wrote, change)) {
        for (const [at, length] of unbroken(where.slice(one.from, one.to))) text.format(at, length, one.attributes)
      }
      const at = 1 + (where.slice(0, change.at).findLast((index) => index >= 0) ?? -1)
      const gone = unbroken(where.slice(change.at, change.at + change.remove))
      for (const [from, length] of gone.reverse()) text.delete(from, length)
      let next = at
      for (const { from, to, key } of stretches(wrote, change.at, change.at + change.insert.length)) {
        text.insert(next, wrote.text.slice(from, to), attributesOf({ text: '', ...marksOf(key) }))
        next += to - from
      }
    })
    isBusy = false
  }

  /** Makes the editor read as the text does. `changes` say how the text became so, when they are all there is to bring. */
  const pull = (changes: readonly Change[] = []) => {
    const wanted = flatOfText(text)
    const { tr, schema, selection } = editor.state
    let old = flatOfDoc(tr.doc)
    if (isSame(old, wanted)) return
    for (const change of changes) old = replaced(tr, old, wanted, change)
    if (old.text !== wanted.text) old = replaced(tr, old, wanted, changeBetween(old.text, wanted.text))
    for (const { from, to, key } of stretches(wanted, 0, wanted.text.length)) {
      if (old.keys.slice(from, to).every((one) => one === key)) continue
      const [start, end] = [posOf(wanted.text, from), posOf(wanted.text, to)]
      tr.removeMark(start, end)
      for (const mark of editorMarks(schema, key)) tr.addMark(start, end, mark)
    }
    const [anchor, head] = [selection.anchor, selection.head].map((pos) => tr.mapping.map(pos, -1))
    tr.setSelection(TextSelection.between(tr.doc.resolve(anchor ?? 1), tr.doc.resolve(head ?? 1)))
    isBusy = true
    editor.dispatch(tr.setStoredMarks(editor.state.storedMarks).setMeta(fromText, true))
    isBusy = false
  }

  const onText = (event: Y.YTextEvent) => {
    if (isBusy) return
    if (isComposing()) {
      where = moved(where, changesOf(event))
      return
    }
    pull(changesOf(event))
    begin()
  }
  text.observe(onText)

  return {
    /** To be called whenever the editor has changed, and when a letter has been composed. */
    changed(): void {
      if (isBusy || isComposing()) return
      push()
      pull()
      begin()
    },
    destroy: (): void => text.unobserve(onText),
  }
}

/** An equal change nearer to the caret: a letter typed among others like it is put in where it was typed. */
function towards(change: Change, old: string, caret: number): Change {
  let { at, remove, insert } = change
  if (remove > 0 && insert !== '') return change
  const isIn = () => (remove > 0 ? old[at + remove - 1] : insert.at(-1)) === old[at - 1]
  while (at > 0 && at + insert.length > caret && isIn()) {
    insert = insert && (old[at - 1] ?? '') + insert.slice(0, -1)
    at--
  }
  return cutsPair(old, at) || cutsPair(old, at + remove) || !insert.isWellFormed() ? change : { at, remove, insert }
}

/** What has become bold or a link, or no longer is, of what was there and stays. */
function* formatsIn(old: Flat, now: Flat, { at, remove, insert }: Change) {
  for (let from = 0; from < old.text.length; from++) {
    if (from === at) from += remove
    const shift = from >= at + remove ? insert.length - remove : 0
    const [was, is] = [old.keys[from], now.keys[from + shift]]
    if (from >= old.text.length || was === is || was === undefined || is === undefined) continue
    const end = from < at ? at : old.text.length
    let to = from + 1
    while (to < end && old.keys[to] === was && now.keys[to + shift] === is) to++
    const [before, after] = [marksOf(was), marksOf(is)]
    yield {
      from,
      to,
      attributes: {
        ...(before.b !== after.b && { b: after.b ?? null }),
        ...(before.link !== after.link && { link: after.link ?? null }),
      },
    }
    from = to - 1
  }
}

/** Places that lie side by side, as beginnings and lengths; what is gone is left out. */
function unbroken(places: readonly number[]): [at: number, length: number][] {
  const found: [number, number][] = []
  for (const place of places) {
    const last = found.at(-1)
    if (place < 0) continue
    if (last && last[0] + last[1] === place) last[1]++
    else found.push([place, 1])
  }
  return found
}

/** Where units are after a change of the text; -1 when they are gone. */
function moved(places: readonly number[], changes: readonly Change[]): readonly number[] {
  let next = places
  for (const { at, remove, insert } of changes) {
    next = next.map((place) => {
      if (place < at) return place
      return place < at + remove ? -1 : place + insert.length - remove
    })
  }
  return next
}

/**
 * What has happened to the letters of a text, as changes to be made one after the other. An event's own `delta` is not asked:
 * it would take marks that have become needless out of the document, as an edit of this page's.
 */
function changesOf(event: Y.YTextEvent): Change[] {
  const changes: Change[] = []
  let at = 0
  for (let item = event.target._start; item; item = item.right) {
    if (!item.countable) continue
    if (item.deleted) {
      if (event.deletes(item) && !event.adds(item)) changes.push({ at, remove: item.length, insert: '' })
      continue
    }
    const insert = String(Reflect.get(item.content, 'str'))
    if (event.adds(item)) changes.push({ at, remove: 0, insert })
    at += item.length
  }
  return changes
}

/** Makes one change in the editor; its marks are those of what is wanted there. */
function replaced(tr: Transaction, old: Flat, wanted: Flat, { at, remove, insert }: Change): Flat {
  const isThere = wanted.text.startsWith(insert, at)
  const added = [...insert].flatMap((one) => Array<string>(one.length).fill(''))
  const keys = isThere ? wanted.keys.slice(at, at + insert.length) : added
  const slice = sliceOf(tr.doc.type.schema, { text: insert, keys }, 0, insert.length)
  tr.replace(posOf(old.text, at), posOf(old.text, at + remove), slice)
  return {
    text: old.text.slice(0, at) + insert + old.text.slice(at + remove),
    keys: [...old.keys.slice(0, at), ...keys, ...old.keys.slice(at + remove)],
  }
}
