import type { Device, Edit } from '#client/live/device.ts'

/** A device that keeps what it is told, over as many visits as a test likes; or, when it is closed, nothing. */
export function aDevice({ keeps = true } = {}) {
  let edits: Edit[] = []
  let words: string[] = []
  const write = async (change: () => void) => {
    if (!keeps) throw new Error('This device keeps nothing.')
    change()
  }
  const device: Device = {
    async read() {
      await write(() => undefined)
      return { edits: [...edits], words: [...words] }
    },
    keep: (edit) => write(() => void edits.push(edit)),
    forget: () =>
      write(() => {
        edits = []
      }),
    putAside: (more) => write(() => void words.push(...more)),
    dropWords: () =>
      write(() => {
        words = []
      }),
  }
  return { device, has: () => ({ edits: edits.length, words }) }
}
