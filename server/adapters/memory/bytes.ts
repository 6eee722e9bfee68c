import { StorageTrouble } from '../../ports/storage.ts'

/** Which of the wanted byte strings stand in any of these blocks. */
export const searchIn = (blocks: readonly Uint8Array[], wanted: readonly Uint8Array[]): Uint8Array[] =>
  wanted.filter((one) => blocks.some((block) => Buffer.from(block).includes(Buffer.from(one))))

/** What lives in memory has no files that could be copied. */
export const noCopy = async (): Promise<void> => {
  throw new StorageTrouble('Memory has no files to copy.')
}
