/** What a limit is unless the environment says otherwise, and the least and the most it may be set to. */
interface Limit {
  is: number
  least: number
  most: number
}
const limit = (is: number, least: number, most: number): Limit => ({ is, least, most })

const kB = 1024
const MB = 1024 * kB

/**
 * The table of what anybody may ask of this server: bytes, counts, counts a second, milliseconds, and shares of one. Each can be
 * set as `LIMIT_` and its name in capitals (`LIMIT_ROOM_SOCKETS`). What a document may look like is not among them: that is the
 * guard's law, in `sync/limits.ts`. `docs/operating.md` says what each is for.
 */
export const limitTable = {
  /** What a WebSocket takes at all, and in how many pieces: nothing larger is buffered, and nothing is unpacked. */
  socketBytes: limit(256 * kB, 64 * kB, 16 * MB),
  socketPieces: limit(64, 1, 10_000),
  /** One sync message of a page; pages are told, and send more than that in parts. */
  guestUpdateBytes: limit(64 * kB, 4 * kB, 256 * kB - 64),
  memberUpdateBytes: limit(256 * kB - 64, 4 * kB, 256 * kB - 64),
  /** Sync messages of one socket. Holding a key down is thirty a second, and must not count as an attack. */
  guestMessages: limit(40, 1, 10_000),
  guestMessagesBurst: limit(120, 1, 10_000),
  memberMessages: limit(100, 1, 10_000),
  memberMessagesBurst: limit(600, 1, 10_000),
  guestBytes: limit(32 * kB, kB, 100 * MB),
  guestBytesBurst: limit(256 * kB, 64 * kB, 100 * MB),
  memberBytes: limit(512 * kB, kB, 100 * MB),
  memberBytesBurst: limit(4 * MB, 256 * kB, 100 * MB),
  /** Milliseconds of work a second that judging and applying one socket's messages may take. */
  guestWork: limit(25, 1, 1000),
  guestWorkBurst: limit(250, 10, 10_000),
  memberWork: limit(100, 1, 1000),
  memberWorkBurst: limit(1000, 10, 10_000),
  /** Presence: what is more, or larger, is left out. Our own page points twenty times a second. */
  guestPresence: limit(20, 1, 1000),
  guestPresenceBytes: limit(512, 128, 64 * kB),
  memberPresence: limit(40, 1, 1000),
  memberPresenceBytes: limit(2 * kB, 128, 64 * kB),
  /** Times a socket may ask for a whole document. */
  joins: limit(0.5, 0.1, 100),
  joinsBurst: limit(10, 3, 1000),
  /** Times a minute that a socket may send what does not follow on what is known. */
  gaps: limit(10, 1, 1000),
  /** Wishes on a room's socket. */
  seatWishes: limit(5, 1, 1000),
  seatWishesBurst: limit(20, 1, 1000),
  memberWishes: limit(20, 1, 1000),
  memberWishesBurst: limit(40, 1, 1000),
  /** Wishes of one room that are carried out at the same time, and that wait for it. */
  roomWishes: limit(20, 1, 10_000),
  roomWishesWaiting: limit(2_000, 0, 100_000),
  /** Ideas of one seat. */
  seatIdeas: limit(200, 1, 10_000),
  /**
   * Items a board has ever had: twice what is drawn at speed. The last part of it, from `open` on, is kept for those who may
   * write everything. Once it has had `crowd`, no participant adds to it who has made `each` of them, so that neither one
   * person nor a hundred uses up everybody's room.
   */
  boardItems: limit(20_000, 100, 1_000_000),
  boardItemsOpen: limit(15_000, 100, 1_000_000),
  boardItemsCrowd: limit(1_000, 10, 1_000_000),
  boardItemsEach: limit(500, 10, 1_000_000),
  /** What a document may weigh as it is stored. Taking away is always possible. */
  boardBytes: limit(16 * MB, 64 * kB, 1024 * MB),
  proposalBytes: limit(2 * MB, 64 * kB, 256 * MB),
  /** Dots given and taken by one seat. */
  dots: limit(2, 1, 1000),
  dotsBurst: limit(12, 1, 1000),
  /** Unsent bytes of a socket: above the first no presence; above the second for so long, it is closed. */
  unsentLight: limit(256 * kB, 16 * kB, 100 * MB),
  unsentHeavy: limit(MB, 64 * kB, 100 * MB),
  unsentPatience: limit(10_000, 1000, 600_000),
  /** Sockets of one room, of one document, and of one address; new ones of one address. */
  roomSockets: limit(500, 1, 100_000),
  addressSockets: limit(300, 1, 100_000),
  addressNewSockets: limit(30, 1, 10_000),
  addressNewSocketsBurst: limit(100, 1, 10_000),
  /** Lines that have not asked for anything yet: the one that has waited longest makes room. */
  waitingLines: limit(200, 10, 100_000),
  /** Wrong codes at the door that are answered: a minute, of one address and of all. */
  wrongCodes: limit(10, 1, 10_000),
  wrongCodesInAll: limit(30, 1, 100_000),
  /** Wrong codes in an hour after which a right one does not open either: of one address, of all, and then of one. */
  guessedCodes: limit(200, 10, 100_000),
  guessedCodesInAll: limit(1_000, 10, 1_000_000),
  guessedCodesThen: limit(3, 1, 10_000),
  /** Wrong passphrases in ten minutes: from one address, for one name from there, for one name from everywhere. */
  wrongPassphrases: limit(20, 1, 10_000),
  wrongPassphrasesName: limit(10, 1, 10_000),
  wrongPassphrasesNameInAll: limit(60, 1, 10_000),
  /** How long a socket that was refused has to say goodbye. */
  goodbye: limit(5_000, 100, 60_000),
  headersTimeout: limit(5_000, 1000, 60_000),
  requestTimeout: limit(15_000, 1000, 600_000),
  keepAliveTimeout: limit(5_000, 100, 120_000),
  headerBytes: limit(8 * kB, 2 * kB, 64 * kB),
  bodyBytes: limit(64 * kB, 16 * kB, 10 * MB),
  /** Shares of the heap: above the first no further room is opened, above the second idle ones are put away. */
  heapFull: limit(0.7, 0.1, 0.99),
  heapHeavy: limit(0.85, 0.1, 0.99),
  /** Milliseconds that one of a hundred turns of the event loop may take before presence is left out. */
  loopSlow: limit(200, 10, 10_000),
  imageGuestBytes: limit(5_000_000, 100_000, 20_000_000),
  imageMemberBytes: limit(10_000_000, 100_000, 20_000_000),
  imagePixels: limit(20_000_000, 1_000_000, 50_000_000),
  imagesPerRoom: limit(50, 0, 1000),
  imagesUnderWay: limit(8, 1, 100),
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof limitTable
export type Limits = Readonly<Record<LimitName, number>>

const names = Object.keys(limitTable) as LimitName[]

/** What those who serve sockets go by. `isSlow`: the process is pressed, so presence is left out. */
export interface Allowed {
  limits: Limits
  isSlow(): boolean
}

/** `roomSockets` → `LIMIT_ROOM_SOCKETS`. */
export const limitVariable = (name: LimitName): string =>
  `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** Every limit as the table has it. */
export const usualLimits: Limits = readLimits({})

/** A limit that was set to what is no number, too small or too large; or, without `limit`, one that there is not. */
export class BadLimit extends Error {
  readonly variable: string
  readonly limit: Limit | undefined
  constructor(variable: string, limit?: Limit) {
    super(variable)
    this.variable = variable
    this.limit = limit
  }
}

/** Every limit as the environment has it. Throws `BadLimit` on nonsense, and on a limit there is none of. */
export function readLimits(environment: Record<string, string | undefined>): Limits {
  const known = new Set(names.map(limitVariable))
  for (const variable of Object.keys(environment))
    if (variable.startsWith('LIMIT_') && !known.has(variable)) throw new BadLimit(variable)
  const read = names.map((name): [LimitName, number] => {
    const text = environment[limitVariable(name)]
    const { is, least, most }: Limit = limitTable[name]
    if (text === undefined) return [name, is]
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) throw new BadLimit(limitVariable(name), limitTable[name])
    return [name, value]
  })
  return Object.fromEntries(read) as Limits
}
