import * as Y from 'yjs'
import type { DocShelf, KeptDoc } from '#client/live/docTypes.ts'

/** A device's place for one document, over as many visits as a test likes. It keeps when it is told to. */
export function aShelf() {
  let kept: KeptDoc | undefined
  let look: (() => KeptDoc | undefined) | undefined
  return {
    has: () => kept,
    keep() {
      kept = look?.() ?? kept
    },
    /** As a page of its own opens it. */
    open(): DocShelf {
      let isWiped = false
      return {
        take: async () => kept,
        follow(doc, about) {
          look = () => {
            const { gen, mayWrite } = about()
            return gen === undefined || isWiped ? undefined : { gen, mayWrite, update: Y.encodeStateAsUpdate(doc) }
          }
        },
        async wipe() {
          isWiped = true
          kept = undefined
        },
      }
    },
  }
}
