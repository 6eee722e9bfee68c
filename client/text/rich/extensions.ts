import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { safeHref } from '#shared/proposal/href.ts'
import { Caret } from './caret.ts'

/**
 * What a rich text may hold: paragraphs, bold, italic, two kinds of list, line breaks and links. Everything else that is
 * pasted becomes one of these. Undo is Yjs's own, so that it takes back one's own typing and nobody else's.
 */
export const richExtensions = (fragment: Y.XmlFragment, awareness: Awareness): Extensions => [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => safeHref(uri) !== undefined,
      shouldAutoLink: (uri) => safeHref(uri) !== undefined,
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    },
  }),
  Collaboration.configure({ fragment }),
  Caret.configure({ awareness }),
]
