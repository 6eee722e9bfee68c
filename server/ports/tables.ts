import type { IdeaId, ItemId, SeatId } from '#shared/ids.ts'
import type { EntryMode, Voice } from '#shared/programme/codes.ts'
import type { Rank } from '#shared/ranks.ts'
import type { Report } from '#shared/proposal/report.ts'
import type { Seed } from '#shared/proposal/write.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import type { ProposalSource } from '#shared/wire/http.ts'
import type { Say } from '#shared/workshop/forms/form.ts'
import type { Step } from '#shared/workshop/step.ts'
import type { Together } from '#shared/workshop/together.ts'
import type { Count } from '#shared/workshop/tally.ts'

/**
 * The Register's tables, as data: adapters create them from this list and convert by column type, so a new table or column
 * is written once. `text?` may be null. `json` holds plain values. `unique` lists groups of columns that together occur once.
 */
export type Column = 'text' | 'text?' | 'int' | 'int?' | 'bool' | 'json'

type Plain<C extends Column> = C extends 'text'
  ? string
  : C extends 'text?'
    ? string | null
    : C extends 'int'
      ? number
      : C extends 'int?'
        ? number | null
        : C extends 'bool'
          ? boolean
          : unknown

export const tables = {
  /**
   * People who sign in, named by function. `name` is the lower-case function, `passphrase` the argon2id string, `rank` what
   * they may do (`shared/access.ts`).
   */
  member: {
    columns: {
      id: 'text',
      role: 'text',
      name: 'text',
      email: 'text?',
      passphrase: 'text',
      createdAt: 'int',
      rank: 'text',
    },
    unique: [['name'], ['email']],
  },
  /** `id` is the SHA-256 of the random token in the cookie. `subject` is a member id, a seat id, or `''` for a wall. */
  session: {
    columns: { id: 'text', role: 'text', subject: 'text', workshop: 'text?', expiresAt: 'int' },
    unique: [],
  },
  /** One-time links: `kind` is 'setup', 'invite' or 'owner'; `id` is the SHA-256 of the token. */
  link: { columns: { id: 'text', kind: 'text', expiresAt: 'int', usedAt: 'int?' }, unique: [] },
  /**
   * `code` is unique while the door is open, null when it is closed; `shutCode` is what it was then, so that whoever has it is
   * told that the door is closed. `wallKey` is the SHA-256 of the wall's key.
   */
  workshop: {
    columns: {
      id: 'text',
      title: 'text',
      home: 'text',
      date: 'text',
      template: 'text',
      steps: 'json',
      step: 'int',
      state: 'text',
      code: 'text?',
      wallKey: 'text',
      wallSecret: 'text',
      votesPerPerson: 'int',
      /** Ids of the silent steps that have been revealed. */
      revealed: 'json',
      timer: 'json',
      resultsShown: 'bool',
      /** Where all are called, the page that leads them, and the item that is shown large. */
      together: 'json',
      deleteOn: 'text',
      createdAt: 'int',
      /** When somebody last did something in it, to the hour. */
      usedAt: 'int',
      /** Somebody has chosen `deleteOn`, so that use does not move it. */
      dayChosen: 'bool',
      shutCode: 'text?',
    },
    unique: [['code']],
  },
  /** `out`: it was sent out and does nothing any more; what it has said stays under the rules. */
  seat: {
    columns: { id: 'text', workshop: 'text', voice: 'text', scribe: 'bool', joinedAt: 'int', out: 'bool' },
    unique: [],
  },
  /**
   * Ideas from seats. `seat` is null after the reveal: from then on only whoever holds the `cap` (kept as SHA-256) can
   * correct it. `item` is the board note it became, null while it is private. `carried` is false until the board's journal
   * has it.
   */
  idea: {
    columns: {
      id: 'text',
      workshop: 'text',
      seat: 'text?',
      step: 'text',
      zone: 'text',
      text: 'text',
      voice: 'text',
      entry: 'text',
      scribeVoice: 'text?',
      cap: 'text',
      item: 'text?',
      carried: 'bool',
      writtenAt: 'int',
    },
    unique: [],
  },
  /**
   * One vote of an open round: what it says, of which thing. `slot` is 1…budget and unique per seat and round, so no number of
   * tabs can overspend; in an order it is the place. `nth` is 1…what one thing can get, and unique per thing likewise.
   */
  dot: {
    columns: {
      id: 'text',
      workshop: 'text',
      round: 'text',
      seat: 'text',
      slot: 'int',
      target: 'text',
      say: 'text',
      nth: 'int',
    },
    unique: [
      ['round', 'seat', 'slot'],
      ['round', 'seat', 'target', 'nth'],
    ],
  },
  /** Hands and papers counted in the room in an open round, for one thing, by what they say and whose voice they are. */
  hand: {
    columns: { id: 'text', workshop: 'text', round: 'text', target: 'text', say: 'text', voice: 'text', count: 'int' },
    unique: [['workshop', 'round', 'target', 'say', 'voice']],
  },
  /** A closed round: what it came to, protected as it is shown. Its dots are gone, so nobody can say any more who gave them. */
  round: { columns: { id: 'text', workshop: 'text', round: 'text', count: 'json' }, unique: [['workshop', 'round']] },
  /** Words on a board that somebody has said are about nobody: `key` is their hash (`keyOf`). */
  answered: { columns: { id: 'text', workshop: 'text', key: 'text' }, unique: [['workshop', 'key']] },
  /** Answers already given to intents: `id` is the hash of seat or member + key, `at` the day. Carried out once, answered the same. */
  answer: { columns: { id: 'text', workshop: 'text', answer: 'json', at: 'int' }, unique: [] },
  /**
   * Yjs client ids that have signed in a document. `mark` is a hash of something only their owner can bring (`markOf`): it
   * says to whom an id belongs when they come back, and to nobody else.
   */
  signature: {
    columns: { id: 'text', doc: 'text', client: 'int', mark: 'text' },
    unique: [['doc', 'client']],
  },
  /** `card` is unique: the same card promoted twice gives the same proposal. `sources` are the notes as they read then. */
  proposal: {
    columns: {
      id: 'text',
      workshop: 'text',
      card: 'text',
      title: 'text',
      state: 'text',
      reference: 'text?',
      sources: 'json',
      /** What the document is seeded with, kept until its journal has it, then null. */
      seed: 'json',
      createdAt: 'int',
    },
    unique: [['card'], ['reference']],
  },
  /** A submitted version: the frozen report, never changed. `id` is proposal + '/' + version. */
  version: {
    columns: { id: 'text', proposal: 'text', version: 'int', report: 'json', hash: 'text', submittedAt: 'int' },
    unique: [['proposal', 'version']],
  },
  /**
   * Workshops and single notes that were erased: what is left of them, without a word. `id` is the workshop's or the note's.
   * `home` is kept only where proposals go on from a workshop (I16), otherwise null. `done` is false until what lay on the
   * board is gone from the disk as well.
   */
  erasure: {
    columns: { id: 'text', at: 'int', home: 'text?', receipt: 'json', done: 'bool' },
    unique: [],
  },
  /** Ideas that whoever wrote them had erased before anybody saw them: a copy made before is restored without them. */
  forgotten: { columns: { id: 'text', workshop: 'text' }, unique: [] },
  /** Images of a workshop's board, redrawn from their pixels. */
  image: { columns: { id: 'text', workshop: 'text', w: 'int', h: 'int', addedAt: 'int' }, unique: [] },
  /** The same as files: `id` is image + '/full' or '/small', `webp` base64. Apart, so that counting reads no pictures. */
  pixels: { columns: { id: 'text', workshop: 'text', webp: 'text' }, unique: [] },
  /** Scripts to use again. `owner` is a member id, `''` once that one is gone; `shared`: everybody who makes workshops sees it. */
  template: {
    columns: {
      id: 'text',
      title: 'text',
      steps: 'json',
      votesPerPerson: 'int',
      owner: 'text',
      shared: 'bool',
      createdAt: 'int',
    },
    unique: [],
  },
  /** Printed seat tickets: `id` is the SHA-256 of the token, `seat` who sits by it, null until somebody does. */
  ticket: { columns: { id: 'text', workshop: 'text', seat: 'text?' }, unique: [] },
} as const satisfies Record<string, { columns: Record<string, Column>; unique: readonly (readonly string[])[] }>

export type TableName = keyof typeof tables

type Columns<T extends TableName> = (typeof tables)[T]['columns']

/** What columns hold, where that is more than their type says. */
interface Held {
  member: { rank: Rank }
  workshop: {
    steps: Step[]
    state: 'open' | 'paused' | 'closed'
    revealed: string[]
    timer: { endsAt: number; minutes: number } | null
    together: Together
  }
  idea: { id: IdeaId; item: ItemId | null; voice: Voice; entry: EntryMode; scribeVoice: Voice | null }
  seat: { id: SeatId; voice: Voice }
  forgotten: { id: IdeaId }
  proposal: { sources: ProposalSource[]; seed: Seed | null }
  version: { report: Report }
  template: { steps: Step[] }
  ticket: { seat: SeatId | null }
  dot: { say: Say }
  hand: { say: Say; voice: Voice }
  round: { count: Count }
  erasure: { receipt: Receipt }
}

/** A row of a table, plain. */
export type Row<T extends TableName> = Omit<
  { -readonly [C in keyof Columns<T>]: Columns<T>[C] extends Column ? Plain<Columns<T>[C]> : never },
  T extends keyof Held ? keyof Held[T] : never
> &
  (T extends keyof Held ? Held[T] : unknown)
