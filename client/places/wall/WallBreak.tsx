import { Show } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { clockText, secondsLeft } from '../../live/clock.ts'
import { questionOf } from '../../ui/question.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** A pause, or the end: one sentence, and how long it lasts in figures that can be read from the coffee table. */
export function WallBreak(props: { room: RoomState; now: number }) {
  const title = () => {
    if (props.room.state === 'closed') return t.closed
    if (props.room.state === 'paused') return t.paused
    return props.room.floor.eyesUp ? t.eyesUp : questionOf(props.room)
  }

  return (
    <main class="wall wall-break">
      <h1>{title()}</h1>
      <Show when={props.room.floor.eyesUp && props.room.floor.hands}>{(hands) => <p>{t.hands(hands())}</p>}</Show>
      <Show when={props.room.state === 'open' && !props.room.floor.eyesUp && props.room.timer}>
        {(timer) => (
          <p class="wall-clock" role="timer">
            {clockText(secondsLeft(timer().endsAt, props.now))}
          </p>
        )}
      </Show>
    </main>
  )
}
