import { createSignal } from 'solid-js'
import { leave as da } from '#shared/texts/da/leave.ts'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { leave as en } from '#shared/texts/en/leave.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import { forgetDevice } from '../../live/forgetDevice.ts'
import { ask } from '../../live/http.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { forgetDrafts } from './drafts.ts'
import { rememberSeat } from '../../live/lastSeat.ts'

const t = words(da, en)
const refusals = words(noDa, noEn)

/** Takes everything that somebody wrote at this device off it, and who that was. */
export async function forgetSitting(): Promise<void> {
  rememberSeat(null)
  forgetDrafts()
  await forgetDevice()
}

/** The way out. Leaving clears this device: it may be lent to somebody else next. */
export function SeatLeave(props: { desk: Desk; onClose: () => void }) {
  const [no, setNo] = createSignal('')

  // The server goes first: while it still knows this device's cookie, whoever opens the page next would be this person.
  const leave = async () => {
    const said = await ask('POST', '/api/seat/leave', {})
    if (!said.ok) return setNo(refusals[said.no])
    props.desk.room.close()
    await forgetSitting()
    location.replace('/j')
  }

  return (
    <Dialog open title={t.title} onClose={() => props.onClose()}>
      <p>{t.text}</p>
      <p role="alert">{no()}</p>
      <div class="row">
        <button type="button" class="button" data-kind="main" onClick={() => props.onClose()}>
          {t.no}
        </button>
        <button type="button" class="button" onClick={leave}>
          {t.yes}
        </button>
      </div>
    </Dialog>
  )
}
