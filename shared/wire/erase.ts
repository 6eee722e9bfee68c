import * as v from 'valibot'
import { id } from '../ids.ts'
import type { Voice } from '../programme/codes.ts'

/** Another day on which a workshop's raw notes are deleted by themselves. */
export const keep = v.object({ deleteOn: v.pipe(v.string(), v.isoDate()) })

/** Whoever deletes a workshop writes its title or the code of its door, so that nobody does it by a slip of the hand. */
export const erase = v.object({ confirm: v.pipe(v.string(), v.trim(), v.maxLength(200)) })

/** Notes that a facilitator deletes in one go. */
export const eraseNotes = v.object({ notes: v.pipe(v.array(id<'item'>()), v.minLength(1), v.maxLength(50)) })

/** The ideas that a phone can show the key of, when it asks for everything of its own to be deleted. */
export const eraseOwn = v.object({
  ideas: v.pipe(
    v.array(v.object({ idea: id<'idea'>(), cap: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)) })),
    v.maxLength(500),
  ),
})
export type OwnKey = v.InferOutput<typeof eraseOwn>['ideas'][number]

/** What was deleted of one seat's own, and how many of its notes a proposal quotes and therefore keeps. */
export interface OwnErased {
  ideas: number
  dots: number
  quoted: number
}

/** What was there, in numbers. */
export interface Erased {
  ideas: number
  dots: number
  seats: number
  /** Notes, clusters and cards on the board, and whatever else lay there. */
  notes: number
  clusters: number
  cards: number
  others: number
}

/** What a deletion leaves behind: how much and when, never a word. */
export interface Receipt {
  workshop: string
  /** The one note that was deleted; missing when it was the whole workshop. */
  note?: string
  /** ISO date of the workshop. */
  date: string
  /** ISO time of the deletion. */
  at: string
  /** Somebody pressed the button, its day had come, a restored copy still had it, or whoever wrote it took it back. */
  why: 'person' | 'date' | 'restore' | 'own'
  erased: Erased
  /** Proposals that go on, and the numbered sources they quote. */
  kept: { proposals: number; sources: number }
  /** Sentences that were looked for in the files afterwards, and how many still stood there. Null: not looked for. */
  check: { searched: number; found: number } | null
  /** SHA-256, hex, of all the above as canonical JSON. */
  hash: string
}

/** A note as somebody chooses it from a list. */
export interface NoteLine {
  id: string
  text: string
  voice: Voice
}
