import { createEffect, on, Show } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { clockText, createNow, secondsLeft } from '../../live/clock.ts'
import type { Room } from '../../live/roomTypes.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import type { Wish } from './wish.ts'

const t = words(da, en).timer

/** The step's time: started, stretched by a minute, stopped. Nobody is locked out when it ends; it only says so. */
export function RunBarTimer(props: {
  room: Room
  state: RoomState
  wish: Wish
  /** Starting is offered here unless it is already the big button. */
  mayStart: boolean
}) {
  const now = createNow(props.room)
  const minutes = () => props.state.steps[props.state.step]?.minutes ?? 5
  const left = () => (props.state.timer ? secondsLeft(props.state.timer.endsAt, now()) : undefined)
  createEffect(
    on(left, (seconds, before) => {
      if (seconds === 0 && before === 1) announce(t.over)
    }),
  )
  return (
    <fieldset class="run-timer" aria-label={t.label}>
      <Show
        when={left() !== undefined}
        fallback={
          <Show when={props.mayStart && props.state.state === 'open'}>
            <button type="button" class="button" onClick={() => props.wish('startTimer', { minutes: minutes() })}>
              <Icon name="clock" />
              {t.start(minutes())}
            </button>
          </Show>
        }
      >
        <strong class="run-clock" data-over={left() === 0}>
          {left() === 0 ? t.over : t.left(clockText(left() ?? 0))}
        </strong>
        <button type="button" class="button" onClick={() => props.wish('extendTimer', { minutes: 1 })}>
          {t.more}
        </button>
        <button
          type="button"
          class="button"
          aria-label={t.stop}
          title={t.stop}
          onClick={() => props.wish('stopTimer', {})}
        >
          <Icon name="close" />
        </button>
      </Show>
    </fieldset>
  )
}
