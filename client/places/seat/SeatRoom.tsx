import { onCleanup, Show } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'
import { createDesk, type SeatHere } from './desk.ts'
import { NoSeat } from './NoSeat.tsx'
import { SeatFoot } from './SeatFoot.tsx'
import { SeatHead } from './SeatHead.tsx'
import { StepPage } from './StepPage.tsx'

const t = words(da, en)

/** A seat in its room: what to do now, between who I am and how I want to read. */
export function SeatRoom(props: { seat: SeatHere }) {
  // A seat is for the life of the page: changing it means coming in by the door again.
  const desk = createDesk({ ...props.seat })
  onCleanup(() => desk.room.close())

  return (
    <Show when={desk.room.line() !== 'refused'} fallback={<NoSeat />}>
      <div class="seat">
        <SeatHead desk={desk} />
        <Show when={desk.room.state()} fallback={<CalmPage title={t.line.connecting} />}>
          {(room) => <StepPage desk={desk} room={room()} />}
        </Show>
        <SeatFoot desk={desk} />
      </div>
    </Show>
  )
}
