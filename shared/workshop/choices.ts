import { allows } from './allows.ts'
import type { Permit, Step } from './step.ts'

/** The few things a facilitator chooses among for a step. `opens` is what a choice stands for, `gives` what choosing it adds. */
const meanings = {
  write: { opens: ['add_note', 'edit_own'], gives: ['add_note', 'edit_own'] },
  writeForOthers: { opens: ['scribe', 'paper_entry'], gives: ['scribe', 'paper_entry'] },
  gather: { opens: ['cluster', 'move', 'create_card'], gives: ['cluster', 'move'] },
  vote: { opens: ['vote', 'vote_by_pointing', 'consent_vote'], gives: ['vote'] },
  edit: { opens: ['edit'], gives: ['edit'] },
} as const satisfies Record<string, { opens: readonly Permit[]; gives: readonly Permit[] }>

export type Choice = keyof typeof meanings
export const choices = Object.keys(meanings) as Choice[]

type Allowing = Pick<Step, 'allow'>

/** Whether a step offers this. */
export const offers = ({ allow }: Allowing, choice: Choice): boolean =>
  allow.some((permit) => (meanings[choice].opens as readonly Permit[]).includes(permit))

/** Whether people can do nothing but look. */
export const onlyLooks = (step: Allowing): boolean => choices.every((choice) => !offers(step, choice))

/** What of a step changes when a choice is made or taken back. What no choice stands for is left as it was. */
export function choose(step: Step, choice: Choice, on: boolean): Pick<Step, 'allow' | 'vote'> {
  const { opens, gives } = meanings[choice]
  const others = step.allow.filter((permit) => !(opens as readonly Permit[]).includes(permit))
  const allow = on ? [...new Set([...step.allow, ...gives])] : others
  return { allow, vote: allows({ ...step, allow }, 'vote') ? step.vote : undefined }
}

/** A step where people only look. */
export const chooseLook = (step: Step): Pick<Step, 'allow' | 'vote'> => {
  const meant: readonly Permit[] = choices.flatMap((choice) => meanings[choice].opens)
  const others = step.allow.filter((permit) => !meant.includes(permit))
  return { allow: [...new Set<Permit>([...others, 'read'])], vote: undefined }
}
