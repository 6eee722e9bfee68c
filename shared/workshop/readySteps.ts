import * as v from 'valibot'
import data from './readySteps.json' with { type: 'json' }
import { step } from './step.ts'

/** Steps to add to any script, in the order a meeting usually has them. Their ids are their names in this list only. */
export const readySteps = v.parse(v.array(step), data)
