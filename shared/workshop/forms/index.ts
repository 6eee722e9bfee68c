import type { FormName, Step } from '../step.ts'
import { consent } from './consent.ts'
import { dots } from './dots.ts'
import type { VoteForm } from './form.ts'
import { plusMinus } from './plusMinus.ts'
import { ranking } from './ranking.ts'

/** The table of ways to vote. A new way is one file beside this one, one line here and one word in `step.ts`. */
export const forms: Record<FormName, VoteForm> = { dots, consent, plusMinus, ranking }

/** The way a step votes: what it says, otherwise what its permission means. A step from before there was a choice gives dots. */
export const formOf = ({ vote, allow }: Pick<Step, 'vote' | 'allow'>): FormName =>
  vote?.form ?? (allow.includes('consent_vote') && !allow.includes('vote') ? 'consent' : 'dots')

/** How many votes each has in a step about so many things, and how many of them one thing can get. */
export function budgetOf(step: Pick<Step, 'vote' | 'allow'>, perPerson: number, things: number) {
  const form = forms[formOf(step)]
  const budget = form.budget(step.vote?.budget, perPerson, things)
  return { budget, perItem: form.perItem(step.vote?.perItem, budget) }
}
