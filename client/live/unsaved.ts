import * as Y from 'yjs'
import type { Device, Edit } from './device.ts'
import { wordsIn } from './wordsIn.ts'

/** Origin of edits that an earlier visit left on this device. Nobody's undo takes them back. */
export const fromDevice = Symbol('from this device')

/** What whoever keeps edits hears: all of them are on the device, some were found there, or some can only be offered as words. */
export interface UnsavedHears {
  kept(): void
  found(): void
  rescued(words: readonly string[]): void
  /** Words that were rescued could not be kept on the device. */
  unkept(): void
}

/**
 * Keeps edits on the device until the server has them, so that closing the page loses none. Where there is no store the page
 * works without, and never says that it kept something. Edits of a generation that is no more cannot be brought any longer:
 * their words are put aside, to be offered back.
 */
export function createUnsaved(device: Device, hears: UnsavedHears) {
  let writing = 0
  /** Everything this page keeps that no server has confirmed. */
  let open: Edit[] = []
  const found = device.read().catch(() => ({ edits: [], words: [] }))
  found.then(({ edits, words }) => {
    if (words.length > 0) hears.rescued(words)
    if (edits.length > 0) hears.found()
    open.push(...edits)
  })

  let isGivenUp = false
  const offer = async (words: readonly string[]) => {
    if (words.length === 0) return
    hears.rescued(words)
    await device.putAside(words).catch(hears.unkept)
  }
  const setAside = (edits: readonly Edit[]) => offer(wordsIn(edits.map((one) => one.update)))

  return {
    keep(edit: Edit) {
      // A letter on its way when the rest was given up.
      if (isGivenUp) return void setAside([edit])
      writing++
      open.push(edit)
      device.keep(edit).then(
        () => {
          if (--writing === 0) hears.kept()
        },
        () => writing--,
      )
    },
    /**
     * Puts what an earlier visit left behind into the document; the server's content of this generation must be there to
     * build on. Says whether nothing is left behind now: who may only read keeps it on the device until they may write again.
     */
    async bringTo(doc: Y.Doc, gen: number, mayWrite: () => boolean): Promise<boolean> {
      const { edits } = await found
      if (edits.length > 0 && !mayWrite()) return false
      const brought = edits.splice(0)
      for (const { update } of brought.filter((one) => one.gen === gen)) Y.applyUpdate(doc, update, fromDevice)
      if (brought.length > 0 && writing === 0) hears.kept()
      await setAside(brought.filter((one) => one.gen !== gen))
      return true
    },
    /** The server has everything: nothing of it stays on the device. */
    forget() {
      open = []
      device.forget().catch(() => undefined)
    },
    /** The server will never have it: what of it are words is put aside, the rest is gone from the device. */
    async giveUp() {
      isGivenUp = true
      const { edits } = await found
      edits.splice(0)
      const given = open
      open = []
      await setAside(given)
      await device.forget().catch(() => undefined)
    },
    /** Puts words aside that are not in the document any more. */
    offer(words: readonly string[]) {
      void offer(words)
    },
    /** Nobody wants the words that were put aside any more. */
    dropWords() {
      device.dropWords().catch(() => undefined)
    },
  }
}
