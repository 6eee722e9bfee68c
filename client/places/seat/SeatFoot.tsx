import { createSignal } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { clearShelves } from '../../live/outboxShelf.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { ReadingTools } from '../../ui/ReadingTools.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { forgetDrafts } from './drafts.ts'

const t = words(da, en)

/** How I want to read, and the way out. Leaving clears this device: it may be lent to somebody else next. */
export function SeatFoot(props: { desk: Desk }) {
  const [leaving, setLeaving] = createSignal(false)

  const leave = async () => {
    props.desk.room.close()
    forgetDrafts()
    await clearShelves()
    location.replace('/j')
  }

  return (
    <footer class="seat-foot">
      <ReadingTools />
      <LanguageSwitch />
      <button type="button" class="button" data-kind="quiet" onClick={() => setLeaving(true)}>
        {t.leave.link}
      </button>
      <Dialog open={leaving()} title={t.leave.title} onClose={() => setLeaving(false)}>
        <p>{t.leave.text}</p>
        <div class="row">
          <button type="button" class="button" data-kind="main" onClick={() => setLeaving(false)}>
            {t.leave.no}
          </button>
          <button type="button" class="button" onClick={leave}>
            {t.leave.yes}
          </button>
        </div>
      </Dialog>
    </footer>
  )
}
