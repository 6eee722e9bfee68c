import * as v from 'valibot'
import { type Step, step, stepsMax } from '../workshop/step.ts'
import type { Template } from '../workshop/templates.ts'
import { words } from './text.ts'

const script = v.pipe(v.array(step), v.minLength(1), v.maxLength(stepsMax))
const votesPerPerson = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))

/** A workshop's whole script, changed. `seen` is that of the script the change began with: nobody overwrites another's. */
export const changeScript = v.object({ steps: script, votesPerPerson, seen: v.pipe(v.string(), v.maxLength(64)) })
/** A script to use again. */
export const saveTemplate = v.object({ title: words(80, 1), steps: script, votesPerPerson, shared: v.boolean() })
export const shareTemplate = v.object({ shared: v.boolean() })

/** What `GET /api/workshops/:id/script` answers. The steps before `from` have begun and stay as they are. */
export interface Script {
  steps: Step[]
  votesPerPerson: number
  from: number
  seen: string
}

/** What `GET /api/templates` answers. `whose` is 'founding' for those that everybody has from the start. */
export interface OfferedTemplate extends Template {
  whose: 'founding' | 'own' | 'shared'
  isShared?: boolean
  votesPerPerson?: number
}
