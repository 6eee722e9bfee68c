import { Show } from 'solid-js'
import { spacedCode } from '#shared/texts/plural.ts'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { clockText, secondsLeft } from '../../live/clock.ts'
import { words } from '../../ui/words.ts'
import { Qr } from './Qr.tsx'

const t = words(da, en)

/** The question, the time, and in the corner the way in for those who come late. */
export function WallHead(props: { question: string; timer: RoomState['timer']; now: number; code: string | null }) {
  return (
    <header class="wall-head">
      <h1>{props.question}</h1>
      <Show when={props.timer}>
        {(timer) => {
          const left = () => secondsLeft(timer().endsAt, props.now)
          return (
            <p class="wall-timer" role="timer" data-last={left() <= 60}>
              {left() > 0 ? clockText(left()) : t.timeUp}
            </p>
          )
        }}
      </Show>
      <Show when={props.code}>
        {(code) => (
          <div class="wall-corner">
            <Qr code={code()} />
            <p>{spacedCode(code())}</p>
          </div>
        )}
      </Show>
    </header>
  )
}
