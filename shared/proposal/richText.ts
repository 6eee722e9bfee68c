import { safeHref } from './href.ts'

/**
 * What a rich text may hold, in the words of TipTap's StarterKit: paragraphs, bold, italic, two kinds of list, line breaks and
 * links. The editor and the server make the same schema of it, so that what one writes the other knows.
 */
export const richText = {
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
    isAllowedUri: (uri: string | undefined): boolean => safeHref(uri) !== undefined,
    shouldAutoLink: (uri: string): boolean => safeHref(uri) !== undefined,
    HTMLAttributes: { rel: 'noopener noreferrer', target: null },
  },
} as const
