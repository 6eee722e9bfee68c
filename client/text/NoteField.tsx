import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type * as Y from 'yjs'
import { PlainText } from './PlainText.tsx'

type Rich = (typeof import('./rich/NoteEditor.tsx'))['NoteEditor']
let rich: Rich | undefined

/** Fetches what notes are written in, once. Until it is here, a plain field takes what is typed. */
export async function fetchNoteEditor(): Promise<void> {
  rich ??= (await import('./rich/NoteEditor.tsx')).NoteEditor
}

/** A note's words, being written: in a plain field from the first moment, and as soon as may be where they can be bold. */
export function NoteField(props: {
  text: Y.Text | undefined
  value: string
  max: number
  label: string
  placeholder: string
  /** How the words are set, and how the field looks until then. */
  class: string
  plainClass: string
  onType: (text: string) => void
  onDone: (byKey: boolean) => void
}) {
  const [editor, setEditor] = createSignal<{ rich: Rich }>()
  let first: HTMLDivElement | undefined
  let from: { start: number; end: number } | undefined
  let isComposing = false
  let isOpen = true

  /** Takes the plain field's place, but not in the middle of a composed letter. */
  const swap = () => {
    if (!isOpen || !rich || isComposing || editor()) return
    const field = first?.querySelector('textarea')
    if (field) from = { start: field.selectionStart, end: field.selectionEnd }
    setEditor({ rich })
  }
  if (props.text && rich) setEditor({ rich })
  onMount(() => {
    // Without a network the plain field stays, and is enough.
    if (props.text && !editor()) fetchNoteEditor().then(swap, () => undefined)
  })
  onCleanup(() => {
    isOpen = false
  })

  return (
    <Show
      when={props.text && editor()}
      fallback={
        <div
          ref={first}
          class={props.class}
          on:compositionstart={() => {
            isComposing = true
          }}
          on:compositionend={() => {
            isComposing = false
            queueMicrotask(swap)
          }}
        >
          <PlainText
            now
            class={props.plainClass}
            label={props.label}
            placeholder={props.placeholder}
            value={props.value}
            max={props.max}
            onType={props.onType}
            onDone={(byKey) => !editor() && props.onDone(byKey)}
          />
        </div>
      }
    >
      {(made) => (
        <Dynamic
          component={made().rich}
          text={props.text as Y.Text}
          max={props.max}
          label={props.label}
          placeholder={props.placeholder}
          class={props.class}
          from={from}
          onDone={props.onDone}
        />
      )}
    </Show>
  )
}
