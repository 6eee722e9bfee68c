/** What one socket may ask for. Bytes, counts a second, milliseconds of this process. */
export interface Pace {
  /** A sync message. Pages are told, and send more than that in parts. */
  updateBytes: number
  messages: { perSecond: number; burst: number }
  bytes: { perSecond: number; burst: number }
  /** Time to judge and apply what it sends. */
  work: { perSecond: number; burst: number }
}

/** What one document and one socket may cost. Bytes, counts, milliseconds; each number refuses or slows only its sender. */
export const limits = {
  /** What a WebSocket takes at all: nothing larger is buffered, and nothing is unpacked. */
  socket: { maxPayload: 256 * 1024, maxFragments: 64, perMessageDeflate: false },
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
  /**
   * Items a board has ever had: twice what is drawn at speed. Once it has had `crowd`, nobody who may not write everything adds
   * to it who has made `each` of them, so that one person cannot use up everybody's room.
   */
  items: { most: 20_000, crowd: 1_000, each: 500 },
  /** UTF-16 units of one text on a board. */
  textLength: 10_000,
  /** Steps the guard may take along lists while it looks at one update. */
  steps: 200_000,
  /** Milliseconds of this thread that applying one update may take before the document is read anew without it. */
  applyMs: 250,
  /** Yjs client ids of one person in one document. */
  clientIds: { perSecond: 1 / 60, burst: 16 },
  gapsPerMinute: 10,
  /** Pages of members, and of everybody else. Holding a key down is thirty messages a second. */
  pace: {
    member: {
      updateBytes: 256 * 1024 - 64,
      messages: { perSecond: 100, burst: 600 },
      bytes: { perSecond: 512 * 1024, burst: 4 * 1024 * 1024 },
      work: { perSecond: 100, burst: 1_000 },
    },
    guest: {
      updateBytes: 64 * 1024,
      messages: { perSecond: 40, burst: 120 },
      bytes: { perSecond: 32 * 1024, burst: 256 * 1024 },
      work: { perSecond: 25, burst: 250 },
    },
  } satisfies Record<string, Pace>,
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
