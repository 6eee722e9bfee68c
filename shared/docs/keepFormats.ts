import type * as Y from 'yjs'

/**
 * Leaves to others to tidy up. When two mark the same words at once, Yjs removes the marks that have become needless, in every
 * copy that hears of it, as an edit of that copy's own. From a page that may only read, or not touch that note, such an edit
 * would be refused, so pages make none: the server's copy does.
 */
export function keepFormats(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false
  })
}
