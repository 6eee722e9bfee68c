import type { VoteForm } from './form.ts'

/** The best in order: the first of three gets three points, the last one. */
export const ranking: VoteForm = {
  says: ['point'],
  ordered: true,
  budget: (said) => said ?? 3,
  perItem: () => 1,
  weigh: (slot, budget) => Math.max(1, budget - slot + 1),
}
