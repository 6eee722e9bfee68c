import { terminal } from '#shared/texts/da/terminal.ts'

/**
 * The storage under a port cannot keep or give anything just now: full, read-only, broken, or closed. Nothing of the call
 * that got it was kept. Whoever answers a person turns it into the refusal `storage`. Its message names no one's words.
 */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
}

/** What a store can do about bytes on its disk, whatever they mean. */
export interface OnDisk {
  /**
   * Carries out on disk what has been removed: the write-ahead log is emptied and freed room overwritten. `quick` is enough
   * nearly always; `whole` writes every file anew, so that nothing can be left in it.
   */
  scrub(how: 'quick' | 'whole'): Promise<void>
  /** Which of these byte strings, of at least eight bytes each, stand anywhere on its disk, freed room included. */
  search(wanted: readonly Uint8Array[]): Promise<Uint8Array[]>
  /** Reads all of it. Rejects with `StorageTrouble` when its files are no longer whole. */
  verify(): Promise<void>
  /** Writes a copy of one moment into a folder that holds none yet, while work goes on. Rejects with `StorageTrouble`. */
  copyTo(folder: string): Promise<void>
}

export type DataNo = keyof typeof terminal.data

/** The data folder cannot be opened at all. Its message is the sentence for the person who starts Frirum, and a code. */
export class DataUnusable extends StorageTrouble {
  readonly no: DataNo
  constructor(no: DataNo, folder: string, file = '', why = '') {
    super(`${terminal.data[no](folder, file, why)} (${no})`)
    this.no = no
  }
}
