import * as v from 'valibot'
import { id } from '../ids.ts'
import { entryModes, voices } from '../programme/codes.ts'
import { bar, floor } from '../workshop/floor.ts'
import { look } from '../workshop/look.ts'
import { says } from '../workshop/forms/form.ts'
import { formNames, step } from '../workshop/step.ts'
import { shown, together } from '../workshop/together.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const at = v.pipe(v.number(), v.integer())
const zone = v.object({ id: v.string(), title: v.string() })

/** Something that can get dots: `lines` are the texts inside it (a cluster's notes, a card's fields). */
const target = v.object({
  id: id<'item'>(),
  kind: v.picklist(['note', 'cluster', 'card']),
  title: v.string(),
  lines: v.array(v.string()),
})

const byVoice = v.object({
  resident: v.optional(count),
  relative: v.optional(count),
  staff: v.optional(count),
  leader: v.optional(count),
  other: v.optional(count),
})

/**
 * How much was given, hands in the room included: `hands` is how much of it was counted there. A voice that is missing in
 * `byVoice` is hidden to protect a small group, or gave none of the shown. `few`: too few chose it on their own devices, in a small
 * round, to tell of; there are no numbers then, except of hands.
 */
const resultPart = v.object({
  dots: count,
  byVoice,
  few: v.optional(v.literal(true)),
  hands: v.optional(v.object({ dots: count, byVoice })),
})

/** What was given to one target. Where it was not dots the row holds `says`, a part for each thing that could be said. */
const resultRow = v.object({
  id: v.string(),
  title: v.string(),
  ...resultPart.entries,
  says: v.optional(
    v.object({
      yes: v.optional(resultPart),
      care: v.optional(resultPart),
      no: v.optional(resultPart),
      plus: v.optional(resultPart),
      minus: v.optional(resultPart),
      point: v.optional(resultPart),
    }),
  ),
})

/** A round's result. Without a `form` it was dots; without `handVoices` no hands were counted. */
export const result = v.object({
  round: v.string(),
  rows: v.array(resultRow),
  shownVoices: v.array(v.picklist(voices)),
  hidden: v.boolean(),
  form: v.optional(v.picklist(formNames)),
  handVoices: v.optional(v.array(v.picklist(voices))),
})

/** The room as everybody sees it: JSON, versioned, written by the server only. Times are epoch milliseconds of the server. */
export const roomState = v.object({
  version: count,
  title: v.string(),
  home: v.string(),
  date: v.string(),
  /** Six digits while the door is open, otherwise null. */
  code: v.nullable(v.string()),
  state: v.picklist(['open', 'paused', 'closed']),
  steps: v.array(step),
  step: count,
  /** Zones of the current step. */
  zones: v.array(zone),
  /** Ideas of this step go to the server only, until `reveal`. */
  silent: v.boolean(),
  /**
   * Ideas written and not yet revealed, and from how many seats. While only one or two have written there are no numbers,
   * only that it is `few`: who they are could be seen in the room. Numbers come on a beat of their own, never with an idea.
   */
  waiting: v.object({ ideas: count, seats: count, few: v.boolean() }),
  timer: v.nullable(v.object({ endsAt: at, minutes: count })),
  people: v.object({ here: count, joined: count, byVoice: v.record(v.picklist(voices), count) }),
  ballot: v.nullable(
    v.object({
      round: v.string(),
      perPerson: count,
      targets: v.array(target),
      cast: count,
      voters: count,
      /** The way of voting and how many votes one thing can get, where it is not simply dots. */
      form: v.optional(v.picklist(formNames)),
      perItem: v.optional(count),
      /** Nobody votes for what is their own, as far as it is known whose it is. */
      notOwn: v.optional(v.literal(true)),
    }),
  ),
  results: v.nullable(result),
  /** Whether the step opens the board itself to all hands. */
  boardOpen: v.boolean(),
  /** Where everybody at the board is called, the page that leads them, and what is shown large to all, as it reads now. */
  together: v.object({ gather: together.entries.gather, lead: together.entries.lead, shown: v.nullable(shown) }),
  /** How the room is run just now. */
  floor,
})
export type RoomState = v.InferOutput<typeof roomState>
export type Target = v.InferOutput<typeof target>
export type ResultRow = v.InferOutput<typeof resultRow>
export type ResultPart = v.InferOutput<typeof resultPart>
export type RoundResult = v.InferOutput<typeof result>

/** One's own ideas while the server still knows whose they are, and one's own dots. */
export const mine = v.object({
  voice: v.picklist(voices),
  scribe: v.boolean(),
  /** One's own hand is up. */
  hand: v.optional(v.literal(true)),
  ideas: v.array(
    v.object({
      id: id<'idea'>(),
      step: v.string(),
      zone: v.string(),
      text: v.string(),
      voice: v.picklist(voices),
      entry: v.picklist(entryModes),
      onBoard: v.boolean(),
    }),
  ),
  /** `votes` are one's own in the order of their slots, where they are not simply dots. */
  dots: v.object({
    round: v.string(),
    left: count,
    given: v.record(v.string(), count),
    votes: v.optional(v.array(v.object({ target: v.string(), say: v.picklist(says) }))),
  }),
})
export type Mine = v.InferOutput<typeof mine>

/** A note as the wall shows it: no id of a seat, no time. Only walls and facilitators get these. */
export const wallNote = v.object({
  id: v.string(),
  zone: v.string(),
  text: v.string(),
  voice: v.picklist(voices),
  entry: v.picklist(entryModes),
  cluster: v.string(),
})
export type WallNote = v.InferOutput<typeof wallNote>

/** Whatever else lies in a zone: what it says, and how it looks. A drawing is one, however many lines it has. */
const wallThing = v.object({ id: v.string(), zone: v.string(), text: v.string(), look: v.optional(look) })
export type WallThing = v.InferOutput<typeof wallThing>

/** What a wall needs of the board, so that it can do without Yjs: all that lies in the zones of the current step. */
export const wallBoard = v.object({
  notes: v.array(wallNote),
  /** `folded`: it lies as a stack, and its uppermost note, the last of them, stands for all. */
  clusters: v.array(v.object({ id: v.string(), zone: v.string(), title: v.string(), folded: v.optional(v.literal(true)) })),
  cards: v.array(v.object({ id: v.string(), zone: v.string(), title: v.string(), what: v.string() })),
  things: v.array(wallThing),
})
export type WallBoard = v.InferOutput<typeof wallBoard>

/**
 * What only facilitators are told of a vote: hands counted in the room so far, how many seats have votes left (never whose), and
 * what the step's earlier rounds came to.
 */
const poll = v.object({
  hands: v.array(v.object({ target: v.string(), say: v.picklist(says), voice: v.picklist(voices), count })),
  left: count,
  rounds: v.array(result),
})
export type Poll = v.InferOutput<typeof poll>

/**
 * Every frame the server sends on the room socket. `hello` opens a connection (`now` lets a page correct its clock; `epoch`
 * changes when the server restarts); `room` is whole the first time and afterwards only the fields that changed, with the
 * new version; `result` answers one intent and is sent when its effect is on disk.
 */
export const serverFrame = v.variant('is', [
  v.object({ is: v.literal('hello'), epoch: v.string(), now: at, role: v.picklist(['host', 'seat', 'wall']) }),
  v.object({ is: v.literal('room'), room: v.partial(roomState) }),
  v.object({ is: v.literal('mine'), mine }),
  v.object({ is: v.literal('board'), board: wallBoard }),
  v.object({ is: v.literal('bar'), bar }),
  v.object({ is: v.literal('poll'), poll: v.nullable(poll) }),
  v.object({
    is: v.literal('result'),
    key: v.string(),
    no: v.optional(v.string()),
    about: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  }),
  v.object({ is: v.literal('ping') }),
])
export type ServerFrame = v.InferOutput<typeof serverFrame>
