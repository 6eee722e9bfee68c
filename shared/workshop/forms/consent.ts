import type { VoteForm } from './form.ts'

/** Can you live with it? One answer to each thing. */
export const consent: VoteForm = {
  says: ['yes', 'care', 'no'],
  answers: true,
  budget: (_said, _perPerson, things) => things,
  perItem: () => 1,
  weigh: () => 1,
}
