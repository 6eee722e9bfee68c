import { createSignal, onMount, Show } from 'solid-js'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { ReadingTools } from '../../ui/ReadingTools.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { later } from './later.ts'

const t = words(da, en)
const refusals = words(noDa, noEn)
const ways = { leave: later(() => import('./SeatLeave.tsx')), erase: later(() => import('./SeatErase.tsx')) }

/** How I want to read, the way out, and the way to take all back. */
export function SeatFoot(props: { desk: Desk }) {
  const [open, setOpen] = createSignal<keyof typeof ways>()
  const [no, setNo] = createSignal('')
  onMount(() => ways.leave.fetch())
  const go = async (way: keyof typeof ways) => {
    const isHere = await ways[way].fetch()
    setOpen(isHere ? way : undefined)
    setNo(isHere ? '' : refusals['no-network'])
  }
  const close = () => setOpen()

  return (
    <footer class="seat-foot">
      <ReadingTools />
      <LanguageSwitch />
      <button type="button" class="button" data-kind="quiet" onClick={() => go('erase')}>
        {t.erase}
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={() => go('leave')}>
        {t.leave}
      </button>
      <p role="alert">{no()}</p>
      <Show when={open() === 'leave' && ways.leave.part()}>
        {(part) => {
          const { SeatLeave } = part()
          return <SeatLeave desk={props.desk} onClose={close} />
        }}
      </Show>
      <Show when={open() === 'erase' && ways.erase.part()}>
        {(part) => {
          const { SeatErase } = part()
          return <SeatErase desk={props.desk} onClose={close} />
        }}
      </Show>
    </footer>
  )
}
