import * as Y from 'yjs'
import type { Device } from './device.ts'

/** Origin of edits that an earlier visit left on this device. Nobody's undo takes them back. */
export const fromDevice = Symbol('from this device')

/**
 * Keeps edits on the device until the server has them, so that closing the page loses none. Where there is no store the page
 * works without, and never says that it kept something.
 */
export function createUnsaved(device: Device, hears: { kept: () => void; found: () => void }) {
  let writing = 0
  const found = device.read().catch((): Uint8Array[] => [])
  found.then((updates) => {
    if (updates.length > 0) hears.found()
  })
  return {
    keep(update: Uint8Array) {
      writing++
      device.keep(update).then(
        () => {
          if (--writing === 0) hears.kept()
        },
        () => writing--,
      )
    },
    /**
     * Puts what an earlier visit left behind into the document; the server's content must be there to build on. Says whether
     * nothing is left behind now: who may only read keeps it on the device until they may write again.
     */
    async bringTo(doc: Y.Doc, mayWrite: () => boolean): Promise<boolean> {
      const updates = await found
      if (updates.length > 0 && !mayWrite()) return false
      for (const update of updates.splice(0)) Y.applyUpdate(doc, update, fromDevice)
      return true
    },
    forget() {
      device.forget().catch(() => undefined)
    },
  }
}
