import * as v from 'valibot'
import { id, type IdeaId, type ItemId } from '../ids.ts'
import { noteTextMax } from '../items/note.ts'
import { entryModes, voices } from '../programme/codes.ts'
import { says } from '../workshop/forms/form.ts'
import { voteRules } from '../workshop/step.ts'
import { leadMark, sight } from '../workshop/together.ts'
import { words } from './text.ts'

const idea = id<'idea'>()
/** 128 random bits that only the writing phone keeps: who can show it may correct that idea, also after the reveal. */
const cap = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))
const text = words(noteTextMax, 1)
const zone = v.pipe(v.string(), v.regex(/^zone\.[a-z_]{1,40}$/))

/** What a seat may wish for over the room socket. The server may refuse each of them. */
export const seatIntents = {
  addIdea: v.object({
    idea,
    cap,
    text,
    zone,
    entry: v.picklist(entryModes),
    /** Whose words these are when the seat writes for another; otherwise the seat's own voice. */
    voice: v.optional(v.picklist(voices)),
    /** The step it was begun in, so that it is taken for a while after the room has gone on. */
    step: v.optional(v.pipe(v.string(), v.maxLength(60))),
  }),
  changeIdea: v.object({ idea, cap, text }),
  withdrawIdea: v.object({ idea, cap }),
  giveDot: v.object({ target: id<'item'>() }),
  /** Takes a vote back, whatever it said. */
  takeDot: v.object({ target: id<'item'>() }),
  castVote: v.object({ target: id<'item'>(), say: v.picklist(says) }),
  /** The whole order, best first; none takes it back. */
  rank: v.object({ order: v.pipe(v.array(id<'item'>()), v.maxLength(20)) }),
}

/** What a seat says of the moment. It is kept in memory alone, and gone with the room. */
export const momentIntents = {
  /** A note is begun and not sent, or no more. */
  writing: v.object({ on: v.boolean() }),
  raiseHand: v.object({ up: v.boolean() }),
  lowerHands: v.object({}),
  /** Takes the bar over from whoever holds it. */
  takeBar: v.object({}),
}

/** What a facilitator may wish for over the room socket. */
export const hostIntents = {
  goToStep: v.object({ step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(40)) }),
  /** All at once, or one voice alone. */
  reveal: v.object({ voice: v.optional(v.picklist(voices)) }),
  startTimer: v.object({ minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)) }),
  extendTimer: v.object({ minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)) }),
  stopTimer: v.object({}),
  setDoor: v.object({ open: v.boolean() }),
  setState: v.object({ state: v.picklist(['open', 'paused', 'closed']) }),
  showResults: v.object({ on: v.boolean() }),
  /** A new round of the step's vote, perhaps in another way. What the last one came to is kept. */
  voteAgain: v.object({ vote: v.optional(voteRules) }),
  /** So many hands or papers more, or fewer, for one thing. */
  countHands: v.object({
    target: id<'item'>(),
    say: v.picklist(says),
    voice: v.picklist(voices),
    by: v.pipe(v.number(), v.integer(), v.minValue(-200), v.maxValue(200)),
  }),
  gather: v.object({ view: sight }),
  /** `again`: only if this page leads still, after its line was cut. */
  lead: v.object({ as: v.nullable(leadMark), again: v.optional(v.boolean()) }),
  showItem: v.object({ item: v.nullable(id<'item'>()) }),
  eyesUp: v.object({ on: v.boolean() }),
  setSound: v.object({ on: v.boolean() }),
  showHands: v.object({ on: v.boolean() }),
}

const all = { ...seatIntents, ...hostIntents, ...momentIntents }
export type IntentName = keyof typeof all
export type MomentName = keyof typeof momentIntents
/** What is carried out in a transaction, and kept. */
export type KeptName = Exclude<IntentName, MomentName>
export type IntentBody<N extends IntentName> = v.InferOutput<(typeof all)[N]>

/** `key` is the idempotency key: the same intent sent twice is carried out once and answered the same. */
export type Intent = { [N in IntentName]: { is: 'intent'; key: Id; name: N; body: IntentBody<N> } }[IntentName]
type Id = string

const key = id<'intent'>()
const shape = <N extends IntentName>(name: N) =>
  v.object({ is: v.literal('intent'), key, name: v.literal(name), body: all[name] })

/** Every frame a client may send on the room socket. */
export const intent = v.variant('name', [
  shape('addIdea'),
  shape('changeIdea'),
  shape('withdrawIdea'),
  shape('giveDot'),
  shape('takeDot'),
  shape('castVote'),
  shape('rank'),
  shape('goToStep'),
  shape('reveal'),
  shape('startTimer'),
  shape('extendTimer'),
  shape('stopTimer'),
  shape('setDoor'),
  shape('setState'),
  shape('showResults'),
  shape('voteAgain'),
  shape('countHands'),
  shape('gather'),
  shape('lead'),
  shape('showItem'),
  shape('eyesUp'),
  shape('setSound'),
  shape('showHands'),
  shape('writing'),
  shape('raiseHand'),
  shape('lowerHands'),
  shape('takeBar'),
])

export type { IdeaId, ItemId }
