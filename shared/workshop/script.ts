import { allows, isSilent } from './allows.ts'
import type { Step } from './step.ts'

/** What of a workshop says where in its script it stands. */
export interface Place {
  steps: readonly Step[]
  step: number
  /** Ids of the silent steps whose ideas everybody may see. */
  revealed: readonly string[]
}

/** The step a workshop is in. A workshop never stands outside its own script. */
export function currentStep({ steps, step }: Pick<Place, 'steps' | 'step'>): Step {
  const current = steps[step]
  if (!current) throw new RangeError(`step ${step} of ${steps.length} does not exist`)
  return current
}

/** Whether what is written now stays with the server until the reveal. */
export const isPrivate = (place: Place): boolean => isPrivateIn(place, currentStep(place))

/** The same of any of its steps. */
export const isPrivateIn = ({ revealed }: Pick<Place, 'revealed'>, step: Step): boolean =>
  isSilent(step) && !revealed.includes(step.id)

/** The vote whose result can be talked about: the current step's, otherwise that of the latest step before it. */
export const roundOf = ({ steps, step }: Pick<Place, 'steps' | 'step'>): Step | undefined =>
  steps.slice(0, step + 1).findLast((one) => allows(one, 'vote'))

/** What a step's present round is called in the rows: the first by the step, the later ones with their number. */
export const roundName = ({ id, round = 1 }: Pick<Step, 'id' | 'round'>): string =>
  round === 1 ? id : `${id}.${round}`

/** The step and the number that a round's name says. */
export function roundNamed(name: string): { step: string; no: number } {
  const [step = '', no = '1'] = name.split('.')
  return { step, no: Number(no) }
}
