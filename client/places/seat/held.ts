import { createSignal } from 'solid-js'
import type { RoomState } from '#shared/wire/room.ts'
import type { Desk } from './desk.ts'
import { readDraft } from './drafts.ts'
import { currentStep } from './scenes.ts'

/** The end of the half minute that somebody did not need. */
const [done, setDone] = createSignal(0)

/** Goes on with the others before the time is up. The note stays on the device. */
export const goOn = (room: RoomState): void => void setDone(room.floor.grace?.endsAt ?? 0)

/**
 * The room as somebody sees it who is finishing a note: as it was in the step before, with the time that is left for it. `was` is
 * what they saw last, `mayFinish` whether they have something there to finish still.
 */
export function seenRoom(
  was: RoomState,
  now: RoomState,
  mayFinish: (step: string, endsAt: number) => boolean,
): RoomState {
  const { grace } = now.floor
  const isThere =
    grace && now.state === 'open' && currentStep(was)?.id === grace.step && currentStep(now)?.id !== grace.step
  if (!isThere || !mayFinish(grace.step, grace.endsAt)) return now
  return was.timer?.endsAt === grace.endsAt ? was : { ...was, timer: { endsAt: grace.endsAt, minutes: 1 } }
}

/** The same at this desk: while there is a draft of that step, and time. */
export const seenAt = (desk: Desk, was: RoomState, now: RoomState): RoomState =>
  seenRoom(
    was,
    now,
    (step, endsAt) => endsAt !== done() && desk.now() < endsAt && readDraft(desk.workshop, step) !== '',
  )
