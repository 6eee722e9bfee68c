import * as v from 'valibot'

/** What a rehearsal has in place of a template: it is no meeting, and is deleted the next day. */
export const rehearsalMark = 'rehearsal'

/** How many played participants come. */
export const sendPeople = v.object({ people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)) })

/** A phone that is in the room, or was a moment ago. `ms` is how long a word and its answer take, null while unknown. */
export interface PhoneLight {
  /** A word for this phone that means nothing anywhere else. */
  phone: string
  ms: number | null
  isGone: boolean
}

/** What `GET /api/workshops/:id/phones` answers: real phones with their lights, and how many are played. */
export interface Phones {
  phones: PhoneLight[]
  played: number
}

/** How well a phone is connected, as a light. */
export const lightOf = ({ ms, isGone }: PhoneLight): 'green' | 'yellow' | 'red' | 'waiting' => {
  if (isGone) return 'red'
  if (ms === null) return 'waiting'
  return ms < 300 ? 'green' : ms < 1000 ? 'yellow' : 'red'
}
