import { createSignal, Match, onCleanup, onMount, Switch } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { Me } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'
import type { SeatHere } from './desk.ts'
import { NoSeat } from './NoSeat.tsx'
import './seat.css'
import { SeatRoom } from './SeatRoom.tsx'

const t = words(da, en)
const askAgain = 2_500

/** The phone page: one thing at a time. It loads neither the board's document nor any canvas. */
export function Seat() {
  const [seat, setSeat] = createSignal<SeatHere | null>()
  let again: ReturnType<typeof setTimeout> | undefined

  const find = async () => {
    const me = await ask<Me>('GET', '/api/me')
    if (me.ok) setSeat(me.value.seat)
    else again = setTimeout(find, askAgain)
  }
  onMount(find)
  onCleanup(() => clearTimeout(again))

  return (
    <Switch fallback={<CalmPage title={t.line.connecting} />}>
      <Match when={seat()}>{(here) => <SeatRoom seat={here()} />}</Match>
      <Match when={seat() === null}>
        <NoSeat />
      </Match>
    </Switch>
  )
}
