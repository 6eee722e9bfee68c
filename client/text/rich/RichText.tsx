import { Editor } from '@tiptap/core'
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { language } from '../../ui/words.ts'
import { richExtensions } from './extensions.ts'
import { RichToolbar } from './RichToolbar.tsx'

/**
 * One shared rich text, open for writing. It is loaded when a text is first opened: before that a page shows the same words
 * with `RichStill`. `foot` stands beside the toolbar, below the words, so that nothing moves under a pressing finger.
 */
export function RichText(props: {
  fragment: Y.XmlFragment
  awareness: Awareness
  /** Id of the heading that names the text. */
  labelledBy: string
  heading: string
  editable: boolean
  /** Whether writing begins at once. */
  focused: boolean
  foot: JSX.Element
}) {
  const [editor, setEditor] = createSignal<Editor>()
  let holder: HTMLDivElement | undefined

  onMount(() => {
    if (!holder) return
    const made = new Editor({
      element: holder,
      injectCSS: false,
      editable: props.editable,
      autofocus: props.focused ? 'end' : false,
      extensions: richExtensions(props.fragment, props.awareness),
      editorProps: {
        // Tab leaves the text, as it leaves every other field.
        handleDOMEvents: { keydown: (_, event) => event.key === 'Tab' },
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': props.labelledBy,
          lang: language,
          class: 'rich-words',
        },
      },
    })
    setEditor(made)
    onCleanup(() => made.destroy())
  })
  createEffect(() => editor()?.setEditable(props.editable, false))

  return (
    <>
      <div ref={holder} class="rich-holder" />
      <div class="rich-foot">
        <Show when={props.editable && editor()} keyed fallback={<span />}>
          {(ready) => <RichToolbar editor={ready} heading={props.heading} />}
        </Show>
        {props.foot}
      </div>
    </>
  )
}
