import type { Refusal } from '#shared/result.ts'

/** What the crowd was promised and what it waited, to be compared with what is there afterwards. */
export interface Ledger {
  /** Ideas that the server has said it keeps, by their text, which is unique. */
  ideas: Set<string>
  /** Texts that the server has said are gone: withdrawn, or replaced by a better wording. */
  gone: Set<string>
  /** Wishes sent, each counted once however often it was repeated, and those that nobody ever answered. */
  sent: number
  unanswered: number
  refused: Map<Refusal, number>
  /** Milliseconds from sending to the answer. */
  waits: number[]
}

export const newLedger = (): Ledger => ({
  ideas: new Set(),
  gone: new Set(),
  sent: 0,
  unanswered: 0,
  refused: new Map(),
  waits: [],
})
