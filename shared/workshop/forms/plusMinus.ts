import type { VoteForm } from './form.ts'

/** Votes for and against, out of the same hand. */
export const plusMinus: VoteForm = {
  says: ['plus', 'minus'],
  budget: (said, perPerson) => said ?? perPerson,
  perItem: (said) => said ?? 1,
  weigh: () => 1,
}
