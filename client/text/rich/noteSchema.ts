import { Mark, mergeAttributes, Node } from '@tiptap/core'
import { safeHref } from '#shared/proposal/href.ts'

const NoteDoc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' })

/** A line. What it is beyond that, a point of a list, its first letters say. */
const Line = Node.create({
  name: 'paragraph',
  content: 'text*',
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: () => ['p', 0],
})

const Words = Node.create({ name: 'text', group: 'inline' })

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addCommands() {
    return { toggleBold: () => ({ commands }) => commands.toggleMark(this.name) }
  },
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleBold() }
  },
})

/** Leads somewhere that may be followed. What is written after it is not part of it. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (safeHref(element.getAttribute('href')) === undefined ? false : null) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer' }), 0],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ commands }) =>
          safeHref(href) !== undefined && commands.setMark(this.name, { href }),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name),
    }
  },
})

/** All that a note on the board may hold. */
export const noteParts = [NoteDoc, Line, Words, Bold, Link]
