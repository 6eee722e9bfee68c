import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { richText } from '#shared/proposal/richText.ts'
import { Caret } from './caret.ts'

/**
 * What a rich text may hold, as the server knows it too. Everything else that is pasted becomes one of these. Undo is Yjs's own, so that it takes back one's own typing and nobody else's.
 */
export const richExtensions = (fragment: Y.XmlFragment, awareness: Awareness): Extensions => [
  StarterKit.configure(richText),
  Collaboration.configure({ fragment }),
  Caret.configure({ awareness }),
]
