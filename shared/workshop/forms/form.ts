/** What one vote can say of one thing. */
export const says = ['dot', 'yes', 'care', 'no', 'plus', 'minus', 'point'] as const
export type Say = (typeof says)[number]

/** A way to vote: what can be said, how much of it, and what it weighs. Everything else is the same for all of them. */
export interface VoteForm {
  says: readonly Say[]
  /** One answer to each thing, which a new one takes the place of. */
  answers?: true
  /** All of a seat's votes are one order, given whole. */
  ordered?: true
  /** How many votes a seat has: what the step says, otherwise what the workshop gives each, over so many things. */
  budget(said: number | undefined, perPerson: number, things: number): number
  /** How many of them one thing can get from one seat. */
  perItem(said: number | undefined, budget: number): number
  /** What a vote in this slot counts for. A raised hand counts as the first. */
  weigh(slot: number, budget: number): number
}
