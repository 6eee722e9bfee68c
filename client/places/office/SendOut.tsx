import { createSignal, Show } from 'solid-js'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { people as da } from '#shared/texts/da/people.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { people as en } from '#shared/texts/en/people.ts'
import type { SeatInList } from '#shared/wire/people.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en).out
const c = words(commonDa, commonEn)

/** The second question before a seat is sent out. The keyboard begins at the way back. */
export function SendOut(props: {
  seat: SeatInList | undefined
  called: (seat: SeatInList) => string
  onClose: () => void
  onGo: (seat: SeatInList, newCode: boolean) => void
}) {
  const [newCode, setNewCode] = createSignal(true)
  const title = () => (props.seat ? t.ask(props.called(props.seat)) : '')
  const go = (seat: SeatInList) => {
    props.onClose()
    props.onGo(seat, newCode())
  }
  return (
    <Dialog open={props.seat !== undefined} title={title()} onClose={() => props.onClose()}>
      <Show when={props.seat}>
        {(seat) => (
          <>
            <p>{t.help}</p>
            <label class="people-code">
              <input
                type="checkbox"
                checked={newCode()}
                onChange={(event) => setNewCode(event.currentTarget.checked)}
              />
              {t.code}
            </label>
            <p class="row">
              <button type="button" class="button" ref={focusSoon} onClick={() => props.onClose()}>
                {c.cancel}
              </button>
              <button type="button" class="button people-go" onClick={() => go(seat())}>
                {t.go}
              </button>
            </p>
          </>
        )}
      </Show>
    </Dialog>
  )
}
