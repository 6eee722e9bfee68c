import { terminal } from '#shared/texts/da/terminal.ts'

/**
 * The storage under a port cannot keep or give anything just now: full, read-only, broken, or closed. Nothing of the call
 * that got it was kept. Whoever answers a person turns it into the refusal `storage`. Its message names no one's words.
 */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
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
