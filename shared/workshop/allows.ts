import type { Permit, Step } from './step.ts'

/** What a seat may try to do. Each deed is opened by one or more of the words a template uses. */
const opens = {
  writeIdea: ['add_note', 'scribe', 'paper_entry'],
  writeForAnother: ['scribe', 'paper_entry'],
  changeIdea: ['add_note', 'scribe', 'paper_entry', 'edit_own', 'edit'],
  vote: ['vote', 'vote_by_pointing', 'consent_vote'],
  handleBoard: ['cluster', 'move', 'create_card', 'edit'],
  changeWords: ['edit'],
} as const satisfies Record<string, readonly Permit[]>

export type Deed = keyof typeof opens

/** Whether a step lets seats do this. Asked on the server before every write and on the page before every button. */
export const allows = (step: Step, deed: Deed): boolean =>
  step.allow.some((permit) => (opens[deed] as readonly Permit[]).includes(permit))

/** Ideas of a silent step reach nobody but the server until the facilitator reveals them. */
export const isSilent = (step: Step): boolean =>
  allows(step, 'writeIdea') && (step.mode === 'individual' || step.mode === 'individual_then_group')
