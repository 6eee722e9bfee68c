import * as Y from 'yjs'
import type { DocRef } from '#shared/docs/ref.ts'
import { dropOldCopies, forgetCopy, readCopy, writeCopy } from './copies.ts'
import type { DocShelf } from './docTypes.ts'

/** How soon a change is kept; how long it then rests, at least, and as a multiple of what keeping cost. Milliseconds. */
const pace = { soon: 1_000, rest: 5_000, perCost: 50 }

/** A document's place on this device. Where the browser keeps nothing its promises reject, and the page does without. */
export function openShelf(ref: DocRef): DocShelf {
  let isWiped = false

  return {
    async take() {
      await dropOldCopies()
      return readCopy(ref)
    },
    follow(doc, about) {
      let timer: ReturnType<typeof setTimeout> | undefined
      let isChanged = false
      let rest = pace.soon
      const keep = () => {
        clearTimeout(timer)
        timer = undefined
        const { gen, mayWrite } = about()
        if (!isChanged || isWiped || gen === undefined) return
        isChanged = false
        const from = performance.now()
        const update = Y.encodeStateAsUpdate(doc)
        rest = Math.max(pace.rest, (performance.now() - from) * pace.perCost)
        // A device that is full keeps the copy of before: what is unsaved has a place of its own.
        writeCopy(ref, { gen, mayWrite, update }).catch(() => undefined)
      }
      const onUpdate = () => {
        isChanged = true
        timer ??= setTimeout(keep, rest)
      }
      // Without the network nobody can ask the server for it, and who looks away may never come back.
      const onHidden = () => document.visibilityState === 'hidden' && keep()
      document.addEventListener('visibilitychange', onHidden)
      addEventListener('offline', keep)
      doc.on('update', onUpdate)
      doc.once('destroy', () => {
        clearTimeout(timer)
        document.removeEventListener('visibilitychange', onHidden)
        removeEventListener('offline', keep)
      })
      onUpdate()
    },
    async wipe() {
      isWiped = true
      await forgetCopy(ref)
    },
  }
}
