/**
 * The storage under a port cannot keep or give anything just now: full, read-only, broken, or closed. Nothing of the call
 * that got it was kept. Whoever answers a person turns it into the refusal `storage`. Its message names no one's words.
 */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
}
