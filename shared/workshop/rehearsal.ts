/** What a rehearsal has in place of a template: it is no meeting, and is deleted the next day. */
export const rehearsalMark = 'rehearsal'

/** A phone that is in the room, or was a moment ago. `ms` is how long a word and its answer take, null while unknown. */
export interface PhoneLight {
  /** A word for this phone that means nothing anywhere else. */
  phone: string
  ms: number | null
  isGone: boolean
}

/** How well a phone is connected, as a light. */
export const lightOf = ({ ms, isGone }: PhoneLight): 'green' | 'yellow' | 'red' | 'waiting' => {
  if (isGone) return 'red'
  if (ms === null) return 'waiting'
  return ms < 300 ? 'green' : ms < 1000 ? 'yellow' : 'red'
}
