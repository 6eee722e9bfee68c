import { closeSync, openSync, read } from 'node:fs'
import { promisify } from 'node:util'
import { createFinder } from './finder.ts'

const readBlock = promisify(read)
const blockSize = 1 << 20

/**
 * A database file as mere bytes. It is opened once and kept open: closing any handle of a file ends all locks this process
 * has on it, SQLite's too (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export function openBytes(path: string) {
  let handle: number | undefined

  return {
    /** Which of these stand in it. A file that is not there holds none. */
    async search(wanted: readonly Uint8Array[]): Promise<Uint8Array[]> {
      handle ??= openIfThere(path)
      if (handle === undefined) return []
      const finder = createFinder(wanted)
      for (let at = 0; ; ) {
        const { bytesRead, buffer } = await readBlock(handle, Buffer.alloc(blockSize), 0, blockSize, at)
        if (bytesRead === 0) return finder.found()
        finder.look(buffer.subarray(0, bytesRead))
        at += bytesRead
      }
    },
    close() {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    },
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  }
}
