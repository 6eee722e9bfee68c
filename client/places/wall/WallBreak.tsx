import { Show } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { clockText, secondsLeft } from '../../live/clock.ts'
import { readyPrompt } from '../../live/roomPrompt.ts'
import { hourOf, words } from '../../ui/words.ts'

const t = words(da, en)

/** A pause, or the end: one sentence, and how long it lasts in figures that can be read from the coffee table. */
export function WallBreak(props: { room: RoomState; now: number }) {
  const hour = () => (props.room.timer ? hourOf(props.room.timer.endsAt) : undefined)
  const title = () => {
    if (props.room.state === 'closed') return t.closed
    if (props.room.state === 'paused') return t.paused
    return readyPrompt(props.room.steps[props.room.step]?.prompt ?? '', hour()) || t.pause
  }

  return (
    <main class="wall wall-break">
      <h1>{title()}</h1>
      <Show when={props.room.state === 'open' && props.room.timer}>
        {(timer) => (
          <p class="wall-clock" role="timer">
            {clockText(secondsLeft(timer().endsAt, props.now))}
          </p>
        )}
      </Show>
    </main>
  )
}
