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
const way = later(() => import('./SeatLeave.tsx'))

/** How I want to read, and the way out. */
export function SeatFoot(props: { desk: Desk }) {
  const [leaving, setLeaving] = createSignal(false)
  const [no, setNo] = createSignal('')
  onMount(() => way.fetch())
  const leave = async () => {
    const isHere = await way.fetch()
    setLeaving(isHere)
    setNo(isHere ? '' : refusals['no-network'])
  }

  return (
    <footer class="seat-foot">
      <ReadingTools />
      <LanguageSwitch />
      <button type="button" class="button" data-kind="quiet" onClick={leave}>
        {t.leave}
      </button>
      <p role="alert">{no()}</p>
      <Show when={leaving() && way.part()}>
        {(part) => {
          const { SeatLeave } = part()
          return <SeatLeave desk={props.desk} onClose={() => setLeaving(false)} />
        }}
      </Show>
    </footer>
  )
}
