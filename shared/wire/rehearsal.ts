import * as v from 'valibot'
import type { PhoneLight } from '../workshop/rehearsal.ts'

/** How many played participants come. */
export const sendPeople = v.object({ people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)) })

/** What `GET /api/workshops/:id/phones` answers: real phones with their lights, and how many are played. */
export interface Phones {
  phones: PhoneLight[]
  played: number
}
