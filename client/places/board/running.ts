import { type Accessor, createSignal } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { announce } from '../../ui/announce.ts'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { type NextDeed, nextDeed } from './runBarNext.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)

/** What a facilitator runs the room with, whatever the page looks like: wishes, why one was refused, and the next sensible deed. */
export function createRunning(room: Room, state: Accessor<RoomState>) {
  const [no, setNo] = createSignal('')
  const [revealing, setRevealing] = createSignal(false)
  const [ending, setEnding] = createSignal(false)
  const wish: Wish = async (name, body) => {
    setNo('')
    const answer = await room.send(name, body)
    // Who holds the bar is said beside the button that takes it over.
    if (answer.ok) return
    if (answer.no === 'other-holds-bar') announce(said(answer))
    else setNo(said(answer))
  }
  const goTo = (step: number) => wish('goToStep', { step })
  const minutes = () => state().steps[state().step]?.minutes ?? 5
  const big: Record<NextDeed, { says: () => string; run: () => void }> = {
    reopen: { says: () => t.reopen, run: () => wish('setState', { state: 'open' }) },
    resume: { says: () => t.resume, run: () => wish('setState', { state: 'open' }) },
    startTimer: { says: () => t.timer.start(minutes()), run: () => wish('startTimer', { minutes: minutes() }) },
    reveal: { says: () => t.reveal, run: () => setRevealing(true) },
    showResults: { says: () => t.showResult, run: () => wish('showResults', { on: true }) },
    next: { says: () => t.nextStep, run: () => goTo(state().step + 1) },
    end: { says: () => t.end, run: () => setEnding(true) },
  }
  const deed = () => nextDeed(state())
  return { no, wish, goTo, deed, big: () => big[deed()], revealing, setRevealing, ending, setEnding }
}
export type Running = ReturnType<typeof createRunning>
