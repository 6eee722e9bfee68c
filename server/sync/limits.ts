/** What one document and one socket may cost. Bytes, counts, milliseconds; each number refuses or slows only its sender. */
export const limits = {
  /** A sync message, and the answer to one. The socket itself takes no larger frame. */
  updateBytes: 256 * 1024,
  structs: 20_000,
  deleteRanges: 60_000,
  newlyDeleted: 100_000,
  /** Of one deleted or collected run. */
  runLength: 100_000,
  clock: 2 ** 31,
  keyLength: 64,
  valueDepth: 12,
  nesting: 24,
  /** Steps the guard may take along lists while it looks at one update. */
  steps: 200_000,
  /** Yjs client ids one person may use in one document. */
  clientIds: 256,
  gapsPerMinute: 10,
  messages: { perSecond: 100, burst: 600 },
  bytes: { perSecond: 512 * 1024, burst: 4 * 1024 * 1024 },
  joins: { perSecond: 0.5, burst: 10 },
  presence: { perSecond: 40, burst: 80, bytes: 2048, clients: 4 },
  /** Above `light` unsent bytes a socket gets no presence; above `heavy` for `patience`, or above `most`, it is closed. */
  unsent: { light: 256 * 1024, heavy: 1024 * 1024, most: 8 * 1024 * 1024, patience: 10_000 },
  /** What a socket may say before its document is read. */
  early: 1024 * 1024,
  pingEvery: 15_000,
  unloadAfter: 5_000,
  /** How long a document that could not be read is left alone before it is tried again. */
  retryReadAfter: 10_000,
  compactAfter: 500,
  retryMs: 1_000,
} as const
