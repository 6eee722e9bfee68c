import type { Limits } from '../limits.ts'

/** What one socket may ask for. Bytes, counts a second, milliseconds of this process. */
interface Pace {
  /** A sync message. Pages are told, and send more than that in parts. */
  updateBytes: number
  messages: { perSecond: number; burst: number }
  bytes: { perSecond: number; burst: number }
  /** Time to judge and apply what it sends. */
  work: { perSecond: number; burst: number }
  /** What is larger or more is left out. */
  presence: { perSecond: number; burst: number; bytes: number }
}

/** The pace of members, and of everybody else, as the installation has it. */
export function paceOf(limits: Limits, who: 'member' | 'guest'): Pace {
  return {
    updateBytes: Math.min(limits[`${who}UpdateBytes`], limits.socketBytes - 64),
    messages: { perSecond: limits[`${who}Messages`], burst: limits[`${who}MessagesBurst`] },
    bytes: { perSecond: limits[`${who}Bytes`], burst: limits[`${who}BytesBurst`] },
    work: { perSecond: limits[`${who}Work`], burst: limits[`${who}WorkBurst`] },
    presence: {
      perSecond: limits[`${who}Presence`],
      burst: 2 * limits[`${who}Presence`],
      bytes: limits[`${who}PresenceBytes`],
    },
  }
}

/**
 * What one document may be and cost, whatever the installation. Bytes, counts, milliseconds; each number refuses or slows only
 * its sender. How much anybody may ask for is in the table, `server/limits.ts`.
 */
export const limits = {
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
  /** Entries one field of an item may ever have had, and what one value in it may weigh: its letters and its parts. */
  entries: 500,
  valueWeight: 10_000,
  /** UTF-16 units of one text on a board. */
  textLength: 10_000,
  /** Steps the guard may take along lists while it looks at one update. */
  steps: 200_000,
  /** How long a hand that was at an item when it was locked may still finish. Milliseconds. */
  lockGrace: 5_000,
  /** Milliseconds of this thread that applying one update may take before the document is read anew without it. */
  applyMs: 250,
  /** What is applied in one transaction, unless a single update is more. */
  batch: { updates: 256, bytes: 64 * 1024 },
  /** Yjs client ids of one person in one document. */
  clientIds: { perSecond: 1 / 60, burst: 16 },
  /** Of what one client says of itself, how many clients one socket may be, and when what was left out is tried again. */
  presence: { bytes: 2048, clients: 4, again: 500 },
  /** Unsent bytes above which a socket is closed at once; what comes before that is in the table. */
  unsent: { most: 8 * 1024 * 1024 },
  /** What a socket may say before its document is read. */
  early: 1024 * 1024,
  /** How long reading a document waits for those who are sent it as it lies on disk. Milliseconds. */
  foresight: 100,
  pingEvery: 15_000,
  unloadAfter: 5_000,
  /** How long a document that could not be read is left alone before it is tried again. */
  retryReadAfter: 10_000,
  compactAfter: 500,
  retryMs: 1_000,
} as const
