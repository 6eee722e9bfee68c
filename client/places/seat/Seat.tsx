import { createSignal, Match, onCleanup, onMount, Switch } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { Me } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { lastSeat, rememberSeat, seatWithoutNetwork } from '../../live/lastSeat.ts'
import { words } from '../../ui/words.ts'
import { CalmPage } from './CalmPage.tsx'
import type { SeatHere } from './desk.ts'
import { later } from './later.ts'
import './seat.css'
import { SeatRoom } from './SeatRoom.tsx'

const t = words(da, en)
const askAgain = 2_500
const noSeat = later(() => import('./NoSeat.tsx'))

/** The phone page: one thing at a time. It loads neither the board's document nor any canvas. */
export function Seat() {
  const [seat, setSeat] = createSignal<SeatHere | null>()
  let again: ReturnType<typeof setTimeout> | undefined

  const find = async () => {
    clearTimeout(again)
    const me = await ask<Me>('GET', '/api/me')
    if (me.ok) return settle(me.value.seat)
    setSeat((now) => now ?? seatWithoutNetwork())
    again = setTimeout(find, askAgain)
  }

  /** Whose device it is now. What an earlier sitting left on it goes before anything is shown. */
  const settle = async (here: SeatHere | null) => {
    const last = lastSeat()
    if (last && last.seat.sitting !== here?.sitting) {
      await (await import('./SeatLeave.tsx')).forgetSitting()
      if (here && seat()) return location.reload()
    }
    rememberSeat(here)
    setSeat(here)
  }
  onMount(() => {
    void find()
    noSeat.fetch()
  })
  onCleanup(() => clearTimeout(again))

  return (
    <Switch fallback={<CalmPage title={t.line.connecting} />}>
      <Match when={seat()}>{(here) => <SeatRoom seat={here()} onRefused={find} />}</Match>
      <Match when={seat() === null && noSeat.part()}>
        {(part) => {
          const { NoSeat } = part()
          return <NoSeat />
        }}
      </Match>
    </Switch>
  )
}
