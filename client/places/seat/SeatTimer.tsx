import { createEffect, on, Show } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { clockText, secondsLeft } from '../../live/clock.ts'
import { announce } from '../../ui/announce.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** How long there is left. It never takes anything away: at the end it asks people to finish their sentence. */
export function SeatTimer(props: { endsAt: number; now: number }) {
  const left = () => secondsLeft(props.endsAt, props.now)

  createEffect(
    on(left, (now, before) => {
      if (before === undefined || now >= before) return
      if (now === 60) announce(t.timer.minute)
      if (now === 0) announce(t.timer.over)
    }),
  )

  return (
    <p class="seat-timer" role="timer">
      <PhoneIcon name="clock" />
      <Show when={left() > 0} fallback={t.timer.over}>
        <span class="visually-hidden">{t.timer.left}</span> {clockText(left())}
      </Show>
    </p>
  )
}
