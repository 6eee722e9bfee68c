import * as v from 'valibot'
import type { Voice } from '../programme/codes.ts'
import { type Rank, ranks } from '../ranks.ts'

/** Sends a seat out. With a new code for the door it does not come back by the one it had. */
export const sendOut = v.object({ newCode: v.boolean() })
/** Opens the door with a new code, or locks it. Those inside stay. */
export const moveDoor = v.object({ open: v.boolean() })
export const setRank = v.object({ rank: v.picklist(ranks) })

/** A seat as a facilitator may see it: nothing that tells who it is, or what it has written. */
export interface SeatInList {
  /** A word for this seat that means nothing anywhere else, and is another after a restart. */
  seat: string
  voice: Voice
  scribe: boolean
  isHere: boolean
}

/** What `GET /api/workshops/:id/people` answers. */
export interface People {
  isDoorOpen: boolean
  /** By voice, otherwise in no order that says who came when. */
  seats: SeatInList[]
}

/** Somebody who can sign in, by the name of their function. */
export interface MemberInList {
  id: string
  role: string
  rank: Rank
  isYou: boolean
}
