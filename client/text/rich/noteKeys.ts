import { Extension } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { lengthOf } from '#shared/graphemes.ts'
import type { Run } from '#shared/items/marks.ts'
import { listOf } from '../noteLines.ts'
import { createNoteBinding, fromText } from './noteBinding.ts'
import { type Flat, flatOfDoc, flatOfRuns, indexOf, sliceOf } from './noteFlat.ts'
import { backspaceIn, enterIn, listed, spaceIn } from './noteLists.ts'
import { runsOfMarkup, runsOfWords } from './notePaste.ts'

/** What writing on a note asks of the page. */
export interface NoteAsks {
  text: Y.Text
  /** Characters, as people count them. */
  max: number
  done(): void
  link(): void
}

/** A letter may still arrive so long after its composition has ended. Milliseconds. */
const settling = 60

/** What makes an editor a note's: its keys, its lists, its limit, and the shared text it writes on. */
export const noteKeys = ({ text, max, done, link }: NoteAsks) =>
  Extension.create({
    name: 'noteKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      const use = (make: (state: EditorView['state']) => Transaction | undefined) => () => {
        const tr = make(this.editor.state)
        if (tr) this.editor.view.dispatch(tr)
        return tr !== undefined
      }
      const ask = (what: () => void) => () => {
        what()
        return true
      }
      return {
        Enter: use(enterIn),
        Backspace: use(backspaceIn),
        'Mod-Shift-8': use(listed),
        'Mod-Shift-*': use(listed),
        'Mod-k': ask(link),
        Escape: ask(done),
        'Mod-Enter': ask(done),
      }
    },
    addProseMirrorPlugins: () => [bound(text), limited(max), points, pasted(max)],
  })

/** Writes on the shared text, and shows what others write on it. */
function bound(text: Y.Text): Plugin {
  let isComposing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let changed = () => {}
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          clearTimeout(timer)
          isComposing = true
        },
        compositionend: () => {
          timer = setTimeout(() => {
            isComposing = false
            changed()
          }, settling)
        },
      },
    },
    view(view) {
      const binding = createNoteBinding(text, view, () => isComposing)
      changed = binding.changed
      return {
        update: (_, before) => {
          if (!before.doc.eq(view.state.doc)) binding.changed()
        },
        destroy() {
          clearTimeout(timer)
          isComposing = false
          binding.changed()
          binding.destroy()
        },
      }
    },
  })
}

/** Nothing more is written than there is room for; what others wrote is never refused. */
const limited = (max: number) =>
  new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || tr.getMeta(fromText)) return true
      const length = lengthOf(flatOfDoc(tr.doc).text)
      return length <= max || length <= lengthOf(flatOfDoc(state.doc).text)
    },
  })

/** Points look like points: their words stand in, as they do when they are only read. */
const points = new Plugin({
  props: {
    decorations({ doc }) {
      const found: Decoration[] = []
      doc.forEach((line, pos) => {
        const list = listOf(line.textContent)
        if (list) found.push(Decoration.node(pos, pos + line.nodeSize, { class: `note-${list.is}` }))
      })
      return DecorationSet.create(doc, found)
    },
    handleTextInput(view, _from, _to, typed) {
      const tr = typed === ' ' ? spaceIn(view.state) : undefined
      if (tr) view.dispatch(tr)
      return tr !== undefined
    },
  },
})

/** What is pasted is reduced to what a note can hold, and to what there is room for. */
const pasted = (max: number) =>
  new Plugin({
    props: {
      handleDOMEvents: {
        // Heard before the editor itself makes anything of it.
        paste(view, event) {
          const markup = event.clipboardData?.getData('text/html')
          const plain = event.clipboardData?.getData('text/plain') ?? ''
          const runs = (markup && runsOfMarkup(markup)) || runsOfWords(plain)
          if (runs.length > 0) put(view, runs, max)
          event.preventDefault()
          return true
        },
      },
      handleDrop: () => true,
      clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, '\n'),
    },
  })

function put(view: EditorView, runs: readonly Run[], max: number): void {
  const { state } = view
  const { text } = flatOfDoc(state.doc)
  const [from, to] = [state.selection.from, state.selection.to].map((pos) => indexOf(state.doc, pos))
  const kept = text.slice(0, from) + text.slice(to)
  const added = cut(flatOfRuns(runs), max - lengthOf(kept))
  view.dispatch(state.tr.replaceSelection(sliceOf(state.schema, added, 0, added.text.length)).scrollIntoView())
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** The first letters of a text, never half of one. */
function cut(whole: Flat, room: number): Flat {
  const letters = [...graphemes.segment(whole.text)]
  const end = letters[Math.max(0, room)]?.index ?? whole.text.length
  return { text: whole.text.slice(0, end), keys: whole.keys.slice(0, end) }
}
