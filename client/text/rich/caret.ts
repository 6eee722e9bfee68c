import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type { Writer } from './writer.ts'

function caretOf(user: Writer): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'rich-caret'
  caret.setAttribute('aria-hidden', 'true')
  caret.style.setProperty('--writer', user.color)
  const label = document.createElement('span')
  label.className = 'rich-caret-label'
  label.textContent = user.name
  caret.append(label)
  return caret
}

/** Shows where others are writing. */
export const Caret = Extension.create<{ awareness: Awareness | undefined }>({
  name: 'caret',
  addOptions: () => ({ awareness: undefined }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (!awareness) return []
    return [yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: () => ({ class: 'rich-selection' }) })]
  },
})
