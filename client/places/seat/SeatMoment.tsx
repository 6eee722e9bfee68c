import { type Accessor, createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { moment as da } from '#shared/texts/da/moment.ts'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { moment as en } from '#shared/texts/en/moment.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { goOn } from './held.ts'

export { seenAt } from './held.ts'

const t = words(da, en)
const refusals = words(noDa, noEn)

/**
 * What a seat says of the moment: that a note is begun, where there is a text, and that a hand is up. `held`: the room has gone on, and there
 * is a little time to finish.
 */
export function SeatMoment(props: { desk: Desk; text: Accessor<string> | undefined; held: boolean }) {
  let told = false
  createEffect(
    on([() => !!props.text?.(), props.desk.room.line], ([begun, line]) => {
      // A server that has lost the line has forgotten it too.
      if (line !== 'open') told = false
      else if (begun !== told && !props.held) {
        told = begun
        void props.desk.room.send('writing', { on: begun })
      }
    }),
  )

  const leave = () => {
    const room = props.desk.room.state()
    if (room) goOn(room)
  }

  return (
    <Show when={props.held && props.text} fallback={<SeatHand desk={props.desk} />}>
      <section class="seat-look" role="status">
        <h2>{t.finish}</h2>
        <p>{t.finishHelp}</p>
        <button type="button" class="button" onClick={leave}>
          {t.goOn}
        </button>
      </section>
    </Show>
  )
}

/** A hand that is raised without a word. Facilitators see how many, never whose. */
function SeatHand(props: { desk: Desk }) {
  const isUp = () => props.desk.room.mine()?.hand === true
  const [no, setNo] = createSignal('')
  let isHere = true
  onCleanup(() => {
    isHere = false
  })
  const raise = async () => {
    const answer = await props.desk.room.send('raiseHand', { up: !isUp() })
    if (isHere) setNo(answer.ok ? '' : answer.no === 'no-network' ? t.offline : refusals[answer.no])
  }
  return (
    <p class="row">
      <button type="button" class="button" onClick={raise}>
        <Show when={isUp()}>
          <PhoneIcon name="check" />
        </Show>
        {isUp() ? t.lower : t.raise}
      </button>
      <span role="status">{isUp() ? t.isUp : ''}</span>
      <span role="alert">{no()}</span>
    </p>
  )
}
