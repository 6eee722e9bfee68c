import { createEffect, onCleanup, onMount, Show } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { SaveBadge } from '../../ui/SaveBadge.tsx'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'
import { createDesk, type SeatHere } from './desk.ts'
import { later } from './later.ts'
import { SeatFoot } from './SeatFoot.tsx'
import { SeatHead } from './SeatHead.tsx'
import { StepPage } from './StepPage.tsx'

const t = words(da, en)
const alone = later(() => import('./SeatAlone.tsx'))

/** A seat in its room: what to do now, between who I am and how I want to read. */
export function SeatRoom(props: { seat: SeatHere; onRefused: () => void }) {
  // A seat is for the life of the page: changing it means coming in by the door again.
  const desk = createDesk({ ...props.seat })
  onCleanup(() => desk.room.close())
  onMount(alone.fetch)
  createEffect(() => desk.room.line() === 'refused' && props.onRefused())

  return (
    <Show when={desk.room.line() !== 'refused'} fallback={<CalmPage title={t.line.connecting} />}>
      <div class="seat">
        <SeatHead desk={desk} />
        <Show
          when={desk.room.state()}
          fallback={
            <Show when={desk.room.line() === 'lost' && alone.part()} fallback={<CalmPage title={t.line.connecting} />}>
              {(part) => {
                const { SeatAlone } = part()
                return <SeatAlone desk={desk} badge={(state) => <SaveBadge state={state} />} />
              }}
            </Show>
          }
        >
          {(room) => <StepPage desk={desk} room={room()} />}
        </Show>
        <SeatFoot desk={desk} />
      </div>
    </Show>
  )
}
