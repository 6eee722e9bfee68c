import type { VoteForm } from './form.ts'

/** Dots to deal out, several to the same thing unless the step says otherwise. */
export const dots: VoteForm = {
  says: ['dot'],
  budget: (said, perPerson) => said ?? perPerson,
  perItem: (said, budget) => said ?? budget,
  weigh: () => 1,
}
