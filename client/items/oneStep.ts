import type { Undo } from '../live/undo.ts'

/** Does something that is taken back in one step, whatever was done just before or comes right after. */
export function oneStep<T>(undo: Undo, deed: () => T): T {
  undo.separate()
  const answer = deed()
  undo.separate()
  return answer
}
