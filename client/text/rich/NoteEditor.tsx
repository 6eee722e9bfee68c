import { Editor, getSchema } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { createSignal, lazy, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { Portal } from 'solid-js/web'
import type * as Y from 'yjs'
import { lengthOf } from '#shared/graphemes.ts'
import { language } from '../../ui/words.ts'
import { NoteBar } from './NoteBar.tsx'
import { docOf, flatOfText, posOf } from './noteFlat.ts'
import { noteKeys } from './noteKeys.ts'
import { noteParts } from './noteSchema.ts'
import './noteEditor.css'

const LinkDialog = lazy(async () => ({ default: (await import('./LinkDialog.tsx')).LinkDialog }))
const schema = getSchema(noteParts)
/** From here on it says how much room is left, in characters as people count them. */
const sayFrom = 40

/** What a note's words are written in. `from` is what was chosen in the plain field before this one. */
export interface NoteEditorProps {
  text: Y.Text
  max: number
  label: string
  placeholder: string
  class: string
  from: { start: number; end: number } | undefined
  /** One is done: `byKey` with a key or the button, otherwise by going elsewhere. */
  onDone: (byKey: boolean) => void
}

/** A note being written, by several at once if they like: bold, links and lists. */
export function NoteEditor(props: NoteEditorProps) {
  const [editor, setEditor] = createSignal<Editor>()
  const [linking, setLinking] = createSignal(false)
  const [length, setLength] = createSignal(lengthOf(props.text.toString()))
  let whole: HTMLDivElement | undefined
  let holder: HTMLDivElement | undefined

  const write = (element: HTMLElement) => {
    const { text, max } = props
    const made = new Editor({
      element,
      injectCSS: false,
      extensions: [
        ...noteParts,
        noteKeys({ text, max, done: () => props.onDone(true), link: () => setLinking(true) }),
      ],
      content: docOf(schema, flatOfText(text)).toJSON(),
      onUpdate: () => setLength(lengthOf(text.toString())),
      onTransaction: () => element.toggleAttribute('data-blank', text.length === 0),
      editorProps: {
        // Tab leaves the note, as it leaves every other field.
        handleDOMEvents: { keydown: (_, event) => event.key === 'Tab' },
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': props.label,
          'aria-placeholder': props.placeholder,
          lang: language,
          spellcheck: 'true',
          class: 'note-rich',
        },
      },
    })
    element.toggleAttribute('data-blank', text.length === 0)
    const words = text.toString()
    const { start, end } = props.from ?? { start: words.length, end: words.length }
    const { state } = made
    made.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, posOf(words, start), posOf(words, end))))
    made.view.focus()
    setEditor(made)
    onCleanup(() => made.destroy())
  }
  /** The bar keeps its size on screen, and stands below a note that has no room above. */
  const follow = () => {
    if (!holder || !whole) return
    const box = holder.getBoundingClientRect()
    const zoom = box.width / (holder.offsetWidth || 1)
    whole.style.setProperty('--zoom', zoom.toFixed(3))
    const view = holder.closest('.board-view')?.getBoundingClientRect()
    whole.toggleAttribute('data-low', view !== undefined && box.top - view.top < 72)
    frame = requestAnimationFrame(follow)
  }
  let frame = 0
  onMount(() => {
    if (holder) write(holder)
    follow()
    onCleanup(() => cancelAnimationFrame(frame))
  })
  const goneOut = (event: FocusEvent) => {
    const isIn = (target: EventTarget | null) => target instanceof Node && whole?.contains(target) === true
    // What leaves the dialog about links is heard here too.
    if (isIn(event.target) && !isIn(event.relatedTarget) && !linking()) props.onDone(false)
  }
  const left = () => (props.max - length() <= sayFrom ? props.max - length() : undefined)

  return (
    <div ref={whole} class="note-edit" onFocusOut={goneOut}>
      <div ref={holder} class={`${props.class} note-words`} data-says={props.placeholder} />
      <Show when={editor()} keyed>
        {(ready) => (
          <>
            <NoteBar editor={ready} left={left()} onLink={() => setLinking(true)} onDone={() => props.onDone(true)} />
            <Show when={linking()}>
              <Portal>
                <Suspense>
                  <LinkDialog open editor={ready} onClose={() => setLinking(false)} />
                </Suspense>
              </Portal>
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
